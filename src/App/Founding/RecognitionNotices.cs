using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Founding;

/// <summary>Tells the unit that decided and the unit that brought the case that a union has been recognised.</summary>
internal sealed class RecognitionNotices(AppDbContext db, NoticeBoard notices) : IHandle<UnionRecognised>
{
    public async Task HandleAsync(UnionRecognised happened, CancellationToken cancel)
    {
        var founding = await db.Set<FoundingCase>().AsNoTracking().SingleAsync(c => c.Id == happened.CaseId, cancel);
        if (await db.Set<OfficialDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == founding.DocumentId, cancel) is not { } decision) return;
        var name = await db.Set<OrgUnit>().Where(u => u.Id == happened.UnionId).Select(u => u.Name).SingleAsync(cancel);
        await notices.TellAtAsync([decision.OrgUnitId, founding.OrgUnitId], Permission.FoundingView, $"{name} được công nhận theo {decision.Citation}", $"/thanh-lap/{founding.Id}", cancel);
    }
}
