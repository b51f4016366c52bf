using DoanKet.App.Directives.Duties;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Two recurring duties of the province: a monthly report of the districts, which comes up in the night of the demonstration, and a quarterly meeting of its own.</summary>
internal static class DemoDuties
{
    private const string Organiser = "Nguyễn Thị Minh";

    public static IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(new DateOnly(2024, 7, 1), Organiser, async services =>
        {
            var (province, duties) = ((await new DemoLookup(services).UnitAsync("LC")).Id, services.GetRequiredService<DutyBook>());
            await duties.SetAsync(province, new("Báo cáo kết quả phát triển đoàn viên, thành lập CĐCS trong tháng", 1, new(2024, 7, 25), 10, DutyFor.DirectlyBelow, null, null));
            await duties.SetAsync(province, new("Làm việc với Ban Thường vụ Tỉnh ủy về tình hình công nhân, hoạt động công đoàn", 3, new(2024, 9, 30), 15, DutyFor.Itself, null, null));
        });
    }
}
