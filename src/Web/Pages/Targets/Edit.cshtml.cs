using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;
using DoanKet.App.Targets.Proposals;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The grid in which a draft is written. A draft that does not add up is not saved: it comes back as it was typed, with what would mend it.</summary>
[Needs(Permission.TargetsEdit), RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class EditModel(AllotmentBook book, AllotmentDrafts drafts, ProposalBook proposals, CounterProposals counters, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    public const string New = "moi", RepairField = "sua", ComputeField = "tinh";

    private bool saving, tried;
    private ImportedAllotment? imported;

    [FromRoute(Name = "id")]
    public long PlanId { get; set; }

    /// <summary>The number of the draft, or "moi".</summary>
    [FromRoute(Name = "ban")]
    public string Draft { get; set; } = "";

    public PlanView Plan { get; private set; } = null!;

    public int Number => Plan.Draft?.Number ?? Plan.NextNumber;

    /// <summary>The version in force: struck out beside a figure that differs from it.</summary>
    public VersionRef? Held { get; private set; }

    public AllotmentTable? Before { get; private set; }

    public AllotmentForm? Form { get; private set; }

    public AllotmentTable Table { get; private set; } = null!;

    public IReadOnlyDictionary<CellKey, string> Unread { get; private set; } = new Dictionary<CellKey, string>();

    public IReadOnlyList<Discrepancy> Faults { get; private set; } = [];

    /// <summary>What units ask for and nobody has answered, or this draft has granted.</summary>
    public IReadOnlyList<CounterView> Asked { get; private set; } = [];

    /// <summary>What of a file could not be taken.</summary>
    public IReadOnlyList<string> Left => imported?.Problems ?? [];

    /// <summary>Whether the page answers a save that was refused, and not a look at the sums.</summary>
    public bool Refused => saving;

    public bool CanDecide => visitor.Can(Permission.TargetsDecide);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (Draft == New && Plan.Draft is { } open) return RedirectToPage(new { id = PlanId, ban = open.Number });
        if (Draft != New && Plan.Draft?.Number.ToString(CultureInfo.InvariantCulture) != Draft) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>Saves, unless a repair or the sums were asked for.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Form = AllotmentForm.Read(Request.Form, await SheetAsync(cancel));
        if (Request.Form[RepairField].ToString() is { Length: > 0 } repair) Form.Apply(RepairButton.Read(repair, await SheetAsync(cancel)));
        else saving = Request.Form[ComputeField].Count == 0;
        await LoadAsync(cancel);
        if (!saving) return Page();
        if (Faults.Count > 0 || Unread.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        tried = true;
        await drafts.SaveAsync(Plan, Table, Form.Reason, Form.Version, cancel);
        this.Say($"Đã lưu bản {Number}.");
        return RedirectToPage("Plan", new { id = PlanId, ban = Number });
    }

    /// <summary>Takes a file that the import page has read into the grid; saved only when it adds up, as everything else.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (ImportChoices.Read(Request.Form) is not { } choices) return RedirectToPage("Import", new { id = PlanId });
        imported = choices.Over(Plan, await SheetAsync(cancel));
        Form = AllotmentForm.Of(imported.Table);
        (Form.Version, Form.Reason) = (Plan.Draft?.Version, Plan.Draft?.Reason ?? $"Nhập từ {choices.File.File}");
        return Page();
    }

    /// <summary>Takes the likely figures of a proposal, or the plan's totals shared out by them; saved only when the table adds up.</summary>
    public async Task<IActionResult> OnPostProposalAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var (asked, sheet) = (Request.Form, await SheetAsync(cancel));
        var day = DateOnly.TryParseExact(asked[ProposalAsked.DayKey], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var told) && told <= time.Today ? told : time.Today;
        var rule = ProposalAsked.Rule(asked[ProposalAsked.RuleKey]);
        var proposal = await proposals.ForAsync(Plan, rule, day, cancel);
        Form = AllotmentForm.Of(asked[ProposalAsked.ShareField].Count > 0 ? ProposalFigures.SharedOut(proposal, sheet) : ProposalFigures.Likely(proposal, sheet));
        (Form.Version, Form.Reason) = (Plan.Draft?.Version, Plan.Draft?.Reason ?? $"Theo đề xuất từ khảo sát đến ngày {VietFormat.Date(day)}, {Labels.Of(rule)}");
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        await drafts.DropAsync(Plan, cancel);
        this.Say($"Đã bỏ bản {Number}.");
        return RedirectToPage("Plan", new { id = PlanId });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        var sheet = await SheetAsync(cancel);
        if (Held is { } held) Before = await book.TableAsync(Plan, held.Id, cancel);
        Form ??= Fresh(sheet);
        // the filter comes here again after a failed save: who lost to somebody else's save goes on from that one
        if (tried) Form.Version = Plan.Draft?.Version;
        (Table, Unread) = Form.Over(sheet);
        Faults = AllotmentCheck.Find(Table, Before);
        Asked = [.. (await counters.OfAsync(PlanId, cancel)).Where(c => c.Asked.State is CounterState.Open && Table.Units.Any(r => r.UnitId == c.Asked.OrgUnitId) && Table.Columns.Any(k => k.Code == c.Asked.Column))];
    }

    private AllotmentForm Fresh(AllotmentTable sheet)
    {
        var form = AllotmentForm.Of(sheet);
        (form.Version, form.Reason) = (Plan.Draft?.Version, Plan.Draft?.Reason);
        return form;
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.PlanAsync(PlanId, cancel) is not { IsSetter: true } plan) return false;
        (Plan, Held) = (plan, plan.InForceOn(time.Today));
        return true;
    }

    private async Task<AllotmentTable> SheetAsync(CancellationToken cancel)
    {
        var sheet = await book.SheetAsync(Plan, Plan.Draft?.Id ?? Held?.Id, cancel);
        IEnumerable<string> more = imported is { } taken ? taken.Table.Columns.Select(c => c.Code) : Request.HasFormContentType ? AllotmentForm.ColumnsIn(Request.Form) : [];
        return sheet with { Columns = AllotmentTable.ColumnsFor([.. sheet.Columns.Select(c => c.Code).Concat(more).Distinct()], Plan.Threshold) };
    }
}
