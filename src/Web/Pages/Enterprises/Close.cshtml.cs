using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>Records that an employer has ceased to operate, and takes it back.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class CloseModel(EnterpriseRegister register, EnterpriseFile file, TimeProvider time) : OneEnterpriseModel(file)
{
    [BindProperty, Display(Name = "Ngừng hoạt động từ ngày")]
    public DateOnly? ClosedOn { get; set; }

    [BindProperty, Display(Name = "Căn cứ"), Required(ErrorMessage = "Ghi căn cứ"), StringLength(500, ErrorMessage = "Căn cứ dài quá 500 chữ")]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ClosedOn = time.Today;
        return await IsKnownAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Rule.Check(ClosedOn is not null, nameof(ClosedOn), "Nhập ngày ngừng hoạt động");
        await register.CloseAsync(Id, ClosedOn!.Value, Reason, cancel);
        this.Say($"Đã ghi doanh nghiệp ngừng hoạt động từ {VietFormat.Date(ClosedOn)}.");
        return Back;
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await register.ReopenAsync(Id, Reason, cancel);
        this.Say("Đã ghi doanh nghiệp hoạt động trở lại.");
        return Back;
    }
}
