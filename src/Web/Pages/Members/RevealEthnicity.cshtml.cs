using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Pages.Members;

/// <summary>The ethnicity of a member.</summary>
[Needs(Permission.MembersSensitive)]
internal sealed class RevealEthnicityModel(MemberFile file) : RevealedOnceModel(file)
{
    protected override string Key => ShowModel.SensitiveKey;

    protected override Task NoteAsync(CancellationToken cancel) => File.RevealSensitiveAsync(Id, Reason, cancel);
}
