using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>A member pauses and stays a member.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class SuspendModel(Suspensions suspensions, MemberFile file, DecisionField decisions, AppDbContext db, TimeProvider time) : MovementModel(file, decisions, db, time)
{
    [BindProperty, Display(Name = "Trở lại từ ngày")]
    public DateOnly? Until { get; set; }

    protected override async Task MoveAsync(long? documentId, CancellationToken cancel)
    {
        if (await suspensions.SuspendAsync(Id, Day!.Value, Until, Reason.Trim(), documentId, cancel) is null) throw new OutOfScopeException(Id);
        this.Say($"Đã ghi {Name} tạm dừng sinh hoạt từ ngày {VietFormat.Date(Day.Value)}.");
    }
}
