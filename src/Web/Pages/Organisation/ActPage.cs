using System.Globalization;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>A form that changes the organisation by a decision: what it touches stands above, the decision below.</summary>
internal abstract class ActPage(OrgBrowser browser, OrgDirectory directory, Reorganisation reorganisation, TimeProvider time) : UnitPage(browser, directory, time)
{
    [BindProperty]
    public DecisionInput Decision { get; set; } = new();

    /// <summary>The units of the way up that lie in the scope: one of them signed the decision.</summary>
    public List<SelectListItem> Issuers { get; private set; } = [];

    /// <summary>How many units the act touches, the unit itself included.</summary>
    public int Touched { get; private set; }

    protected Reorganisation Acts => reorganisation;

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Touched = await reorganisation.UnitsFromAsync([Unit.Id], cancel);
        Issuers = [];
        foreach (var step in Path)
            if (await Directory.FindAsync(step.Id, cancel) is not null) Issuers.Add(new(step.Name, step.Id.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What the officer is told afterwards: done, or waiting for its day.</summary>
    protected string Told(OrgChange change, string done) =>
        change.EffectiveOn > Today ? $"Đã ghi. Việc này chờ đến ngày {VietFormat.Date(change.EffectiveOn)}." : done;

    protected static List<SelectListItem> Choices(IEnumerable<OrgUnit> units) =>
        [.. units.Select(u => new SelectListItem($"{u.Name} ({u.Code})", u.Id.ToString(CultureInfo.InvariantCulture)))];
}
