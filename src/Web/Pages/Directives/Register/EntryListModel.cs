using System.Globalization;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>A list of the register with the questions of the address.</summary>
internal abstract class EntryListModel(EntryList list, OrgDirectory directory, TimeProvider time, Visitor visitor) : PageModel
{
    public const int CountedUpTo = 1000;
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    [FromQuery(Name = "don-vi")]
    public string? UnitCode { get; set; }

    [FromQuery(Name = "loai")]
    public string? Type { get; set; }

    [FromQuery(Name = "tinh-trang")]
    public DocumentState? State { get; set; }

    [FromQuery(Name = "khan")]
    public Urgency? Urgency { get; set; }

    public string? Unit { get; private set; }
    public List<EntryList.Row> Rows { get; private set; } = [];
    public List<int> Years { get; private set; } = [];
    public List<string> Types { get; private set; } = [];
    public int Counted { get; private set; }
    public string? Next { get; private set; }

    public bool MayEdit => visitor.Can(Permission.DirectivesEdit);

    protected abstract DocumentWay Way { get; }

    protected virtual bool DraftsOnly => false;

    /// <summary>Whether the register of a former day may be asked for.</summary>
    protected virtual bool TellsDay => false;

    /// <summary>The day whose register is shown.</summary>
    public DateOnly AsOf => TellsDay ? Request.DayShown(time) : time.Today;

    protected bool IsToday => AsOf == time.Today;

    /// <summary>The question of the address; none when it names a unit that is not there.</summary>
    protected async Task<EntryList.Question?> AskedAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(UnitCode))
        {
            if (await directory.FindAsync(UnitCode, cancel) is not { } unit) return null;
            Unit = unit.Name;
        }
        return new(Way, List.Q, Year, UnitCode, Type, State, Urgency, AsOf, DraftsOnly) { IsFormer = AsOf < time.Today };
    }

    /// <summary>All rows of the question, for a workbook.</summary>
    protected Task<List<EntryList.Row>> AllAsync(EntryList.Question asked, int most, CancellationToken cancel) => list.ReadAsync(asked, null, most, cancel);

    protected async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (await AskedAsync(cancel) is not { } asked) return NotFound();
        Rows = await list.ReadAsync(asked, long.TryParse(List.After, CultureInfo.InvariantCulture, out var after) ? after : null, PageSize + 1, cancel);
        if (Rows.Count > PageSize)
        {
            Rows.RemoveAt(PageSize);
            Next = Rows[^1].Id.ToString(CultureInfo.InvariantCulture);
        }
        Counted = await list.CountAsync(asked, CountedUpTo, cancel);
        (Years, Types) = await list.ChoicesAsync(Way, cancel);
        return Page();
    }
}
