using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members;

/// <summary>A member goes: leaves, is struck off, retires, dies, or moves to a place that is not in this register. Dissolution ends all members of a union elsewhere.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class EndModel(MemberRegister register, MemberFile file, DecisionField decisions, CurrentWork work, TimeProvider time)
    : MovementModel(file, decisions, time)
{
    private static readonly MovementKind[] Offered =
        [MovementKind.Left, MovementKind.TransferredOut, MovementKind.Retired, MovementKind.Removed, MovementKind.Expelled, MovementKind.Died];

    [BindProperty, Display(Name = "Biến động"), Required(ErrorMessage = "Chọn loại biến động")]
    public MovementKind? Kind { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Offered.Select(k => new SelectListItem(k.Label(), k.ToString()))];

    protected override async Task MoveAsync(long? documentId, CancellationToken cancel)
    {
        Rule.Check(Offered.Contains(Kind!.Value), nameof(Kind), "Chọn một biến động giảm trong danh sách");
        work.Begin(MemberOperations.End, Reason.Trim(), documentId);
        await register.EndAsync([Id], Kind.Value, Day!.Value, Reason.Trim(), documentId, cancel);
        this.Say($"Đã ghi {Name}: {Kind.Value.Label().ToLowerInvariant()}, từ ngày {VietFormat.Date(Day.Value)}.");
    }
}
