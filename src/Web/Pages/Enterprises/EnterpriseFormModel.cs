using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>The fields of an employer, as it is entered and as it is changed.</summary>
internal abstract class EnterpriseFormModel(OrgDirectory directory, EnterpriseDuplicates duplicates, ReadLog log) : PageModel, IShownAgain
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

    /// <summary>What was typed, with blanks for what is missing: rules speak of the rest all the same.</summary>
    protected EnterpriseFacts Facts => FactsOf(Name ?? "");

    private EnterpriseFacts FactsOf(string name) => new(OrgUnitId.GetValueOrDefault(), name, Ownership ?? OwnershipWords.Read(name) ?? App.Enterprises.Ownership.Other, TaxCode, Trade, Place, Address, ContactName, ContactPhone);

    public virtual async Task LoadAsync(CancellationToken cancel)
    {
        var units = await directory.MiddleUnitsAsync(cancel);
        if (OrgUnitId is { } own && units.TrueForAll(u => u.Id != own) && await directory.FindAsync(own, cancel) is { } chosen) units.Insert(0, chosen);
        if (units is [var only]) OrgUnitId ??= only.Id;
        Units = [.. units.Select(u => new SelectListItem(u.Name, $"{u.Id}"))];
        if (!IsFaulty(EnterpriseRegister.AnotherField) && !IsFaulty(nameof(TaxCode))) return;
        var found = await duplicates.FindAsync(new(EnterpriseFacts.CodeOf(TaxCode), Name ?? "", Place), OwnId, cancel);
        if (IsFaulty(EnterpriseRegister.AnotherField)) Doubles = found;
        // The form is undone with all that it did; that it has told of somebody else's employer is kept.
        var elsewhere = found.Where(d => d.Id is null).Select(d => $"“{d.Name}”, {d.UnitName}").ToList();
        if (elsewhere.Count > 0) await log.NoteAsync(EnterpriseOperations.ToldElsewhere, string.Join("; ", elsewhere), cancel);
    }

    private bool IsFaulty(string field) => ModelState.TryGetValue(field, out var asked) && asked.Errors.Count > 0;
}
