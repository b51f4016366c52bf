using DoanKet.App.Steering;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>The steering committees of the province and of Tam Đường, and the focal officers of all units but two. The people are invented.</summary>
internal static class DemoSteering
{
    private const string Organiser = "Nguyễn Thị Minh";

    private static readonly (string Unit, string Name)[] Focals =
    [
        ("LC", "Nguyễn Thị Minh"), ("LC.TP", "Đỗ Thị Hồng"), ("LC.TD", "Lò Văn Phương"), ("LC.TAU", "Hà Văn Thái"), ("LC.THU", "Lò Thị Xuân"), ("LC.PT", "Tẩn A Páo"),
        ("LC.NN", "Khoàng Văn Vinh"), ("LC.MT", "Lý Văn Phong"), ("LC.GD", "Bùi Thu Hà"), ("LC.VC", "Phùng Đức Toàn"),
    ];

    public static IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(new DateOnly(2024, 6, 14), Organiser, FoundAsync);
        yield return new DemoAct(new DateOnly(2024, 6, 17), Organiser, NameAsync);
    }

    private static async Task FoundAsync(IServiceProvider services)
    {
        var day = new DateOnly(2024, 6, 14);
        await FoundAsync(services, "LC", "Quyết định số 156/QĐ-LĐLĐ ngày 14/06/2024", day,
            [("Hoàng Văn Thọ", SteeringRole.Head, "Chủ tịch LĐLĐ tỉnh", "Phụ trách chung"), ("Nguyễn Thị Minh", SteeringRole.StandingDeputy, "Trưởng Ban Tổ chức - Kiểm tra", "Tam Đường, Mường Tè, Nậm Nhùn"),
             ("Vũ Mạnh Cường", SteeringRole.Member, "Chánh Văn phòng", "TP Lai Châu, kinh phí")],
            [("Làm việc với Ban quản lý khu kinh tế về danh sách doanh nghiệp", 2, new(2024, 6, 30)), ("Kiểm tra tiến độ ba huyện", 1, new(2024, 7, 19))]);
        await FoundAsync(services, "LC.TD", "Quyết định số 21-QĐ/HU ngày 12/06/2024", day,
            [("Lý A Chấn", SteeringRole.Head, "Phó Bí thư Thường trực Huyện ủy", null), ("Lò Văn Phương", SteeringRole.StandingDeputy, "Phó Chủ tịch LĐLĐ huyện", "Các doanh nghiệp từ 25 lao động")], []);
    }

    private static async Task FoundAsync(IServiceProvider services, string code, string decision, DateOnly day,
        (string Name, SteeringRole Role, string Position, string? Duty)[] members, (string Text, int Member, DateOnly Due)[] tasks)
    {
        var (unit, book) = (await new DemoLookup(services).UnitAsync(code), services.GetRequiredService<SteeringBook>());
        var committee = await book.FoundAsync(unit.Id, "Ban Chỉ đạo phát triển đoàn viên", decision, day);
        foreach (var (name, role, position, duty) in members)
            await book.AddAsync(new SteeringMember { OrgUnitId = unit.Id, CommitteeId = committee.Id, FullName = name, Role = role, Position = position, Duty = duty, From = day });
        var sitting = await book.MembersAsync(committee.Id, day);
        foreach (var (text, member, due) in tasks)
            await book.GiveAsync(new SteeringTask { OrgUnitId = unit.Id, CommitteeId = committee.Id, MemberId = sitting[member].Id, Text = text, Due = due });
    }

    private static async Task NameAsync(IServiceProvider services)
    {
        foreach (var (code, name) in Focals)
            if (await new DemoLookup(services).FindUnitAsync(code) is { } unit)
                await services.GetRequiredService<FocalBook>().NameAsync(new FocalOfficer { OrgUnitId = unit.Id, FullName = name, Position = "Cán bộ chuyên trách", From = new(2024, 6, 17) });
    }
}
