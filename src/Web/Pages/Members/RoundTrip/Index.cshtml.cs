using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.RoundTrip;

/// <summary>Takes a unit's list out as a workbook, and takes it back.</summary>
[Needs(Permission.MembersEdit), RequestSizeLimit(MaxBytes + 1_000_000)]
internal sealed class IndexModel(EditSheets sheets, SheetReturn back, UnitField units) : PageModel, IShownAgain
{
    private const int MaxBytes = 20_000_000, SheetsShown = 20;

    [BindProperty, Display(Name = "Danh sách của đơn vị")]
    public string? Unit { get; set; }

    [BindProperty, Display(Name = "Bảng đã sửa")]
    public IFormFile? Workbook { get; set; }

    public IReadOnlyList<string> Units { get; private set; } = [];

    public IReadOnlyList<(EditSheet Sheet, string UnitName)> Recent { get; private set; } = [];

    public static string Results(EditSheet sheet) => string.Join(", ", new[]
    {
        sheet.Changed > 0 ? $"sửa {VietFormat.Number(sheet.Changed)}" : null, sheet.Added > 0 ? $"kết nạp {VietFormat.Number(sheet.Added)}" : null,
        sheet.Ended > 0 ? $"thôi {VietFormat.Number(sheet.Ended)}" : null,
    }.OfType<string>().DefaultIfEmpty("không đổi gì"));

    public async Task OnGetAsync([FromQuery(Name = "don-vi")] string? code, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Unit = code is null ? Units is [var only] ? only : "" : Units.FirstOrDefault(u => u.StartsWith(code + " ", StringComparison.OrdinalIgnoreCase)) ?? code;
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        if (await units.FindAsync(Unit, UnitsTaken.All, nameof(Unit), cancel) is not { } unit) return Page();
        return await sheets.TakeAsync(unit.Id, cancel) is { } sheet ? LocalRedirect($"/doan-vien/bang-sua/{sheet.Id}") : NotFound();
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancel)
    {
        if (Workbook is null) throw new RuleBroken(nameof(Workbook), "Chọn tệp .xlsx đã sửa");
        Rule.Check(Workbook.Length <= MaxBytes, nameof(Workbook), $"Tệp lớn hơn {MaxBytes / 1_000_000} MB. Bỏ hình ảnh và các trang không cần rồi gửi lại");
        using var bytes = new MemoryStream();
        await Workbook.CopyToAsync(bytes, cancel);
        try
        {
            return await back.ReceiveAsync(Path.GetFileName(Workbook.FileName), bytes.ToArray(), cancel) is { } sheet ? LocalRedirect($"/doan-vien/bang-sua/{sheet.Id}")
                : throw new RuleBroken(nameof(Workbook), "Bảng này không phải do đơn vị của bạn lấy, hoặc hệ thống này không có. Lấy bảng mới rồi chép phần đã sửa sang.");
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken(nameof(Workbook), refused.Message);
        }
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Units = await units.OffersAsync(UnitsTaken.All, cancel);
        Recent = await sheets.RecentAsync(SheetsShown, cancel);
    }
}
