using DoanKet.App.Identity;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Account;

/// <summary>The account's own page: what it may do, and where it is signed in.</summary>
[SignedIn]
internal sealed class IndexModel(AppDbContext db, SessionBook sessions, OrgDirectory directory, Visitor visitor, TimeProvider time) : PageModel
{
    public sealed record Right(string Role, string Unit, DateOnly From, DateOnly? To);

    public App.Identity.Account Me { get; private set; } = null!;

    public List<Right> Rights { get; } = [];

    public IReadOnlyList<SignInSession> Open { get; private set; } = [];

    public long Current => visitor.SessionId;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var account = visitor.AccountId!.Value;
        Me = await db.Set<App.Identity.Account>().AsNoTracking().SingleAsync(a => a.Id == account, cancel);
        Open = await sessions.OpenOfAsync(account, cancel);
        foreach (var grant in visitor.Grants.OrderBy(g => g.From))
        {
            var path = await directory.PathAsync(grant.OrgUnitId, time.Today, cancel);
            Rights.Add(new Right(Roles.LabelOf(grant.Role), path is [.., var unit] ? unit.Name : "Đơn vị đã kết thúc hoạt động", grant.From, grant.To));
        }
    }

    public async Task<IActionResult> OnPostEndAsync(long session, CancellationToken cancel)
    {
        if (!await sessions.EndAsync(session, visitor.AccountId!.Value, cancel)) return NotFound();
        this.Say("Đã đăng xuất phiên ấy.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken cancel)
    {
        await sessions.EndAllAsync(visitor.AccountId!.Value, cancel: cancel);
        return RedirectToPage("/Account/SignIn");
    }
}
