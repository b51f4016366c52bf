using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;

namespace DoanKet.Web.Pages.Members;

/// <summary>A member who has paused takes part again.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class ResumeModel(Suspensions suspensions, MemberFile file, DecisionField decisions, AppDbContext db, TimeProvider time) : MovementModel(file, decisions, db, time)
{
    protected override async Task MoveAsync(long? documentId, CancellationToken cancel)
    {
        if (await suspensions.ResumeAsync(Id, Day!.Value, Reason.Trim(), documentId, cancel) is null) throw new OutOfScopeException(Id);
        this.Say($"Đã ghi {Name} trở lại sinh hoạt từ ngày {VietFormat.Date(Day.Value)}.");
    }
}
