using DoanKet.App.Joining;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>A decision about the applications that were chosen in the list; their ids stand in the address.</summary>
internal abstract class ChosenModel(ApplicationList applications) : PageModel, IShownAgain
{
    [FromQuery(Name = "don")]
    public long[] Ids { get; set; } = [];

    public IReadOnlyList<CheckedApplication> Chosen { get; private set; } = [];

    public int Count => Chosen.Count;

    /// <summary>The address of the same decision without those that cannot be admitted.</summary>
    public string WithoutBlocked => "?" + string.Join('&', Chosen.Where(c => c.IsEligible).Select(c => $"don={c.Application.Id}"));

    public virtual async Task LoadAsync(CancellationToken cancel) => Chosen = await applications.FindAsync(Ids, cancel);

    /// <summary>False when one of them is not in the scope.</summary>
    protected async Task<bool> AreKnownAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Chosen.Count == Ids.Distinct().Count();
    }
}
