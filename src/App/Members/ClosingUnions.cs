using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Members;

/// <summary>A union does not end while somebody is still its member: each member's leaving is a fact of its own, with a day and a reason.</summary>
internal sealed class ClosingUnions(AppDbContext db) : IHandle<UnitClosing>
{
    public async Task HandleAsync(UnitClosing happened, CancellationToken cancel)
    {
        var left = await db.Set<Membership>().CountAsync(m => m.OrgUnitId == happened.UnitId && m.To > happened.Day, cancel);
        Rule.Check(left == 0, $"Đơn vị còn {VietFormat.Number(left)} đoàn viên sau ngày {VietFormat.Date(happened.Day)}; chuyển sinh hoạt hoặc ghi giảm trước khi kết thúc đơn vị");
    }
}
