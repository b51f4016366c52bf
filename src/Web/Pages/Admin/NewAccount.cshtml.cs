using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

[Needs(Permission.AccountsManage)]
internal sealed class NewAccountModel(AccountRegister register, UnitField choice, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty, Required(ErrorMessage = "Nhập họ và tên"), StringLength(100, ErrorMessage = "Họ và tên dài nhất 100 ký tự")]
    public string FullName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Nhập tên đăng nhập"), StringLength(64, ErrorMessage = "Tên đăng nhập dài nhất 64 ký tự")]
    public string UserName { get; set; } = "";

    [BindProperty, EmailAddress(ErrorMessage = "Địa chỉ thư chưa đúng dạng ten@noi.vn"), StringLength(200, ErrorMessage = "Địa chỉ thư dài nhất 200 ký tự")]
    public string? Email { get; set; }

    [BindProperty]
    public GrantFields Grant { get; set; } = new();

    public IReadOnlyList<string> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel)
    {
        Grant.From = time.Today;
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var terms = await choice.TermsAsync(Grant, time.Today, cancel);
        var (account, password) = await register.AddAsync(new NewAccount(UserName ?? "", FullName ?? "", Email, terms), cancel: cancel);
        InitialPassword.Leave(this, password);
        return RedirectToPage("/Admin/Account", new { id = account.Id });
    }

    public async Task LoadAsync(CancellationToken cancel) => Units = await choice.OffersAsync(UnitsTaken.All, cancel);
}
