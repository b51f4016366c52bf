using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>Asks for what the ethnicity is needed, notes it, and lets the file show it once.</summary>
[Needs(Permission.MembersSensitive)]
internal sealed class RevealEthnicityModel(MemberFile file) : OneMemberModel(file)
{
    private readonly MemberFile _file = file;

    [BindProperty, Display(Name = "Để làm gì"), Required(ErrorMessage = "Ghi để làm gì"), StringLength(200, ErrorMessage = "Ghi ngắn hơn, không quá 200 chữ")]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsKnownAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await _file.RevealSensitiveAsync(Id, Reason, cancel);
        // Only the id goes through the cookie, never the word.
        TempData[ShowModel.SensitiveKey] = Id.ToString(CultureInfo.InvariantCulture);
        return Back;
    }
}
