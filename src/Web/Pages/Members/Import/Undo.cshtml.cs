using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>Says what undoing a batch does, and does it.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class UndoModel(MemberBatches batches, MemberUndo undo) : PageModel, IShownAgain
{
    /// <summary>Of those who stay.</summary>
    public const int MostNamed = 200;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public MemberBatch? Batch { get; private set; }

    public UndoBuckets Buckets { get; private set; } = null!;

    /// <summary>The first of those who stay.</summary>
    public IReadOnlyList<StayingMember> Staying { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Batch is { State: BatchState.Done } ? Page() : Batch is null ? NotFound() : LocalRedirect($"/doan-vien/nhap/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await batches.FindAsync(Id, cancel) is not { } batch) return NotFound();
        var done = await undo.UndoAsync(batch.Id, cancel);
        this.Say($"Đã hoàn tác lô {batch.Number}: gỡ {VietFormat.Number(done.Reversed)}, giữ {VietFormat.Number(done.Kept)}, không gỡ được {VietFormat.Number(done.StuckInAll)}.");
        return LocalRedirect($"/doan-vien/nhap/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Batch = await batches.FindAsync(Id, cancel);
        if (Batch is not null) (Buckets, Staying) = (await undo.PreviewAsync(Batch, cancel), await undo.StayingAsync(Batch, MostNamed, cancel));
    }
}
