using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members;

/// <summary>What a former unit keeps of a member whose record has gone with him.</summary>
[Needs(Permission.MembersView)]
internal sealed class GoneModel(GoneMembers gone, Trail trail) : PageModel, IShowsPeople
{
    public GoneSheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<long, CitedDocument> Papers { get; private set; } = new Dictionary<long, CitedDocument>();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await gone.FindAsync(id, cancel) is not { } sheet) return NotFound();
        Sheet = sheet;
        Papers = await trail.CiteAsync([.. sheet.Spells.Select(s => s.DocumentId).OfType<long>().Distinct()], cancel);
        return Page();
    }

    public Task NoteShownAsync(ReadLog log, CancellationToken cancel) => log.NoteOpenedAsync<Person>(MemberOperations.Open, Sheet.PersonId, cancel);
}
