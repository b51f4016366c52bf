using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Reports.Campaigns;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>A step with the cases that stand at it.</summary>
internal sealed record BoardStep(FoundingStep Step, IReadOnlyList<OpenCase> Cases)
{
    public int Members => Cases.Sum(c => c.Members);
}

/// <summary>All open cases by step, what they bring by when, and which of them decide whether the target is met.</summary>
[Needs(Permission.FoundingView), ToldByDay]
internal sealed class BoardModel(CampaignQuery campaigns, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public long? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public long? PlanId { get; set; }

    public OrgUnit Unit { get; private set; } = null!;

    public CampaignProgress? Progress { get; private set; }

    public IReadOnlyList<PlanHead> Plans { get; private set; } = [];

    public IReadOnlyList<BoardStep> Steps { get; private set; } = [];

    /// <summary>The cases without which the target of members is not met.</summary>
    public IReadOnlySet<long> Deciding { get; private set; } = new HashSet<long>();

    public int? Target => Progress?.Of(CampaignFigure.NetMembers).Target;

    public DateOnly AsOf => Request.DayShown(time);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await campaigns.LoadAsync(UnitId, PlanId, AsOf, cancel) is not { } view) return NotFound();
        (Unit, Progress, Plans) = (view.Unit, view.Progress, view.Plans);
        var cases = Progress?.Cases ?? [];
        if (Progress is { } known && Target is { } target) Deciding = known.Forecast.Deciding(target, cases, known.Period.To).Select(c => c.Id).ToHashSet();
        Steps = [.. FoundingSteps.Way.Where(s => !s.IsEnd()).Append(FoundingStep.Returned)
            .Select(s => new BoardStep(s, [.. cases.Where(c => c.Step == s).OrderByDescending(c => Deciding.Contains(c.Id)).ThenBy(c => c.ByPace ?? c.ByLaw ?? DateOnly.MaxValue).ThenByDescending(c => c.DaysInStep)]))
            .Where(s => s.Cases.Count > 0 || s.Step is not FoundingStep.Returned)];
        return Page();
    }

    /// <summary>"Đạt 278, chỉ tiêu 475. Dự báo 425–450 …": where the target stands with the cases on the board.</summary>
    public string Sentence
    {
        get
        {
            if (Progress is not { } known) return "Đơn vị chưa có kế hoạch chỉ tiêu; bảng chỉ xếp hồ sơ của kế hoạch đang chạy.";
            var (done, forecast, end) = (known.Of(CampaignFigure.NetMembers).Done, known.Forecast, VietFormat.Date(known.Period.To));
            if (Target is not { } target) return $"Dự báo đến {end}: {forecast.MembersInWords} đoàn viên, {forecast.UnionsInWords} CĐCS.";
            if (done >= target) return $"Đã đạt chỉ tiêu {VietFormat.Number(target)} đoàn viên ({VietFormat.Number(done)}). Dự báo đến {end}: {forecast.MembersInWords}.";
            if (forecast.LeastMembers >= target) return $"Đạt {VietFormat.Number(done)} trên {VietFormat.Number(target)} đoàn viên; các hồ sơ chắc kịp đủ để đạt chỉ tiêu ({forecast.MembersInWords}).";
            return forecast.MostMembers >= target
                ? $"Đạt {VietFormat.Number(done)} trên {VietFormat.Number(target)} đoàn viên. Dự báo đến {end}: {forecast.MembersInWords}; đạt hay không do {Deciding.Count} hồ sơ đánh dấu quyết định."
                : $"Đạt {VietFormat.Number(done)} trên {VietFormat.Number(target)} đoàn viên. Mọi hồ sơ có thể kịp đến {end} đưa lên nhiều nhất {VietFormat.Number(forecast.MostMembers)}, còn thiếu {VietFormat.Number(target - forecast.MostMembers)}.";
        }
    }
}
