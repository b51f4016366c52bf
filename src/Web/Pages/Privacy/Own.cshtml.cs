using DoanKet.App.Joining;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>Where the code of a slip is typed. Unknown, expired and revoked codes are answered alike.</summary>
[EachTimeAnew]
internal sealed class OwnModel(OwnDataCodes codes) : OwnPageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await codes.FindAsync(Code, cancel) is not null) return LocalRedirect($"{Root}/{SecretCode.Read(Code)}");
        ModelState.AddModelError(nameof(Code), "Mã này không mở được; xem lại từng chữ trên phiếu, hoặc xin công đoàn mã mới");
        return Page();
    }
}
