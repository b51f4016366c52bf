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
        // After a clash the officer has been told to look again: the next save is against what is there now.
        if (ModelState.TryGetValue("", out var clash) && clash.Errors.Count > 0 && ModelState.Remove(nameof(Version))) Version = known.Version;
    }
}
