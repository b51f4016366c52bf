using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Platform.Mail;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Account;

/// <summary>Where the daily letter goes, and whether there is to be one: the owner's choice alone.</summary>
[SignedIn]
internal sealed class MailModel(OwnAccount own, Mailer mailer, Visitor visitor) : PageModel
{
    [BindProperty, StringLength(200, ErrorMessage = "Địa chỉ thư dài nhất 200 ký tự")]
    public string? Email { get; set; }

    [BindProperty]
    public bool Digest { get; set; }

    public bool IsSent => mailer.IsSet;

    public async Task OnGetAsync()
    {
        var me = await own.FindAsync(visitor.AccountId!.Value);
        (Email, Digest) = (me.Email, me.MailDigest);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        await own.SetMailAsync(await own.FindAsync(visitor.AccountId!.Value), Email, Digest);
        this.Say(Digest ? $"Thư tóm tắt hằng ngày sẽ gửi đến {Email!.Trim()}." : "Đã lưu; không gửi thư tóm tắt.");
        return RedirectToPage("Index");
    }
}
