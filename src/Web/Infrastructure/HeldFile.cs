using DoanKet.App.Platform.Files;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DoanKet.Web.Infrastructure;

/// <summary>What a form that came back with a fault carries of the file that was sent with it; shown by _HeldFile.</summary>
/// <remarks>Pages bind it by an explicit name: without one, a form that carries none is given the id of the page's own address.</remarks>
internal sealed class HeldPart
{
    public long? Id { get; set; }

    /// <summary>The officer wants it no more.</summary>
    public bool Drop { get; set; }

    [BindNever]
    public string Name { get; set; } = "";

    [BindNever]
    public int Length { get; set; }
}

/// <summary>
/// The file of a form across its faults. A browser does not send a file again by itself, so what was right about it is kept while the rest is mended.
/// The page takes it first, forgets it when the form is done, and holds it when the form is shown again.
/// </summary>
internal sealed class HeldFile(HeldUploads uploads)
{
    private const string Gone = "Tệp đã giữ không còn; chọn lại tệp rồi gửi";

    private SentFile? kept;

    private bool isNew, isTaken;

    /// <summary>The file just chosen, else the one held from before; its bytes are for the page to check, as of any file sent. Breaks off when the one held is gone: the form is not done without it.</summary>
    public async Task<SentFile?> TakeAsync(IFormFile? chosen, HeldPart part, CancellationToken cancel)
    {
        isTaken = true;
        if (chosen is null && part is { Id: { } id, Drop: false })
        {
            kept = await uploads.FindAsync(id, cancel);
            Rule.Check(kept is not null, Gone);
        }
        if (chosen is null) return kept;
        using var bytes = new MemoryStream();
        await chosen.CopyToAsync(bytes, cancel);
        isNew = true;
        return kept = new SentFile(chosen.FileName, bytes.ToArray());
    }

    /// <summary>The file itself is at fault, or must not lie here: it is not held.</summary>
    public void Refuse() => kept = null;

    /// <summary>The form is done: what was held for it is kept where it belongs, or not wanted. Of two forms that take the same file at once the second breaks off.</summary>
    public async Task ForgetAsync(HeldPart part, CancellationToken cancel)
    {
        if (part.Id is not { } id) return;
        var isClaimed = await uploads.ForgetAsync(id, cancel);
        Rule.Check(isClaimed || isNew || kept is null, Gone);
    }

    /// <summary>The form comes back (after its transaction was undone): its file waits, and the form carries where.</summary>
    /// <param name="key">The name of the part in the form.</param>
    public async Task<HeldPart> HoldAsync(HeldPart part, string key, ModelStateDictionary state, CancellationToken cancel)
    {
        if (!isTaken && part is { Id: { } waiting, Drop: false }) kept = await uploads.FindAsync(waiting, cancel);
        if (part.Id is { } old && (isNew || kept is null)) await uploads.ForgetAsync(old, cancel);
        foreach (var field in new[] { nameof(HeldPart.Id), nameof(HeldPart.Drop) }) state.Remove($"{key}.{field}");
        if (kept is not { } file) return new();
        var id = isNew ? await uploads.HoldAsync(file, cancel) : part.Id;
        isNew = false;
        return new() { Id = id, Name = file.SafeName(Path.GetExtension(file.Name)), Length = file.Bytes.Length };
    }
}
