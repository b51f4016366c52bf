using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>A member goes to another union of the register.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class TransferModel(MemberRegister register, MemberFile file, UnitField unions, DecisionField decisions, CurrentWork work, TimeProvider time)
    : MovementModel(file, decisions, time)
{
    [BindProperty, Display(Name = "Chuyển đến"), Required(ErrorMessage = "Chọn công đoàn cơ sở mới")]
    public string Union { get; set; } = "";

    public IReadOnlyList<string> Unions { get; private set; } = [];

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Unions = await unions.OffersAsync(UnitsTaken.Unions, cancel);
    }

    protected override async Task MoveAsync(long? documentId, CancellationToken cancel)
    {
        var unit = (await unions.FindAsync(Union, UnitsTaken.Unions, nameof(Union), cancel))!;
        Rule.Check(unit.Id != Sheet.Person.OrgUnitId, nameof(Union), "Đoàn viên đang ở chính đơn vị này; chọn đơn vị khác");
        work.Begin(MemberOperations.Transfer, Reason.Trim(), documentId);
        await register.TransferAsync(Id, unit, Day!.Value, Reason.Trim(), documentId, cancel);
        this.Say($"Đã chuyển {Name} sang {unit.Name} từ ngày {VietFormat.Date(Day.Value)}.");
    }
}
