using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Directives.Outside;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation.Bodies;

/// <summary>One body outside the union: what it was, what it belongs to, who took over, what it issued and what it has been given to do.</summary>
[Needs(Permission.OrganisationView), ToldByDay]
internal sealed class ShowModel(
    BodyBook book, BodyList list, BodyWork bodyWork, BodyAccounts accounts, IEnumerable<INames> names, PermittedReading permitted, Visitor visitor, Trail trail, TimeProvider time) : PageModel, IShownAgain
{
    public const int MostShown = 30;

    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Tài khoản")]
    public long? AccountId { get; set; }

    [BindProperty]
    public long TieId { get; set; }

    public OutsideBody Body { get; private set; } = null!;

    /// <summary>Who does its work on the day.</summary>
    public OutsideBody? Now { get; private set; }

    public string Keeper { get; private set; } = "";
    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();
    public IReadOnlyList<OutsideBody> Parts { get; private set; } = [];
    public IReadOnlyList<OutsideBody> Before { get; private set; } = [];
    public IReadOnlyList<DocumentEntry> Documents { get; private set; } = [];
    public IReadOnlyList<BodyTask> Tasks { get; private set; } = [];

    /// <summary>The documents of the tasks that the reader may open.</summary>
    public HashSet<long> Opened { get; private set; } = [];
    public IReadOnlyList<BodyAccount> Ties { get; private set; } = [];
    public List<SelectListItem> Choices { get; private set; } = [];
    public HistoryPage History { get; private set; } = HistoryPage.None;
    public bool MayEdit { get; private set; }

    public bool MayTie => visitor.Can(Permission.OrganisationEdit);

    public DateOnly AsOf => Request.DayShown(time);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is null) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostTieAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is not { } body || !MayTie) return NotFound();
        await permitted.WithAsync(Permission.OrganisationEdit, async () => { await accounts.TieAsync(body, AccountId ?? 0, cancel); return true; });
        this.Say("Đã cho tài khoản xem việc của cơ quan.");
        return LocalRedirect($"/co-quan/{Id}");
    }

    public async Task<IActionResult> OnPostUntieAsync(CancellationToken cancel)
    {
        if (!MayTie || !await permitted.WithAsync(Permission.OrganisationEdit, () => accounts.UntieAsync(Id, TieId, cancel))) return NotFound();
        this.Say("Tài khoản không còn xem việc của cơ quan.");
        return LocalRedirect($"/co-quan/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is not { } body) return;
        (Body, Now) = (body, await book.AtAsync(Id, AsOf, cancel));
        (Parts, Before) = await list.AroundAsync(Id, cancel);
        Names = await list.NamesAsync([.. new[] { body.ParentId, body.SuccessorId }.OfType<long>()], cancel);
        Keeper = (await names.Single(n => n.Of.IsAssignableFrom(typeof(OrgUnit))).FindAsync([body.KeeperUnitId], cancel)).GetValueOrDefault(body.KeeperUnitId, "");
        MayEdit = await permitted.HoldsAtAsync(Permission.OrganisationEdit, body.KeeperUnitId, cancel);
        if (MayTie) await permitted.WithAsync(Permission.OrganisationEdit, async () => { await LoadAccountsAsync(cancel); return true; });
        if (visitor.Can(Permission.DirectivesView))
        {
            (Documents, Tasks) = await permitted.WithAsync(Permission.DirectivesView, async () =>
                (await bodyWork.DocumentsAsync(body, AsOf, MostShown, cancel), await bodyWork.TasksAsync([Id], openOnly: false, AsOf, null, MostShown, cancel)));
            Opened = await permitted.WithAsync(Permission.DirectivesView, () => bodyWork.OpenedAsync(Tasks, cancel));
        }
        History = await trail.OfAsync<OutsideBody>(Request, Id, cancel);
    }

    private async Task LoadAccountsAsync(CancellationToken cancel)
    {
        Ties = await accounts.OfAsync(Id, cancel);
        Choices = [.. (await accounts.ChoicesAsync(cancel)).Where(a => Ties.All(t => t.AccountId != a.Id)).Select(a => new SelectListItem($"{a.FullName} ({a.UserName})", a.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
