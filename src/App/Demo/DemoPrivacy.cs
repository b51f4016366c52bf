using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Members who ask about their data, one of whom has waited too long, and a list that went to the wrong people.</summary>
internal static class DemoPrivacy
{
    public static IEnumerable<DemoAct> Acts() =>
    [
        new(new DateOnly(2024, 7, 17), "Tao Thị Mai", s => AskAsync(s, 0, new(RequestKind.Copy, "Nhận bản in tại văn phòng công đoàn"))),
        new(new DateOnly(2024, 7, 20), "Vàng Thị Lan", RecordBreachAsync),
        new(new DateOnly(2024, 7, 20), "Tao Thị Mai", s => AskAsync(s, 1, new(RequestKind.Correct, "Tôi đã đổi công việc từ tháng 6", WrongFact.JobTitle, "Tổ trưởng chuyên môn"))),
        new(new DateOnly(2024, 7, 22), "Tao Thị Mai", s => AskAsync(s, 2, new(RequestKind.Leave, "Tôi chuyển về quê làm việc tự do"))),
    ];

    /// <summary>A member of the union gets a code and asks with it.</summary>
    private static async Task AskAsync(IServiceProvider services, int which, RequestWish wish)
    {
        var (db, codes, union) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<OwnDataCodes>(), await new DemoLookup(services).UnitAsync("LC.TD.01"));
        var person = await db.Set<Membership>().Where(m => m.OrgUnitId == union.Id && m.To == Membership.Open).OrderBy(m => m.PersonId).Skip(which).Select(m => m.PersonId).FirstAsync();
        var code = await codes.FindAsync(await codes.MakeAsync(person));
        await services.GetRequiredService<RequestDesk>().AskAsync(code!, wish);
    }

    private static async Task RecordBreachAsync(IServiceProvider services) => await services.GetRequiredService<BreachBook>().RecordAsync(
        await new DemoLookup(services).UnitAsync("LC.TD"),
        new("Tệp danh sách đoàn viên gửi nhầm vào nhóm nhắn tin chung của cơ quan khác.", services.GetRequiredService<TimeProvider>().UtcNow, "Đoàn viên 2 công đoàn cơ sở trường học", "Họ tên, ngày sinh, số điện thoại",
            46, true, "Có thể bị gọi điện quảng cáo, lừa đảo.", "Đã thu hồi tin nhắn, yêu cầu người nhận xóa tệp."));
}
