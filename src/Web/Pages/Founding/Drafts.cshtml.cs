using DoanKet.App.Founding;
using DoanKet.App.Founding.Papers;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>All papers that the case can write by now, and those that have been issued with a number.</summary>
[Needs(Permission.FoundingView)]
internal sealed class DraftsModel(AppDbContext db, CaseFiles files) : PageModel
{
    [FromRoute]
    public long Id { get; set; }

    public CaseFile Sheet { get; private set; } = null!;

    public IReadOnlyList<DraftKind> Kinds { get; private set; } = [];

    public IReadOnlyList<OfficialDocument> Issued { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await files.FindAsync(Id, cancel) is not { } file) return NotFound();
        Sheet = file;
        Kinds = [.. Enum.GetValues<DraftKind>().Where(k => k switch
        {
            DraftKind.EmployerList => file.Case.Kind is FoundingKind.SeveralEmployers,
            DraftKind.TradeStatement => file.Case.Kind is FoundingKind.Occupation,
            DraftKind.ReturnNotice => k.IsFor(file),
            _ => true,
        })];
        var ids = file.Steps.Select(s => s.DocumentId).Append(file.Case.DocumentId).OfType<long>().ToList();
        Issued = await db.Set<OfficialDocument>().AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Date).ThenBy(d => d.Id).ToListAsync(cancel);
        return Page();
    }
}
