using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Pages.Members;

/// <summary>The whole numbers of a member.</summary>
[Needs(Permission.MembersReveal)]
internal sealed class RevealModel(MemberFile file) : RevealedOnceModel(file)
{
    protected override string Key => ShowModel.RevealedKey;

    protected override Task NoteAsync(CancellationToken cancel) => File.RevealAsync(Id, Reason, cancel);
}
