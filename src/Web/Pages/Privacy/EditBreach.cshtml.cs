using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>What has become known of a breach, and whom one has told.</summary>
[Needs(Permission.PrivacyManage)]
internal sealed class EditBreachModel(BreachBook book) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public BreachForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is not { Breach: var breach }) return NotFound();
        (Form, Version) = (BreachForm.Of(breach), breach.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        var facts = Form.Read();
        Rule.StopIfBroken();
        if (!await book.ChangeAsync(Id, facts, Version, cancel)) return NotFound();
        this.Say("Đã lưu bổ sung.");
        return RedirectToPage("ShowBreach", new { Id });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        // After a clash the officer has been told to look again: the next save is against what is there now.
        if (await book.FindAsync(Id, cancel) is { Breach: var breach } && ModelState.TryGetValue("", out var clash) && clash.Errors.Count > 0 && ModelState.Remove(nameof(Version))) Version = breach.Version;
    }
}
