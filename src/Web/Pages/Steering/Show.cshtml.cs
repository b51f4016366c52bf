using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Steering;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Organisation;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Steering;

/// <summary>The steering committee of one unit, what its members are to do, and the officer who answers.</summary>
[Needs(Permission.FoundingView)]
internal sealed class ShowModel(SteeringBook book, FocalBook focals, Trail trail, PermittedReading permitted, OrgBrowser browser, OrgDirectory directory, TimeProvider time) : UnitPage(browser, directory, time)
{
    [BindProperty]
    public long TaskId { get; set; }

    [BindProperty]
    public string? Result { get; set; }

    public SteeringCommittee? Committee { get; private set; }

    public IReadOnlyList<SteeringMember> Members { get; private set; } = [];

    public IReadOnlyList<SteeringTask> Tasks { get; private set; } = [];

    public IReadOnlyList<FocalOfficer> Focals { get; private set; } = [];

    public FocalOfficer? Focal => Focals.FirstOrDefault(f => f.To is null);

    public bool MayEdit { get; private set; }

    protected override bool TakesEnded => true;

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        MayEdit = Unit.ClosedOn is null && await permitted.HoldsAtAsync(Permission.FoundingEdit, Unit.Id, cancel);
        Focals = await focals.OfAsync(Unit.Id, cancel);
        Committee = await book.FindAsync(Unit.Id, cancel);
        if (Committee is { } now) (Members, Tasks) = (await book.MembersAsync(now.Id, Today, cancel), await book.TasksAsync(now.Id, cancel));
        History = await trail.OfAsync<OrgUnit>(Request, Unit.Id, cancel);
    }

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || Unit.ClosedOn is not null || !await permitted.HoldsAtAsync(Permission.FoundingEdit, Unit.Id, cancel)) return NotFound();
        if (!await book.DoneAsync(Unit.Id, TaskId, Result, cancel)) return NotFound();
        this.Say("Đã ghi việc làm xong.");
        return LocalRedirect($"/ban-chi-dao/{UnitCode}");
    }

    /// <summary>Whose task it is.</summary>
    public string WhoseIs(SteeringTask task) => task.MemberId is { } id ? Members.FirstOrDefault(m => m.Id == id)?.FullName ?? "người đã thôi" : "Cả ban";
}
