using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members;

/// <summary>A member goes: leaves, is struck off, retires, dies, loses the union, or moves to a place that is not in this register.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class EndModel(MemberRegister register, MemberFile file, DecisionField decisions, CurrentWork work, AppDbContext db, TimeProvider time)
    : MovementModel(file, decisions, db, time)
{
    private static readonly IReadOnlyList<MovementKind> Offered = [.. MovementWords.Endings.Select(e => e.Kind)];

    /// <summary>The kind that was chosen on the page before.</summary>
    [FromQuery(Name = "loai")]
    public MovementKind? Chosen { get; set; }

    [BindProperty, Display(Name = "Biến động"), Required(ErrorMessage = "Chọn loại biến động")]
    public MovementKind? Kind { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Offered.Select(k => new SelectListItem(k.Label(), k.ToString()))];

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (HttpMethods.IsGet(Request.Method)) Kind = Chosen;
    }

    protected override async Task MoveAsync(long? documentId, CancellationToken cancel)
    {
        Rule.Check(Offered.Contains(Kind!.Value), nameof(Kind), "Chọn một biến động giảm trong danh sách");
        work.Begin(MemberOperations.End, Reason.Trim(), documentId);
        await register.EndAsync([Id], Kind.Value, Day!.Value, Reason.Trim(), documentId, cancel);
        this.Say($"Đã ghi {Name}: {Kind.Value.Label().ToLowerInvariant()}, từ ngày {VietFormat.Date(Day.Value)}.");
    }
}
