using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>A former member joins again under the same record.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class ReadmitModel(MemberRegister register, MemberFile file, UnitField unions, DecisionField decisions, CurrentWork work, AppDbContext db, TimeProvider time)
    : MovementModel(file, decisions, db, time)
{
    [BindProperty, Display(Name = "Công đoàn cơ sở"), Required(ErrorMessage = "Chọn công đoàn cơ sở")]
    public string Union { get; set; } = "";

    public IReadOnlyList<string> Unions { get; private set; } = [];

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Unions = await unions.OffersAsync(UnitsTaken.Unions, cancel);
        if (HttpMethods.IsGet(Request.Method)) Union = $"{Sheet.Unit.Code} · {Sheet.Unit.Name}";
    }

    protected override async Task MoveAsync(long? documentId, CancellationToken cancel)
    {
        var unit = await unions.FindAsync(Union, UnitsTaken.Unions, nameof(Union), cancel);
        Rule.StopIfBroken();
        work.Begin(MemberOperations.Readmit, Reason.Trim(), documentId);
        await register.ReadmitAsync(Id, unit!, Day!.Value, Reason.Trim(), documentId, cancel);
        this.Say($"Đã kết nạp lại {Name} vào {unit!.Name} từ ngày {VietFormat.Date(Day.Value)}.");
    }
}
