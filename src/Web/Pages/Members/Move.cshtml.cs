using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>What can happen to a member now, and what each of it means.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class MoveModel(MemberFile file) : OneMemberModel(file)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsKnownAsync(cancel) ? Page() : NotFound();
}
