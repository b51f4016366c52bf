using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Documents of our own that are not signed yet.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class DraftsModel(EntryList list, OrgDirectory directory, TimeProvider time, Visitor visitor) : EntryListModel(list, directory, time, visitor)
{
    protected override DocumentWay Way => DocumentWay.Outgoing;

    protected override bool DraftsOnly => true;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);
}
