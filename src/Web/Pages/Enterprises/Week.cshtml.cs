using System.Globalization;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Visits;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>The visits of a week, and a proposal for what is free of it.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class WeekModel(WeekPlanner planner, EnterpriseRegister register, OrgDirectory directory, CurrentWork work, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    private const int MostPerDay = 10, UsualPerDay = 2, MostOfficers = 20, MostUnits = 300;
    private bool _again;

    [BindProperty(SupportsGet = true)]
    public WeekAsked Asked { get; set; } = new();

    /// <summary>"enterprise|day|officer" of each visit to be agreed.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public DateOnly Today => time.Today;

    public DateOnly Monday => Asked.Monday(Today);

    public long? Unit => Asked.Unit;

    public int PerDay => Math.Clamp(Asked.PerDay ?? UsualPerDay, 1, MostPerDay);

    public IReadOnlyList<string> Officers { get; private set; } = [];

    public IReadOnlyList<OrgDirectory.Step> Units { get; private set; } = [];

    /// <summary>Nobody plans visits for the whole country: first a unit is chosen.</summary>
    public bool IsTooWide { get; private set; }

    public IReadOnlyList<WeekVisit> Visits { get; private set; } = [];

    /// <summary>What earlier visits asked for.</summary>
    public IReadOnlyList<WeekStep> Steps { get; private set; } = [];

    public IReadOnlyList<ProposedVisit> Proposed { get; private set; } = [];

    public string Ics => $"/doanh-nghiep/lich.ics?tuan={ViewedDay.Written(Monday)}{(Unit is { } unit ? $"&don-vi={unit}" : "")}";

    /// <summary>This very question, to be posted to.</summary>
    public string Here => PageAddress.With(Request, ("handler", null));

    public string Done => PageAddress.With(Request, ("handler", "Done"));

    public string WeekOf(int days) => PageAddress.With(Request, ("tuan", ViewedDay.Written(Monday.AddDays(days))));

    public static string ValueOf(ProposedVisit visit) => string.Create(CultureInfo.InvariantCulture, $"{visit.Enterprise.EnterpriseId}|{visit.Day:yyyy-MM-dd}|{visit.Officer}");

    /// <summary>All are chosen until the officer has decided otherwise.</summary>
    public bool IsChosen(ProposedVisit visit) => !_again || Chosen.Contains(ValueOf(visit));

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        _again = true;
        var planned = await planner.PlanAsync(Chosen.ConvertAll(Read), cancel);
        this.Say($"Đã hẹn {VietFormat.Number(planned)} buổi làm việc.");
        return LocalRedirect(Here);
    }

    /// <summary>What a visit asked for has been done.</summary>
    public async Task<IActionResult> OnPostDoneAsync([FromForm(Name = "buoi")] long visit, CancellationToken cancel)
    {
        if (await register.FinishStepAsync(visit, cancel) is not { } done) return NotFound();
        this.Say($"Đã ghi xong việc: {done.NextStep}.");
        return LocalRedirect(Here);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var week = new WeekQuestion(Monday, Unit);
        Visits = await planner.VisitsAsync(week, cancel);
        Steps = await planner.StepsAsync(week, cancel);
        Units = await directory.ChoicesAsync(work.Scope, MostUnits, withUnions: false, cancel);
        IsTooWide = Unit is null && work.Scope.Roots.Contains(OrgScope.NationalUnit);
        if (IsTooWide) return;
        Officers = Asked.Named is { Count: > 0 } named ? [.. named.Take(MostOfficers)] : await planner.OfficersAsync(Unit, cancel) is { Count: > 0 } known ? known : [visitor.FullName];
        Proposed = await planner.ProposeAsync(week, Officers, PerDay, cancel);
    }

    private static (long, string, DateOnly) Read(string value) =>
        value.Split('|', 3) is [var id, var day, var officer] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var enterprise)
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? (enterprise, officer, on) : throw new RuleBroken("", "Không đọc được buổi đã chọn. Tải lại trang rồi chọn lại");
}

/// <summary>What the address asks of a week: <c>?tuan=2024-07-22&amp;don-vi=4&amp;can-bo=…&amp;moi-ngay=2</c>.</summary>
public sealed class WeekAsked
{
    /// <summary>Any day of the week; one that cannot be read is today.</summary>
    [FromQuery(Name = "tuan")]
    public string? Week { get; set; }

    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    /// <summary>Officers, one a line.</summary>
    [FromQuery(Name = "can-bo")]
    public string? Officers { get; set; }

    [FromQuery(Name = "moi-ngay")]
    public int? PerDay { get; set; }

    internal IReadOnlyList<string> Named => [.. (Officers ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(VietText.Nfc).Where(o => o.Length <= 100).Distinct()];

    internal DateOnly Monday(DateOnly today)
    {
        var day = DateOnly.TryParseExact(Week, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 2000 and < 2100 ? asked : today;
        return WeekQuestion.MondayOf(day);
    }
}
