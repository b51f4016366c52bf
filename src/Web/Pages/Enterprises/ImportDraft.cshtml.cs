using DoanKet.App.Enterprises.Import;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>The dry run of a list, computed anew at every look; then the import, as one act.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class ImportDraftModel(EnterpriseBatches batches) : PageModel, IShownAgain
{
    /// <summary>Beyond this the page shows only rows with something to say.</summary>
    private const int RowsShown = 500;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Which rows: "can" those that need a look, "loi" those in error.</summary>
    [FromQuery(Name = "dong")]
    public string? Which { get; set; }

    /// <summary>What the officer saw when pressing the button.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    [BindProperty]
    public bool DoublesAreOthers { get; set; }

    /// <summary>The lines in error are left out; the others are imported.</summary>
    [BindProperty]
    public bool WithoutFaulty { get; set; }

    public EnterpriseBatch? Batch { get; private set; }

    public ImportPlan? Plan { get; private set; }

    public IReadOnlyList<PlannedRow> Rows { get; private set; } = [];

    public IReadOnlyList<Chip> Chips { get; private set; } = [];

    public bool IsCut { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Batch is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await batches.FindAsync(Id, cancel) is not { } batch) return NotFound();
        var outcome = await batches.CarryOutAsync(batch, Seen, DoublesAreOthers, WithoutFaulty, cancel);
        this.Say($"Đã nhập: thêm {VietFormat.Number(outcome.Added)}, cập nhật {VietFormat.Number(outcome.Changed)}, không đổi {VietFormat.Number(outcome.Same)}, để lại {VietFormat.Number(outcome.LeftOut)}.");
        return LocalRedirect($"/doanh-nghiep/nhap/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Batch = await batches.FindAsync(Id, cancel);
        if (Batch is null or { DoneAt: not null }) return;
        Plan = await batches.PlanAsync(Batch, cancel);
        var look = Plan.Rows.Where(r => r.Notes.Count > 0 || r.State is RowState.Duplicate).ToList();
        var errors = look.Where(r => r.State is RowState.Error).ToList();
        var all = Which switch { "can" => look, "loi" => errors, _ => Plan.Rows };
        Chips = [new($"Tất cả {VietFormat.Number(Plan.Rows.Count)}", "dong", null), new($"Cần xem {VietFormat.Number(look.Count)}", "dong", "can"), new($"Chỉ lỗi {VietFormat.Number(errors.Count)}", "dong", "loi")];
        (Rows, IsCut) = ([.. all.Take(RowsShown)], all.Count > RowsShown);
        // The mark of what is shown now, not of what was sent.
        ModelState.Remove(nameof(Seen));
        Seen = Plan.Mark;
    }
}
