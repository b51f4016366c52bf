using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

[Needs(Permission.PrivacyView)]
internal sealed class ConsentsModel(ConsentList consents) : PageModel
{
    public const int CountedUpTo = 1000;
    public const string Standing = "con", Withdrawn = "rut";

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "tinh-trang")]
    public string? Asked { get; set; }

    public List<GivenConsent> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        bool? standing = Asked switch { Standing => true, Withdrawn => false, _ => null };
        (Rows, Next) = await consents.PageAsync(standing, List.Q, List.After, cancel);
        Counted = await consents.CountAsync(standing, List.Q, CountedUpTo, cancel);
    }
}
