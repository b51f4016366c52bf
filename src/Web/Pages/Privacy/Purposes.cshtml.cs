using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

[Needs(Permission.PrivacyView)]
internal sealed class PurposesModel(PurposeBook book, Visitor visitor) : PageModel
{
    public List<ProcessingPurpose> Rows { get; private set; } = [];

    public bool MayManage => visitor.Can(Permission.PrivacyManage);

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await book.AllAsync(cancel);
}
