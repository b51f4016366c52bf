using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Transfers;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>A member goes to another union: by a proposal that it confirms, or at once by who answers for both.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class TransferModel(MemberRegister register, TransferDesk desk, MemberFile file, UnitField unions, DecisionField decisions, PermittedReading permitted, CurrentWork work, AppDbContext db, TimeProvider time)
    : MovementModel(file, decisions, db, time)
{
    [BindProperty, Display(Name = "Chuyển đến"), Required(ErrorMessage = "Chọn công đoàn cơ sở mới")]
    public string Union { get; set; } = "";

    /// <summary>Whether the other unit is asked although the account answers for it too.</summary>
    [BindProperty, Display(Name = "Gửi nơi đến xác nhận thay vì chuyển ngay")]
    public bool Asks { get; set; }

    public IReadOnlyList<string> Unions { get; private set; } = [];

    /// <summary>Who answers for several unions may confirm for both sides.</summary>
    public bool MayDecide => Unions.Count > 1;

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Unions = await unions.OffersAsync(UnitsTaken.Unions, cancel);
    }

    protected override async Task MoveAsync(long? documentId, CancellationToken cancel)
    {
        var unit = await unions.FindAsync(Union, UnitsTaken.UnionsAnywhere, nameof(Union), cancel);
        Rule.Check(unit?.Id != Sheet.Person.OrgUnitId, nameof(Union), "Đoàn viên đang ở chính đơn vị này; chọn đơn vị khác");
        Rule.StopIfBroken();
        if (!Asks && await permitted.HoldsAtAsync(Permission.MembersEdit, unit!.Id, cancel)) await DecideAsync(unit, documentId, cancel);
        else await ProposeAsync(unit!, documentId, cancel);
    }

    private async Task DecideAsync(OrgUnit unit, long? documentId, CancellationToken cancel)
    {
        work.Begin(MemberOperations.Transfer, $"{Reason.Trim()} (cấp trên xác nhận thay cả hai đơn vị)", documentId);
        await register.TransferAsync(Id, unit, Day!.Value, Reason.Trim(), documentId, cancel);
        this.Say($"Đã chuyển {Name} sang {unit.Name} từ ngày {VietFormat.Date(Day.Value)}.");
    }

    private async Task ProposeAsync(OrgUnit unit, long? documentId, CancellationToken cancel)
    {
        var proposal = await desk.ProposeAsync(Id, unit, new(Day!.Value, Reason.Trim(), documentId), cancel) ?? throw new OutOfScopeException(Id);
        this.Say($"Đã gửi {unit.Name} đề nghị nhận {Name}{(proposal.DueOn is { } due ? $", hạn trả lời {VietFormat.Date(due)}" : "")}. Chưa tính cho đến khi nơi đến xác nhận.");
    }
}
