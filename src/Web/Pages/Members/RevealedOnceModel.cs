using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Members;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>Asks for what something hidden is needed, notes it, and lets the file show it once.</summary>
internal abstract class RevealedOnceModel(MemberFile file) : OneMemberModel(file)
{
    [BindProperty, Display(Name = "Để làm gì"), Required(ErrorMessage = "Ghi để làm gì"), StringLength(200, ErrorMessage = "Ghi ngắn hơn, không quá 200 chữ")]
    public string Reason { get; set; } = "";

    /// <summary>Under which the next page learns what it may show.</summary>
    protected abstract string Key { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsKnownAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await NoteAsync(cancel);
        // Only the id goes through the cookie, never what is shown.
        TempData[Key] = Id.ToString(CultureInfo.InvariantCulture);
        return Back;
    }

    protected abstract Task NoteAsync(CancellationToken cancel);
}
