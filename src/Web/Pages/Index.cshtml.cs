using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Transfers;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Reports;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages;

/// <summary>Where do we stand, what is late, what is there to do today: for the unit of the account or one below it, on any day.</summary>
[Needs(Permission.CampaignView), ToldByDay]
internal sealed class HomeModel(CampaignQuery campaigns, WorkQuery works, MemberStrength strength, StandingQuery standings, TransferList transfers, AssignmentBoard board, PermittedReading permitted, Visitor visitor, ShellModel shell, TimeProvider time) : PageModel
{
    public const string Standard = "-tyle";

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public long? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public long? PlanId { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    /// <summary>Only the cases with this prospect; none for all.</summary>
    [FromQuery(Name = "du-bao")]
    public string? Prospect { get; set; }

    /// <summary>The cases asked for.</summary>
    public IEnumerable<OpenCase> Cases => View.Progress!.Cases.Where(c => Prospects.Of(Prospect) is not { } asked || c.By(View.Progress.Period.To) == asked);

    public CampaignView View { get; private set; } = null!;

    /// <summary>Only of today; of another day it is not known what there was to do.</summary>
    public WorkList? Work { get; private set; }

    /// <summary>Of a grassroots union, for those who may see its members.</summary>
    public Strength? Strength { get; private set; }

    /// <summary>Without a plan: what there is all the same.</summary>
    public Counted<Standing>? Standing { get; private set; }

    /// <summary>Transfers that wait for an answer of the account's units, and how many of them are late.</summary>
    public (int Waiting, int Late) Transfers { get; private set; }

    /// <summary>Tasks given to the account's units, and results that wait for its answer; of today only.</summary>
    public AssignmentBoard.Counts? Assigned { get; private set; }

    public bool May(Permission permission) => visitor.Can(permission);

    /// <summary>Whether there is anything to be compared with: most grassroots unions are given no targets.</summary>
    public bool HasAims => !View.Unit.IsGrassroots || View.Progress!.Indicators.Any(i => i.Campaign.Target is > 0 || i.Year?.Target is > 0);

    public bool MayOpenCases => visitor.Can(Permission.FoundingView);

    public bool MayAdmit => visitor.Can(Permission.MembersEdit);

    public DateOnly Today => time.Today;

    public DateOnly AsOf => Request.DayShown(time);

    public CampaignAddress Address => new(View.Unit.Id, View.Progress!.Plan.Id, AsOf);

    public bool MayPlan => visitor.Can(Permission.TargetsEdit);

    public IReadOnlyList<UnitRow> Units { get; private set; } = [];

    /// <summary>The days of the strip: all of a short campaign, the month of the day in a longer plan.</summary>
    public IReadOnlyList<CampaignDay> Strip { get; private set; } = [];

    /// <summary>The month of the strip in a plan that is longer than it.</summary>
    public Month? StripMonth => View.Progress is { } progress && Strip.Count < progress.Days.Count ? Month.Of(Strip[0].Day) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await campaigns.LoadAsync(UnitId, PlanId, AsOf, cancel) is not { } view)
            return UnitId is not null || PlanId is not null ? NotFound() : throw new RuleBroken("", "Đơn vị của tài khoản này đã kết thúc hoạt động; hỏi công đoàn cấp trên để được giao quyền ở đơn vị mới");
        View = view;
        (shell.UnitName, shell.UnitHref) = (view.Unit.Name, "#chon");
        if (AsOf == Today) Transfers = await permitted.WithAsync(Permission.MembersEdit, () => transfers.ToAnswerAsync(cancel));
        if (AsOf == Today && visitor.Can(Permission.DirectivesView)) Assigned = await permitted.WithAsync(Permission.DirectivesView, () => board.MineAsync(cancel));
        if (view.Progress is not { } progress)
        {
            Standing = await standings.OfAsync(view.Unit, AsOf, cancel);
            return Page();
        }
        Units = Sorted(progress.Units);
        Strip = progress.Days.Count <= 31 ? progress.Days : [.. progress.Days.Where(d => Month.Of(d.Day) == Month.Of(Nearest(progress)))];
        if (view.Unit.IsGrassroots && visitor.Can(Permission.MembersView)) Strength = await strength.OfAsync(view.Unit.Id, AsOf, cancel);
        if (AsOf == Today && visitor.Can(Permission.FoundingView)) Work = await works.LoadAsync(view, cancel);
        return Page();
    }

    private DateOnly Nearest(CampaignProgress progress) => AsOf < progress.Period.From ? progress.Period.From : AsOf > progress.Period.To ? progress.Period.To : AsOf;

    private List<UnitRow> Sorted(IReadOnlyList<UnitRow> rows)
    {
        var order = List.Order(Standard);
        IOrderedEnumerable<UnitRow> By<T>(Func<UnitRow, T> key) => order.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
        var sorted = order.Key switch
        {
            "ten" => By(u => VietText.NameSortKey(u.Name)),
            "dat" => By(u => u.Members.Done),
            "lech" => By(u => u.Members.Pace?.Points ?? decimal.MinValue),
            "cdcs" => By(u => u.Unions.Done),
            "uutu" => By(u => u.Party.Done),
            "hoso" => By(u => u.OpenCases),
            _ => By(u => u.Members.Rank),
        };
        return [.. sorted.ThenByDescending(u => u.Members.Done)];
    }
}
