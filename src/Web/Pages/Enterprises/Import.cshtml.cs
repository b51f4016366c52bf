using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises.Import;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>Sends a list of employers; nothing enters the register before the dry run has been seen.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class ImportModel(EnterpriseBatches batches, AppDbContext db) : PageModel, IShownAgain
{
    private const int BatchesShown = 10;

    /// <summary>The kinds of unit that look after employers, or have lists of those below them.</summary>
    private static readonly UnitKind[] InCharge =
    [
        UnitKind.Provincial, UnitKind.NationalSector, UnitKind.Corporation, UnitKind.DistrictFederation, UnitKind.LocalSector,
        UnitKind.CivilServants, UnitKind.IndustrialZone, UnitKind.Commune,
    ];

    [BindProperty, Display(Name = "Danh sách của đơn vị"), Required(ErrorMessage = "Chọn đơn vị")]
    public long? Unit { get; set; }

    [BindProperty, Display(Name = "Tệp danh sách"), Required(ErrorMessage = "Chọn tệp")]
    public IFormFile? ListFile { get; set; }

    [BindProperty, Display(Name = "Ngày của số lao động")]
    public DateOnly? Day { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<(EnterpriseBatch Batch, string UnitName)> Recent { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var limit = EnterpriseImport.Limits.MaxFileBytes;
        Rule.Check(ListFile!.Length <= limit, nameof(ListFile), $"Tệp lớn hơn {limit / 1_000_000} MB. Bỏ hình ảnh và các trang không cần rồi gửi lại");
        using var bytes = new MemoryStream();
        await ListFile.CopyToAsync(bytes, cancel);
        var batch = await batches.KeepAsync(Unit!.Value, ListFile.FileName, bytes.ToArray(), Day, cancel);
        return LocalRedirect($"/doanh-nghiep/nhap/{batch.Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var units = await db.Set<OrgUnit>().AsNoTracking().Where(u => u.ClosedOn == null && InCharge.Contains(u.Kind))
            .OrderBy(u => u.Kind != UnitKind.Provincial).ThenBy(u => u.ParentId).ThenBy(u => u.Position).ThenBy(u => u.Code).ToListAsync(cancel);
        Unit ??= units.FirstOrDefault()?.Id;
        Units = [.. units.Select(u => new SelectListItem(u.Name, $"{u.Id}"))];
        Recent = await batches.RecentAsync(BatchesShown, cancel);
    }
}
