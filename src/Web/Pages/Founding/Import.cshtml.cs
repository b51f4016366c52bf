using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>A whole list of applicants from a file or pasted: looked at first, then saved in one go.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class ImportModel(AppDbContext db, ApplicantList list, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The list as text: pasted, or what was read from the file, so that it can be mended here.</summary>
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly AppliedOn { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public IReadOnlyList<ImportLine>? Lines { get; private set; }

    public bool IsJoint => Case.Kind is FoundingKind.SeveralEmployers;

    public int Wrong => Lines?.Count(l => l.Problems.Count > 0) ?? 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        AppliedOn = time.Today;
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    /// <summary>Looks at the list; saves nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        return Read() is { } read && await list.TryAsync(Id, read, AppliedOn, cancel) is { } lines ? Shown(lines) : Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid || Read() is not { } read) return Page();
        Lines = await list.TryAsync(Id, read, AppliedOn, cancel);
        if (await list.ImportAsync(Id, read, AppliedOn, "danh sách", cancel) is not { } saved) return NotFound();
        this.Say($"Đã nhập {VietFormat.Number(saved)} đơn.");
        return RedirectToPage("Applicants", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private PageResult Shown(IReadOnlyList<ImportLine> lines)
    {
        Lines = lines;
        Text = ApplicantReader.ToText(lines.Select(l => l.Facts));
        ModelState.Remove(nameof(Text));
        return Page();
    }

    /// <summary>A new file wins over the text; what cannot be read says why beside its field.</summary>
    private IReadOnlyList<(int Row, ApplicantFacts Facts)>? Read()
    {
        try
        {
            if (Upload is not null)
            {
                using var stream = Upload.OpenReadStream();
                return ApplicantReader.Read(stream, Upload.FileName);
            }
            Rule.Check(!string.IsNullOrWhiteSpace(Text), nameof(Text), "Chọn tệp, hoặc dán danh sách có hàng tiêu đề");
            return ApplicantReader.ReadText(Text!);
        }
        catch (TableRefused refused)
        {
            ModelState.AddModelError(Upload is null ? nameof(Text) : nameof(Upload), refused.Message);
            return null;
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        return Case is not null;
    }
}
