using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>One case: what is to be done next, the steps with their clocks, papers, applications, history.</summary>
[Needs(Permission.FoundingView)]
internal sealed class CaseModel(CaseFiles files, History history, Visitor visitor) : PageModel
{
    private const int ShortHistory = 5;
    private const int LongHistory = 200;

    [FromRoute]
    public long Id { get; set; }

    [FromQuery(Name = "lich-su")]
    public string? AllHistory { get; set; }

    public CaseFile Sheet { get; private set; } = null!;

    public IReadOnlyList<History.Act> Acts { get; private set; } = [];

    public bool HasMoreHistory { get; private set; }

    public bool MayEdit => !Sheet.Case.IsClosed && visitor.Can(Permission.FoundingEdit);

    public bool MayDecide => !Sheet.Case.IsClosed && visitor.Can(Permission.FoundingDecide);

    /// <summary>What may be recorded now, first what is expected.</summary>
    public IReadOnlyList<FoundingStep> NextSteps => Sheet.Case.Step.Next();

    /// <summary>Five applications: those to look at first.</summary>
    public IReadOnlyList<CheckedApplicant> FirstApplicants => [.. Sheet.Applicants.OrderBy(a => a.IsEligible).ThenBy(a => a.Findings.Count == 0).Take(5)];

    public bool May(FoundingStep step) => step is FoundingStep.Appraisal or FoundingStep.Returned || step.IsEnd() ? MayDecide : MayEdit;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await files.FindAsync(Id, cancel) is not { } file) return NotFound();
        Sheet = file;
        var limit = AllHistory is null ? ShortHistory : LongHistory;
        var acts = await history.OfAsync<FoundingCase>(Id, limit + 1, cancel);
        (Acts, HasMoreHistory) = ([.. acts.Take(limit)], acts.Count > limit);
        return Page();
    }

    /// <summary>What was done at a step, in a few words.</summary>
    public string Summary(FoundingStep step) => step switch
    {
        FoundingStep.Contact when Done(step) > 1 => $"{Done(step)} lần",
        FoundingStep.FoundingCommittee when Sheet.Seats.Count > 0 => $"{Sheet.Seats.Count} người, trưởng ban {Sheet.Seats.First(s => s.IsHead).FullName}",
        FoundingStep.Applications when Done(step) > 0 => $"{Sheet.Applicants.Count} đơn",
        FoundingStep.Congress when Sheet.Congress is { } c => $"{c.Present}/{c.Summoned} có mặt; phát {c.Issued}, thu {c.Collected}, hợp lệ {c.Valid} phiếu; BCH {Sheet.Applicants.Count(a => a.Applicant.ElectedSeat is not null)}",
        FoundingStep.FirstMeeting when Chair is { } chair => $"Chủ tịch {chair}",
        FoundingStep.Recognised when Sheet.Document is { } document => document.Citation,
        _ => Sheet.Steps.LastOrDefault(s => s.Step == step)?.Note ?? "",
    };

    private string? Chair => Sheet.Applicants.FirstOrDefault(a => a.Applicant.ElectedSeat is App.Organisation.Officers.OfficerPosition.Chair)?.Applicant.FullName;

    private int Done(FoundingStep step) => Sheet.Steps.Count(s => s.Step == step);
}
