using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>One case: what is to be done next, the steps with their clocks, papers, applications, history.</summary>
[Needs(Permission.FoundingView)]
internal sealed class CaseModel(CaseFiles files, Trail trail, Visitor visitor, TimeProvider time) : PageModel
{
    [FromRoute]
    public long Id { get; set; }

    public CaseFile Sheet { get; private set; } = null!;

    /// <summary>The decision or the letter of refusal; none while there is none.</summary>
    public CitedDocument? Paper { get; private set; }

    public HistoryPage History { get; private set; } = null!;

    public bool MayEdit => !Sheet.Case.IsClosed && visitor.Can(Permission.FoundingEdit);

    public bool MayDecide => !Sheet.Case.IsClosed && visitor.Can(Permission.FoundingDecide);

    /// <summary>First duties are recorded after the case has ended.</summary>
    public bool MayRecordDuties => visitor.Can(Permission.FoundingEdit);

    public DateOnly Today => time.Today;

    /// <summary>What may be recorded now, first what is expected.</summary>
    public IReadOnlyList<FoundingStep> NextSteps => Sheet.Case.Step.Next();

    /// <summary>Five applications: those to look at first.</summary>
    public IReadOnlyList<CheckedApplicant> FirstApplicants => [.. Sheet.Applicants.OrderBy(a => a.IsEligible).ThenBy(a => a.Findings.Count == 0).Take(5)];

    public bool May(FoundingStep step) => step is FoundingStep.Appraisal or FoundingStep.Returned || step.IsEnd() ? MayDecide : MayEdit;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await files.FindAsync(Id, cancel) is not { } file) return NotFound();
        Sheet = file;
        if (file.Document is { } document) Paper = (await trail.CiteAsync([document.Id], cancel)).GetValueOrDefault(document.Id);
        History = await trail.OfAsync<FoundingCase>(Request, Id, cancel);
        return Page();
    }

    /// <summary>What was done at a step, in a few words.</summary>
    public string Summary(FoundingStep step) => step switch
    {
        FoundingStep.Contact when Done(step) > 1 => $"{Done(step)} lần",
        FoundingStep.FoundingCommittee when Sheet.Seats.Count > 0 => $"{Sheet.Seats.Count} người, trưởng ban {Sheet.Seats.First(s => s.IsHead).FullName}",
        FoundingStep.Applications when Done(step) > 0 => $"{Sheet.Applicants.Count} đơn",
        FoundingStep.Congress when Sheet.Congress is { } c => $"{c.Present}/{c.Summoned} có mặt; phát {c.Issued}, thu {c.Collected}, hợp lệ {c.Valid} phiếu; BCH {c.Seats}",
        FoundingStep.FirstMeeting when Chair is { } chair => $"Chủ tịch {chair}",
        FoundingStep.Dossier when Done(step) > 1 => $"nộp {Done(step)} lần, trả lại {Done(FoundingStep.Returned)} lần",
        FoundingStep.Recognised when Sheet.Document is { } document => document.Citation,
        _ => Sheet.Steps.LastOrDefault(s => s.Step == step)?.Note ?? "",
    };

    private string? Chair => Sheet.Applicants.FirstOrDefault(a => a.Applicant.ElectedSeat is App.Organisation.Officers.OfficerPosition.Chair)?.Applicant.FullName;

    private int Done(FoundingStep step) => Sheet.Steps.Count(s => s.Step == step);
}
