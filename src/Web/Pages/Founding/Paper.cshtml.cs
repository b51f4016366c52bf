using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>One paper of the dossier: what it is, its scan, what is to be mended.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class PaperModel(AppDbContext db, DossierSteps dossier) : PageModel, IShownAgain
{
    private const int MostBytes = 20_000_000;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".png"] = "image/png", [".docx"] = App.Platform.Files.FileStore.Docx,
    };

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

    public FoundingCase Case { get; private set; } = null!;

    public CasePaper? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (About, Flaw) = (Known?.About, Known?.Flaw);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var file = await ReadAsync(cancel);
        if (!ModelState.IsValid) return Page();
        if (await dossier.KeepPaperAsync(Id, Kind, About ?? "", Flaw, file, cancel) is null) return NotFound();
        this.Say($"Đã ghi {Kind.LabelWithin()}.");
        return RedirectToPage("Case", null, new { id = Id }, "h-hs");
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<SentFile?> ReadAsync(CancellationToken cancel)
    {
        if (Scan is null) return null;
        var type = Types.GetValueOrDefault(Path.GetExtension(Scan.FileName));
        Rule.Check(type is not null, nameof(Scan), $"Tệp “{Path.GetFileName(Scan.FileName)}” không nhận được; chọn .pdf, .jpg, .png hoặc .docx");
        Rule.Check(Scan.Length is > 0 and <= MostBytes, nameof(Scan), $"Tệp phải có nội dung và nhỏ hơn {MostBytes / 1_000_000} MB");
        using var bytes = new MemoryStream();
        await Scan.CopyToAsync(bytes, cancel);
        return new SentFile(Scan.FileName, type!, bytes.ToArray());
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null || !Enum.IsDefined(Kind)) return false;
        Known = await db.Set<CasePaper>().AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == Id && p.Kind == Kind, cancel);
        return true;
    }
}
