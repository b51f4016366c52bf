using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>One paper of the dossier: what it is, its scan, what is to be mended.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class PaperModel(AppDbContext db, CasePapers papers, HeldFile held) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [FromRoute]
    public PaperKind Kind { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Flaw { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    /// <summary>The file of a form that came back.</summary>
    [BindProperty(Name = nameof(Kept))]
    public HeldPart Kept { get; set; } = new();

    /// <summary>The version that the officer saw; -1 for a paper not yet written down.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public CasePaper? Known { get; private set; }

    /// <summary>The files put to the paper, the latest first.</summary>
    public IReadOnlyList<PaperFile> Files { get; private set; } = [];

    /// <summary>The largest file taken, in megabytes.</summary>
    public int Largest { get; private set; }

    private Dictionary<long, string> _names = [];

    public string NameOf(PaperFile file) => _names.GetValueOrDefault(file.FileId, "Tệp");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (About, Flaw, Version) = (Known?.About, Known?.Flaw, Known?.Version ?? -1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var file = await held.TakeAsync(Scan, Kept, cancel);
        if (!ModelState.IsValid) return Page();
        if (await papers.KeepAsync(Id, Kind, About ?? "", Flaw, file, Version, cancel) is null) return NotFound();
        await held.ForgetAsync(Kept, cancel);
        this.Say($"Đã ghi {Kind.LabelWithin()}.");
        return RedirectToPage("Case", null, new { id = Id }, "h-hs");
    }

    /// <summary>What was typed stays; it is saved next upon what others have saved meanwhile.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return;
        Version = Known?.Version ?? -1;
        ModelState.Remove(nameof(Version));
        if (ModelState[nameof(Scan)] is { Errors.Count: > 0 }) held.Refuse();
        Kept = await held.HoldAsync(Kept, nameof(Kept), ModelState, cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null || !PaperKinds.TakenFor(Case.Kind).Contains(Kind)) return false;
        Known = await db.Set<CasePaper>().AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == Id && p.Kind == Kind, cancel);
        Files = (await papers.FilesAsync(Id, cancel)).FindAll(f => f.Kind == Kind);
        var ids = Files.Select(f => f.FileId).ToList();
        _names = await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancel);
        Largest = await papers.LargestAsync(cancel) / 1_000_000;
        return true;
    }
}
