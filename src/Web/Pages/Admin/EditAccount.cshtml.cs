using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

[Needs(Permission.AccountsManage), SeenAccount]
internal sealed class EditAccountModel(AccountDirectory accounts, AccountRegister register) : PageModel
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Nhập họ và tên"), StringLength(100, ErrorMessage = "Họ và tên dài nhất 100 ký tự")]
    public string FullName { get; set; } = "";

    [BindProperty, EmailAddress(ErrorMessage = "Địa chỉ thư chưa đúng dạng ten@noi.vn"), StringLength(200, ErrorMessage = "Địa chỉ thư dài nhất 200 ký tự")]
    public string? Email { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var account = (await accounts.FindAsync(Id, cancel))!;
        (FullName, Email) = (account.FullName, account.Email);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        await register.EditAsync(Id, FullName, Email, cancel);
        this.Say("Đã lưu.");
        return RedirectToPage("/Admin/Account", new { id = Id });
    }
}
