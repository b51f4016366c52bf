using System.Globalization;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>Gives a task of a document, one in one's own words, or hands an assignment down.</summary>
[Needs(Permission.DirectivesEdit), RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class GiveModel(AssignmentGiving giving, Receivers receivers, GivingChoices choices, CurrentWork work) : PageModel, IShownAgain
{
    public const string Search = "tim", Preview = "xem";

    /// <summary>So many receivers stand in a preview by name.</summary>
    public const int MostShown = 60;

    [FromQuery(Name = "nhiem-vu")]
    public long? TaskId { get; set; }

    [FromQuery(Name = "van-ban")]
    public long? EntryId { get; set; }

    [FromQuery(Name = "tu")]
    public long? ParentId { get; set; }

    [BindProperty]
    public GiveForm Form { get; set; } = new();

    /// <summary>The assignment that is handed down.</summary>
    public Assignment? Parent { get; private set; }

    /// <summary>The citation of the document, and the section of the task in it.</summary>
    public string? Document { get; private set; }

    public string? Path { get; private set; }

    /// <summary>Whether the account keeps the register of the document.</summary>
    public bool IsKept { get; private set; }

    /// <summary>A document is named, and none of its tasks.</summary>
    public bool IsForDocument => TaskId is null && Parent is null && SourceEntryId is not null;

    public long? SourceEntryId { get; private set; }

    /// <summary>Tasks read in the document, when it was asked for as a whole.</summary>
    public IReadOnlyList<App.Directives.Register.DirectiveTask> Tasks { get; private set; } = [];

    public IReadOnlyList<OrgUnit> Givers { get; private set; } = [];

    public OrgUnit? Giver { get; private set; }

    public IReadOnlyList<OrgUnit> Listed { get; private set; } = [];

    public int Below { get; private set; }

    public IReadOnlyList<OutsideBody> Bodies { get; private set; } = [];

    /// <summary>Of a preview: who would receive it.</summary>
    public List<Receiver>? Found { get; private set; }

    private IReadOnlyDictionary<long, DateOnly> _dueOf = new Dictionary<long, DateOnly>();

    /// <summary>The day that a receiver of the preview would have: its own, or that of all.</summary>
    public DateOnly? DueOf(Receiver receiver) => !receiver.IsBody && _dueOf.TryGetValue(receiver.Id, out var own) ? own : Form.Due;

    public IEnumerable<SelectListItem> GiverItems => Givers.Select(g => new SelectListItem(g.Name, g.Id.ToString(CultureInfo.InvariantCulture)));

    public IReadOnlyList<SelectListItem> Spreads { get; } =
    [
        new("Những đơn vị chọn ở dưới", nameof(Spread.Chosen)), new("Mọi đơn vị trực thuộc trực tiếp", nameof(Spread.Direct)), new("Mọi đơn vị của một loại, ở mọi cấp dưới", nameof(Spread.OfKind)), new("Tất cả đơn vị bên dưới, mọi cấp", nameof(Spread.All)),
    ];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await SourceAsync(cancel) is not { } source) return NotFound();
        (Form.Text, Form.Due) = (source.Text, source.Due);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await SourceAsync(cancel) is null || (Parent is not null && Form.GiverId != Parent.OrgUnitId)) return NotFound();
        if (Form.Step is Search || !ModelState.IsValid) return Page();
        var (task, to) = (new NewTask(Form.GiverId, Form.Text ?? "", Form.Due) { EntryId = SourceEntryId, TaskId = TaskId ?? Parent?.TaskId, ParentId = ParentId, LaterBecause = Form.LaterBecause }, Form.To());
        if (Form.Step is Preview)
        {
            if (!work.Scope.Roots.Contains(Form.GiverId)) return NotFound();
            (Found, _dueOf) = (await receivers.FindAsync(task, to, cancel), to.DueOf);
            return Page();
        }
        var act = await giving.GiveAsync(task, to, cancel);
        this.Say($"Đã giao việc cho {VietFormat.Number(act.Units)} nơi.");
        return LocalRedirect($"/viec/dot/{act.Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Givers = Parent is { } parent ? await choices.UnitsAsync([parent.OrgUnitId], cancel) : await choices.GiversAsync(cancel);
        Giver = Givers.FirstOrDefault(g => g.Id == Form.GiverId) ?? (Givers.Count > 0 ? Givers[0] : null);
        if (Giver is not { } giver) return;
        Form.GiverId = giver.Id;
        Kinds = [.. UnitKinds.All.Where(k => k > giver.Kind).Select(k => new SelectListItem(UnitKinds.LabelOf(k), k.ToString()))];
        (Listed, Below) = await choices.BelowAsync(giver.Id, Form.Find, Form.Units, cancel);
        Bodies = await choices.BodiesAsync(giver.Id, cancel);
        if (IsForDocument && SourceEntryId is { } entry) Tasks = await choices.TasksAsync(entry, cancel);
    }

    /// <summary>What is given by default; none when what the address names is not there for this account.</summary>
    private async Task<GivingChoices.Source?> SourceAsync(CancellationToken cancel)
    {
        var source = await choices.SourceAsync(TaskId, EntryId, ParentId, cancel);
        if (source is not null) (Parent, Document, Path, SourceEntryId, IsKept) = (source.Parent, source.Document, source.Path, source.EntryId, source.IsKept);
        return source;
    }
}
