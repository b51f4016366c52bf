using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.Party;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>What is kept of somebody, on paper for himself: only while his request for a copy waits and his record lies here, with no more than the officer may see, and each opening is noted.</summary>
[Needs(Permission.PrivacyRequests)]
internal sealed class CopyModel(RequestList requests, OwnData data, PartyRecords records, AppDbContext db, ReadLog log, PermittedReading permitted, TimeProvider time) : PageModel
{
    [FromRoute]
    public long Id { get; set; }

    public OwnSheet Sheet { get; private set; } = null!;

    public OwnShown Shown { get; private set; } = null!;

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await requests.FindAsync(Id, cancel) is not { Request: { Kind: RequestKind.Copy, IsOpen: true } request } || !await db.Set<Person>().AnyAsync(p => p.Id == request.PersonId, cancel)) return NotFound();
        Sheet = await data.OfAsync(request.PersonId, cancel);
        var unit = Sheet.Member.Unit.Id;
        var party = await permitted.HoldsAtAsync(Permission.PartyView, unit, cancel) ? await permitted.WithAsync(Permission.PartyView, () => records.ViewAsync(request.PersonId, "Bản sao dữ liệu theo yêu cầu của chính người ấy", cancel)) : null;
        Shown = new(Sheet, await permitted.HoldsAtAsync(Permission.MembersReveal, unit, cancel), await permitted.HoldsAtAsync(Permission.MembersSensitive, unit, cancel), OnPaper: true, party);
        await log.NoteAsync<Person>(PrivacyOperations.Copy, $"Yêu cầu nhận lúc {Moments.At(request.ReceivedAt)}", request.PersonId, cancel);
        return Page();
    }
}
