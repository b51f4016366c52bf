using DoanKet.App.Joining;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Joining;

/// <summary>The application of several who sign one sheet (form 5b); each agrees for himself.</summary>
internal sealed class SheetModel(InvitationBook book, Reception reception, TimeProvider time) : JoinFormModel(book, reception, time)
{
    private const int First = 2;

    /// <summary>Lines that one press adds.</summary>
    public const int More = 3;

    private int _lines = First;

    protected override int Lines => _lines;

    /// <summary>More lines, with everything typed still there.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancel)
    {
        _lines = Math.Min(Math.Max(People.Count, First) + More, Reception.MostOnSheet);
        foreach (var (_, entry) in ModelState) entry.Errors.Clear();
        await LoadAsync(cancel);
        return Page();
    }
}
