using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.Party;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>Whether a member of the union is one of the Party. Opening it is noted, although it is a GET: who has looked at political data must be known.</summary>
[Needs(Permission.PartyView)]
internal sealed class PartyModel(MemberFile file, PartyRecords records, Trail trail, PermittedReading permitted, TimeProvider time) : OneMemberModel(file)
{
    public PartyMembership? Kept { get; private set; }

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public bool MayEdit { get; private set; }

    /// <summary>How it stands today, as a badge.</summary>
    public (string Kind, string Words)? Standing => Kept switch
    {
        null => null,
        { EndedOn: { } ended } when ended <= time.Today => ("", "Đã thôi là đảng viên"),
        { OfficialOn: null, OnProbation: true } => ("slow", "Đảng viên dự bị"),
        _ => ("ok", "Đảng viên"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        Kept = await records.ViewAsync(Id, cancel: cancel);
        History = await trail.OfAsync(Request, [PartyRecords.History(Id)], cancel);
        MayEdit = await permitted.HoldsAtAsync(Permission.PartyEdit, Sheet.Person.OrgUnitId, cancel);
        return Page();
    }
}
