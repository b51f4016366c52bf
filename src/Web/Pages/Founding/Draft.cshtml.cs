using DoanKet.App.Founding;
using DoanKet.App.Founding.Papers;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>One paper of the case as .docx. Identity numbers are written out for those who may see them, and that it was printed is noted.</summary>
[Needs(Permission.FoundingView)]
internal sealed class DraftModel(Drafts drafts, ReadLog log, Visitor visitor) : PageModel
{
    [FromQuery(Name = "nguoi")]
    public long[] Candidates { get; set; } = [];

    [FromQuery(Name = "so")]
    public int? Seats { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, DraftKind kind, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(kind)) return NotFound();
        var whole = visitor.Can(Permission.MembersReveal);
        if (await drafts.WriteAsync(id, kind, s => s with { Candidates = Candidates, Seats = Seats is > 0 and < 100 ? Seats : null, WholeNumbers = whole }, cancel) is not { } paper) return NotFound();
        await log.NoteAsync<FoundingCase>(FoundingOperations.Draft, kind.Label(), id, cancel);
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(paper.Bytes, FileStore.Docx, Files.ShowModel.SafeName(paper.Name));
    }
}
