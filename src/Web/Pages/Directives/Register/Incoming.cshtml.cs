using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>What came in.</summary>
[Needs(Permission.DirectivesView), ToldByDay]
internal sealed class IncomingModel(EntryList list, OrgDirectory directory, SentPapers sent, TimeProvider time, Visitor visitor) : EntryListModel(list, directory, time, visitor)
{
    private const int MostWaiting = 10;

    protected override DocumentWay Way => DocumentWay.Incoming;

    protected override bool TellsDay => true;

    /// <summary>What units above have sent to where the account stands, and is not in its register yet.</summary>
    public List<DocumentEntry> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (List.After is null && List.Q is null && IsToday) Waiting = await sent.WaitingAsync(MostWaiting, cancel);
        return await ShowAsync(cancel);
    }
}
