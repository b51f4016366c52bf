using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>Sends a list of members; nothing enters the register before the dry run has been seen. Below it the lists of before.</summary>
[Needs(Permission.MembersEdit), RequestSizeLimit(MemberTrial.MaxFileBytes + 1_000_000)]
internal sealed class IndexModel(MemberTrial trial, MemberBatches batches, MemberUndo undo, UnitField units, PermittedReading permitted, TimeProvider time) : PageModel, IShownAgain
{
    private const int BatchesShown = 20;

    /// <summary>What undoing would do is told in the list for batches that are quickly asked.</summary>
    private const int QuicklyAsked = 2_000;

    [BindProperty, Display(Name = "Danh sách của đơn vị"), Required(ErrorMessage = "Chọn đơn vị")]
    public string Unit { get; set; } = "";

    [BindProperty, Display(Name = "Tệp danh sách"), Required(ErrorMessage = "Chọn tệp")]
    public IFormFile? ListFile { get; set; }

    [BindProperty, Display(Name = "Ngày vào của dòng không ghi ngày")]
    public DateOnly? Day { get; set; }

    public IReadOnlyList<string> Units { get; private set; } = [];

    public IReadOnlyList<(MemberBatch Batch, string UnitName, UndoBuckets? IfUndone)> Recent { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "don-vi")] string? code, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Day = time.Today;
        Unit = code is null ? Units is [var only] ? only : "" : Units.FirstOrDefault(u => u.StartsWith(code + " ", StringComparison.OrdinalIgnoreCase)) ?? code;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        Rule.Check(ListFile!.Length <= MemberTrial.MaxFileBytes, nameof(ListFile), $"Tệp lớn hơn {MemberTrial.MaxFileBytes / 1_000_000} MB. Bỏ hình ảnh và các trang không cần, hoặc chia làm nhiều tệp");
        if (await units.FindAsync(Unit, UnitsTaken.All, nameof(Unit), cancel) is not { } unit) return Page();
        using var bytes = new MemoryStream();
        await ListFile.CopyToAsync(bytes, cancel);
        try
        {
            var batch = await trial.TryAsync(new TrialRequest(unit.Id, ListFile.FileName, Day, await permitted.HoldsAtAsync(Permission.PartyEdit, unit.Id, cancel)), bytes.ToArray(), cancel);
            return batch is null ? NotFound() : LocalRedirect($"/doan-vien/nhap/{batch.Id}");
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken(nameof(ListFile), refused.Message);
        }
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Units = await units.OffersAsync(UnitsTaken.All, cancel);
        var recent = new List<(MemberBatch, string, UndoBuckets?)>();
        foreach (var (batch, name) in await batches.RecentAsync(BatchesShown, cancel))
            recent.Add((batch, name, batch is { State: BatchState.Done, Imported: <= QuicklyAsked } ? await undo.PreviewAsync(batch, cancel) : null));
        Recent = recent;
    }
}
