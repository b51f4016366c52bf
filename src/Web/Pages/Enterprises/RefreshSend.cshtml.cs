using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Refresh;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>Sends a list of another office; it is compared, and nothing more.</summary>
[Needs(Permission.EnterprisesEdit), RequestSizeLimit(MaxBytes + 1_000_000), RequestFormLimits(MultipartBodyLengthLimit = MaxBytes + 1_000_000)]
internal sealed class RefreshSendModel(RefreshLists lists, Coverage coverage, UnitField field, TimeProvider time) : PageModel, IShownAgain
{
    private const int MaxBytes = 50_000_000;

    [BindProperty, Display(Name = "Tệp danh sách"), Required(ErrorMessage = "Chọn tệp")]
    public IFormFile? ListFile { get; set; }

    [BindProperty, Display(Name = "Nguồn"), Required(ErrorMessage = "Chọn nguồn của danh sách")]
    public Office? Office { get; set; }

    [BindProperty, Display(Name = "Số liệu ngày"), Required(ErrorMessage = "Nhập ngày của danh sách")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Danh sách của"), Required(ErrorMessage = "Nhập mã hoặc tên đơn vị")]
    public string? Unit { get; set; }

    [BindProperty, Display(Name = "Ngưỡng lao động"), Required(ErrorMessage = "Nhập ngưỡng lao động")]
    public int? Threshold { get; set; }

    [BindProperty]
    public bool IsWhole { get; set; }

    public IReadOnlyList<SelectListItem> Offices { get; } = [.. Enum.GetValues<Office>().Select(o => new SelectListItem(Labels.Of(o), o.ToString()))];

    public IReadOnlyList<string> Offers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Day, Unit, Threshold) = (time.Today, Offers is [var first, ..] ? first : null, await coverage.ThresholdAsync(time.Today, cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await field.FindAsync(Unit, UnitsTaken.All, nameof(Unit), cancel) is not { } unit) return Page();
        Rule.Check(ListFile!.Length <= MaxBytes, nameof(ListFile), $"Tệp lớn hơn {MaxBytes / 1_000_000} MB. Bỏ hình ảnh và các trang không cần rồi gửi lại");
        using var bytes = new MemoryStream();
        await ListFile.CopyToAsync(bytes, cancel);
        var list = await lists.TryAsync(new(unit.Id, Office!.Value, Day!.Value, Threshold!.Value, IsWhole), Path.GetFileName(ListFile.FileName.Replace('\\', '/')), bytes.ToArray(), cancel);
        return LocalRedirect($"/doanh-nghiep/doi-chieu/{list.Id}");
    }

    public async Task LoadAsync(CancellationToken cancel) => Offers = await field.OffersAsync(UnitsTaken.All, cancel);
}
