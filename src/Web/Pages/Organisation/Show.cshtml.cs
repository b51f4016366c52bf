using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationView), ToldByDay]
internal sealed class ShowModel(OrgBrowser browser, OrgDirectory directory, OfficerBook officers, Trail trail, Visitor visitor, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    [FromRoute(Name = "code")]
    public string UnitCode { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    public OrgUnit Unit { get; private set; } = null!;
    public OrgUnit? Successor { get; private set; }
    public DateOnly Day { get; private set; }

    /// <summary>The name of the day; that of today when the unit did not exist then.</summary>
    public string Name { get; private set; } = "";

    public bool Existed { get; private set; }
    public List<OrgDirectory.Step> Path { get; private set; } = [];

    /// <summary>The units of the way that this account may open.</summary>
    public HashSet<long> Visible { get; } = [];

    public List<OrgBrowser.Row> Rows { get; private set; } = [];
    public int Counted { get; private set; }
    public string? Next { get; private set; }
    public int Below { get; private set; }
    public List<Officer> Committee { get; private set; } = [];
    public List<OrgBrowser.Spell> Names { get; private set; } = [];
    public List<OrgBrowser.Spell> Parents { get; private set; } = [];
    public List<OrgBrowser.Act> Acts { get; private set; } = [];
    public HistoryPage History { get; private set; } = null!;

    public bool MayEdit => Unit.ClosedOn is null && visitor.Can(Permission.OrganisationEdit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await browser.FindAsync(UnitCode, cancel) is not { } unit) return NotFound();
        (Unit, Day) = (unit, Request.DayShown(time));
        await LoadBelowAsync(cancel);
        var named = await directory.NameAsync(unit.Id, Day, cancel);
        (Name, Existed) = (named ?? unit.Name, named is not null);
        Path = await directory.PathAsync(unit.Id, Day, cancel);
        foreach (var step in Path)
            if (await directory.FindAsync(step.Id, cancel) is not null) Visible.Add(step.Id);
        if (unit.SuccessorId is { } successor) Successor = await directory.FindAsync(successor, cancel);
        Committee = await officers.CommitteeAsync(unit.Id, Day, cancel);
        (Names, Parents) = (await browser.NamesAsync(unit.Id, cancel), await browser.ParentsAsync(unit.Id, cancel));
        Acts = await browser.ActsAsync(unit.Id, cancel);
        History = await trail.OfAsync<OrgUnit>(Request, unit.Id, cancel);
        return Page();
    }

    /// <summary>"từ 01/01/2020", "01/01/2020 – 31/07/2024".</summary>
    public static string Time(OrgBrowser.Spell spell) => spell.To == OrgLink.Open
        ? $"từ {VietFormat.Date(spell.From)}"
        : $"{VietFormat.Date(spell.From)} – {VietFormat.Date(spell.To.AddDays(-1))}";

    private async Task LoadBelowAsync(CancellationToken cancel)
    {
        (Rows, Next) = UnitCursor.Cut(await browser.ListAsync(Unit.Id, List.Q, null, Day, UnitCursor.Read(List.After), PageSize + 1, cancel), PageSize);
        Counted = await browser.CountAsync(Unit.Id, List.Q, null, Day, IndexModel.CountedUpTo, cancel);
        Below = await directory.CountBelowAsync(Unit.Id, Day, cancel);
    }
}
