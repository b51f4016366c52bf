using DoanKet.App.Enterprises;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>A form about one employer: outside the scope it answers 404, whatever was typed.</summary>
internal abstract class OneEnterpriseModel(EnterpriseFile file) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Enterprise Known { get; private set; } = null!;

    protected EnterpriseFile Register => file;

    public async Task LoadAsync(CancellationToken cancel) => Known = await file.FactsAsync(Id, cancel) ?? Known;

    protected async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Known is not null;
    }

    protected LocalRedirectResult Back => LocalRedirect($"/doanh-nghiep/{Id}");
}
