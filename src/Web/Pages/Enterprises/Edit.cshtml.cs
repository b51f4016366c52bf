using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Enterprises;

[Needs(Permission.EnterprisesEdit)]
internal sealed class EditModel(EnterpriseRegister register, EnterpriseFile file, OrgDirectory directory, EnterpriseDuplicates duplicates, ReadLog log) : EnterpriseFormModel(directory, duplicates, log)
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Đổi đơn vị từ ngày")]
    public DateOnly? MovedOn { get; set; }

    public string Known { get; private set; } = "";

    protected override long? OwnId => Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await file.FactsAsync(Id, cancel) is not { } known) return NotFound();
        (OrgUnitId, Name, TaxCode, Ownership, Trade) = (known.OrgUnitId, known.Name, known.TaxCode, known.Ownership, known.Trade);
        (Place, Address, ContactName, ContactPhone, Version) = (known.Place, known.Address, known.ContactName, known.ContactPhone, known.Version);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await file.FactsAsync(Id, cancel) is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await register.ChangeAsync(Id, Facts, Version, IsAnother, MovedOn, cancel) is null) return NotFound();
        this.Say("Đã lưu thông tin doanh nghiệp.");
        return LocalRedirect($"/doanh-nghiep/{Id}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (await file.FactsAsync(Id, cancel) is not { } known) return;
        Known = known.Name;
        Version = ModelState.TellStored(Version, known.Version, ("Tên doanh nghiệp", Name, known.Name), ("Mã số thuế", TaxCode, known.TaxCode), ("Loại hình", Ownership, known.Ownership), ("Địa bàn", Place, known.Place),
            ("Địa chỉ", Address, known.Address), ("Ngành nghề", Trade, known.Trade), ("Người liên hệ", ContactName, known.ContactName), ("Điện thoại", ContactPhone, known.ContactPhone));
    }
}
