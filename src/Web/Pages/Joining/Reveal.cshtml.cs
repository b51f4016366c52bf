using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>Whoever decides on an application compares it with the papers, and says so each time.</summary>
[Needs(Permission.JoiningDecide)]
internal sealed class RevealModel(ApplicationList applications, ReadLog log) : PageModel, IShownAgain, IShowsPeople
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Để làm gì"), Required(ErrorMessage = "Ghi để làm gì"), StringLength(200, ErrorMessage = "Ghi ngắn hơn, không quá 200 chữ")]
    public string Reason { get; set; } = "";

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Name.Length > 0 ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await applications.FindAsync(Id, cancel) is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        await log.NoteAsync<JoinApplication>(MemberOperations.Reveal, Reason.Trim(), Id, cancel);
        TempData[ShowModel.RevealedKey] = Id.ToString(CultureInfo.InvariantCulture);
        return RedirectToPage("Show", new { Id });
    }

    public async Task LoadAsync(CancellationToken cancel) => Name = (await applications.FindAsync(Id, cancel))?.Application.FullName ?? "";

    public Task NoteShownAsync(ReadLog log, CancellationToken cancel) => log.NoteOpenedAsync<JoinApplication>(JoiningOperations.Open, Id, cancel);
}
