using DoanKet.App.Joining;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>What is kept of the holder of the code: numbers masked, whole once after the day of birth.</summary>
[EachTimeAnew]
internal sealed class OwnFileModel(OwnDataCodes codes, OwnData data, TimeProvider time) : OwnPageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Born { get; set; }

    /// <summary>None when the code opens nothing.</summary>
    public OwnShown? Shown { get; private set; }

    public DateOnly Until { get; private set; }

    public bool MayConfirm { get; private set; }

    public DateOnly Today => time.Today;

    public string Address => $"{Root}/{SecretCode.Read(Code)}";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(false, cancel);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        var confirmed = await codes.FindAsync(Code, cancel) is { } code && await codes.ConfirmAsync(code, Born, cancel);
        if (!confirmed) ModelState.AddModelError(nameof(Born), "Ngày sinh không khớp với hồ sơ; ghi như 14/03/1994");
        return await ShowAsync(confirmed, cancel);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (await codes.FindAsync(Code, cancel) is { } code) await codes.CloseAsync(code, cancel);
        return LocalRedirect(Address);
    }

    private async Task<IActionResult> ShowAsync(bool whole, CancellationToken cancel)
    {
        if (await codes.FindAsync(Code, cancel) is not { } code)
        {
            // The same page for a code that never was and for one that is closed: neither tells anything.
            Response.StatusCode = StatusCodes.Status404NotFound;
            ModelState.Clear();
            return Page();
        }
        Shown = new(await data.OfAsync(code.PersonId, cancel), whole, whole);
        (Until, MayConfirm) = (code.Until, code.WrongGuesses < OwnDataCode.MostGuesses && Shown.Sheet.Member.Person.Born is not null);
        return Page();
    }
}
