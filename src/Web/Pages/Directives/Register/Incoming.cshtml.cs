using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>What came in.</summary>
[Needs(Permission.DirectivesView), ToldByDay]
internal sealed class IncomingModel(EntryList list, OrgDirectory directory, TimeProvider time, Visitor visitor) : EntryListModel(list, directory, time, visitor)
{
    protected override DocumentWay Way => DocumentWay.Incoming;

    protected override bool TellsDay => true;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);
}
