using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation.Bodies;

/// <summary>A body is no more from a day on; another may take over.</summary>
[Needs(Permission.OrganisationEdit)]
internal sealed class EndModel(BodyBook book, BodyList list, BodyField field, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Kết thúc từ ngày"), Required(ErrorMessage = "Nhập ngày kết thúc")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Cơ quan tiếp nhận")]
    public string? SuccessorId { get; set; }

    [BindProperty, Display(Name = "Căn cứ"), StringLength(300, ErrorMessage = "Căn cứ dài nhất 300 chữ")]
    public string? Basis { get; set; }

    public OutsideBody Body { get; private set; } = null!;

    public IReadOnlyList<string> Offers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKeptAsync(cancel)) return NotFound();
        (To, Basis, Version) = (Body.To, Body.Basis, Body.Version);
        if (Body.SuccessorId is { } next) SuccessorId = (await list.NamesAsync([next], cancel)).GetValueOrDefault(next);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKeptAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var successor = await field.FindAsync(SuccessorId, To!.Value, nameof(SuccessorId), cancel);
        Rule.StopIfBroken();
        if (await book.EndAsync(Id, To.Value, successor, Basis, Version, cancel) is null) return NotFound();
        this.Say($"Đã ghi {Body.Name} kết thúc từ {VietFormat.Date(To.Value)}.");
        return LocalRedirect($"/co-quan/{Id}");
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancel)
    {
        if (!await IsKeptAsync(cancel) || await book.ReopenAsync(Id, Version, cancel) is null) return NotFound();
        this.Say($"{Body.Name} không còn ghi kết thúc.");
        return LocalRedirect($"/co-quan/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (!await IsKeptAsync(cancel)) return;
        Offers = await field.OffersAsync(To ?? time.Today, cancel);
        // After a clash the officer has been told to look again: the next save is against what is there now.
        if (ModelState.TryGetValue("", out var clash) && clash.Errors.Count > 0 && ModelState.Remove(nameof(Version))) Version = Body.Version;
    }

    private async Task<bool> IsKeptAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is not { } body || !await book.KeepsAsync(body, cancel)) return false;
        Body = body;
        return true;
    }
}
