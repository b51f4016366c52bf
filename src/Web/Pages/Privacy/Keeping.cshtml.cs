using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>A dry run of what has been kept long enough.</summary>
[Needs(Permission.PrivacyView)]
internal sealed class KeepingModel(Retention retention, Visitor visitor) : PageModel
{
    public List<RetentionLine> Lines { get; } = [];

    public bool MayManage => visitor.Can(Permission.PrivacyManage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        foreach (var kind in Enum.GetValues<KeptKind>()) Lines.Add(await retention.TryAsync(kind, cancel: cancel));
    }
}
