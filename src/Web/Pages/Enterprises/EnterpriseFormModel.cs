using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>The fields of an employer, as it is entered and as it is changed.</summary>
internal abstract class EnterpriseFormModel(OrgDirectory directory, EnterpriseDuplicates duplicates) : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Tên doanh nghiệp"), Required(ErrorMessage = "Nhập tên doanh nghiệp"), StringLength(EnterpriseFacts.LongestName, ErrorMessage = "Tên dài quá 200 chữ")]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Mã số thuế")]
    public string? TaxCode { get; set; }

    [BindProperty, Display(Name = "Công đoàn phụ trách"), Required(ErrorMessage = "Chọn công đoàn phụ trách")]
    public long? OrgUnitId { get; set; }

    [BindProperty, Display(Name = "Loại hình")]
    public Ownership? Ownership { get; set; }

    [BindProperty, Display(Name = "Địa bàn")]
    public string? Place { get; set; }

    [BindProperty, Display(Name = "Địa chỉ")]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "Ngành nghề")]
    public string? Trade { get; set; }

    [BindProperty, Display(Name = "Người liên hệ")]
    public string? ContactName { get; set; }

    [BindProperty, Display(Name = "Điện thoại")]
    public string? ContactPhone { get; set; }

    /// <summary>The officer has seen the possible doubles and says that this is another employer.</summary>
    [BindProperty]
    public bool IsAnother { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Forms { get; } = [.. Enum.GetValues<Ownership>().Select(o => new SelectListItem(o.Label(), o.ToString()))];

    public IReadOnlyList<EnterpriseDuplicate> Doubles { get; private set; } = [];

    protected virtual long? OwnId => null;

    protected EnterpriseFacts Facts => new(OrgUnitId!.Value, Name, Ownership ?? OwnershipWords.Read(Name) ?? App.Enterprises.Ownership.Other, TaxCode, Trade, Place, Address, ContactName, ContactPhone);

    public virtual async Task LoadAsync(CancellationToken cancel)
    {
        var units = await directory.UpperUnitsAsync(cancel);
        if (OrgUnitId is { } own && units.TrueForAll(u => u.Id != own) && await directory.FindAsync(own, cancel) is { } chosen) units.Insert(0, chosen);
        if (units is [var only]) OrgUnitId ??= only.Id;
        Units = [.. units.Select(u => new SelectListItem(u.Name, $"{u.Id}"))];
        if (ModelState.TryGetValue(EnterpriseRegister.AnotherField, out var asked) && asked.Errors.Count > 0)
            Doubles = await duplicates.FindAsync(new(App.Enterprises.EnterpriseFacts.CodeOf(TaxCode), Name, Place), OwnId, cancel);
    }
}
