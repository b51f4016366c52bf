using System.Globalization;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports;
using DoanKet.App.Reports.Campaigns;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Reports;

/// <summary>Opens a figure into the rows that make it up, as of its day. Names are shown only where the permission to see them is held.</summary>
[Needs(Permission.CampaignView), ToldByDay]
internal sealed class FigureModel(CampaignQuery campaigns, FigureQuery figures, RecommendationList recommendations, ReadLog log, ExportStamp stamp, Visitor visitor, CurrentWork work, ShellModel shell, TimeProvider time) : PageModel
{
    public const int PageSize = 100;
    private const int MostRows = 100_000;

    [BindProperty(SupportsGet = true, Name = "so")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public long? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public long? PlanId { get; set; }

    /// <summary>Only the unit itself, without those below.</summary>
    [BindProperty(SupportsGet = true, Name = "rieng")]
    public bool Own { get; set; }

    /// <summary>The reader asks for names that are seen only on record.</summary>
    [BindProperty(SupportsGet = true, Name = "ten")]
    public bool Names { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    public FigureRequest Asked { get; private set; } = null!;

    /// <summary>The figure, as every other page shows it.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<LeafCount> ByUnit { get; private set; } = [];

    public IReadOnlyList<MovementRow> Movements { get; private set; } = [];

    public IReadOnlyDictionary<MovementKind, int> Kinds { get; private set; } = new Dictionary<MovementKind, int>();

    public IReadOnlyList<UnionRow> Unions { get; private set; } = [];

    public IReadOnlyList<EmployerStanding> Employers { get; private set; } = [];

    public IReadOnlyList<RecommendationRow> Recommended { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>What the figure holds beyond the rows in sight: of units that have ended or gone elsewhere since.</summary>
    public int Hidden { get; private set; }

    public bool ReadsDocuments => visitor.Can(Permission.DirectivesView);

    public bool MaySeeRows => visitor.Can(Required);

    public string Title => Asked.Figure.Label(Asked.Plan.Threshold) is var label && label.StartsWith("trong đó ", StringComparison.Ordinal)
        ? CampaignWords.Capital(label["trong đó ".Length..]) : label;

    public CampaignAddress Address => new(Asked.Unit.Id, Asked.Plan.Id, Asked.AsOf);

    private Permission Required => Asked.Figure switch
    {
        CampaignFigure.NetMembers or CampaignFigure.InformalAdmissions => Permission.MembersView,
        CampaignFigure.Unions or CampaignFigure.OccupationalUnions => Permission.OrganisationView,
        CampaignFigure.Enterprises => Permission.CampaignView,
        _ => Permission.PartyView,
    };

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancel)
    {
        if (CampaignFigures.Of(Code) is not { } figure || format is not (null or "xlsx")) return NotFound();
        if (await campaigns.FindAsync(UnitId, PlanId, Request.DayShown(time), cancel) is not var (unit, plan)) return NotFound();
        Asked = new FigureRequest(unit, Own, plan, figure, Request.DayShown(time));
        (shell.UnitName, shell.UnitHref) = (unit.Name, Address.Home);
        ByUnit = await figures.ByUnitAsync(Asked, cancel);
        Total = ByUnit.Sum(u => u.N);
        if (MaySeeRows) await LoadRowsAsync(format is null ? PageSize : MostRows, cancel);
        if (format is null) return Page();
        if (Movements.Count > 0) await log.NoteAsync(MemberOperations.Export, $"{Title}, {unit.Name}: {VietFormat.Number(Movements.Count)} biến động", cancel);
        return File(new FigureWorkbook(this).Write(stamp), Files.Xlsx, ExportName.Of($"Số liệu {figure.Code()}", Asked.AsOf, "xlsx"));
    }

    private async Task LoadRowsAsync(int limit, CancellationToken cancel)
    {
        // The rows are read with the rights to the rows, which may reach less far than the right to the figures.
        work.Scope = visitor.ScopeFor(Required);
        switch (Asked.Figure)
        {
            case CampaignFigure.NetMembers or CampaignFigure.InformalAdmissions:
                Kinds = await figures.KindsAsync(Asked, cancel);
                Hidden = Total - Kinds.Sum(k => k.Value * Asked.Figure.Share(k.Key.Measure(), TargetGroup.Informal));
                Movements = await figures.MovementsAsync(Asked, Cursor(List.After), limit + 1, cancel);
                if (Movements.Count > limit) (Movements, Next) = ([.. Movements.Take(limit)], $"{Movements[limit - 1].Day:yyyyMMdd}-{Movements[limit - 1].Id}");
                break;
            case CampaignFigure.Unions or CampaignFigure.OccupationalUnions:
                Unions = await figures.UnionsAsync(Asked, cancel);
                Hidden = Total - Unions.Count;
                break;
            case CampaignFigure.Enterprises:
                Employers = await figures.EmployersAsync(Asked, cancel);
                Total = Employers.Count(e => e.UnionSince is not null);
                break;
            case var _ when Names && Asked.Period is { } period:
                Recommended = await recommendations.AllAsync(new RecommendationQuestion(Asked.Unit.Id, period.From, period.To), cancel);
                if (Own) Recommended = [.. Recommended.Where(r => r.UnitId == Asked.Unit.Id)];
                Hidden = Total - Recommended.Count;
                break;
        }
    }

    private static (DateOnly, long)? Cursor(string? written) =>
        written?.Split('-') is [var day, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (date, number) : null;
}
