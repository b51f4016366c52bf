using DoanKet.App.Targets;

namespace DoanKet.App.Demo;

/// <summary>
/// The facts of plan 78/KH-LĐLĐ of Lai Châu, 11/6/2024, for the demonstration: what the year and the campaign of July demand,
/// and the table of its annex. Where the scanned annex is not clear, the reading taken is the one that the member columns bear out.
/// </summary>
public static class Plan78
{
    public const string UnclearCell = """
        Biểu gốc không ghi rõ loại. Đang đọc là DN dưới 25 lao động, vì đơn vị được giao 20 đoàn viên nhóm này.
        Để ngoài ba loại: hai CĐCS dưới 25 là của Phong Thổ và Sìn Hồ, số 2 in ở dòng cộng là của loại này; 1 CĐCS của Tân Uyên không thuộc loại nào đã in.
        Nghiệp đoàn: khi đó có 3 nghiệp đoàn (kế hoạch ghi 02 trở lên); nhưng Tân Uyên không được giao đoàn viên phi chính thức nào.
        DN dưới 25, còn Phong Thổ và Sìn Hồ là nghiệp đoàn: cả Than Uyên cũng đổi loại; trái với cột đoàn viên phi chính thức.
        """;

    private const string UnclearUnit = "LC.TAU";

    private static readonly string[] Codes =
    [
        TargetColumns.Members, TargetColumns.MembersPublicAndSmall, TargetColumns.MembersLarge, TargetColumns.MembersInformal, TargetColumns.Unions,
        TargetColumns.UnionsSmall, TargetColumns.UnionsLarge, TargetColumns.UnionsOccupational, TargetColumns.PartyRecommended,
    ];

    /// <summary>The year: 1.100 members, 16 unions, 780 recommended; allotted by decision 100/QĐ-LĐLĐ, whose table the seed does not hold.</summary>
    public static NewTargetPlan Year(long unitId) => new(unitId, "Năm 2024", new(2024, 1, 1), new(2024, 12, 31), 25,
    [
        new(TargetColumns.Members, 1100), new(TargetColumns.MembersInformal, 100, Note: "Kết nạp mới, khu vực phi chính thức."),
        new(TargetColumns.Unions, 16), new(TargetColumns.UnionsOccupational, 4, AtLeast: true), new(TargetColumns.PartyRecommended, 780),
    ], new(100, "QĐ-LĐLĐ", new(2024, 4, 22), "Giao chỉ tiêu phát triển đoàn viên, thành lập tổ chức công đoàn cơ sở năm 2024"));

    /// <summary>The campaign of July 2024, whose figures and table are all known.</summary>
    public static NewTargetPlan July(long unitId, long? yearPlanId) => new(unitId, "Tháng cao điểm 7/2024", new(2024, 7, 1), new(2024, 7, 31), 25,
    [
        new(TargetColumns.Members, 475), new(TargetColumns.MembersPublicAndSmall, 77), new(TargetColumns.MembersLarge, 348), new(TargetColumns.MembersInformal, 50),
        new(TargetColumns.Unions, 13),
        new(TargetColumns.UnionsSmall, 3, Note: "Biểu in bỏ trống tổng của cột này; 3 = 13 − 8 − 2. Biểu ghi “trên 25”, kế hoạch ghi “từ 25 lao động trở lên”: ở đây theo kế hoạch."),
        new(TargetColumns.UnionsLarge, 8), new(TargetColumns.UnionsOccupational, 2, AtLeast: true), new(TargetColumns.PartyRecommended, 275),
    ], new(78, "KH-LĐLĐ", new(2024, 6, 11),
        "Phát triển đoàn viên, thành lập CĐCS năm 2024 và triển khai “Tháng cao điểm phát triển đoàn viên, thành lập công đoàn cấp cơ sở; giới thiệu đoàn viên ưu tú cho Đảng xem xét bồi dưỡng, kết nạp”",
        "TM. BAN THƯỜNG VỤ", "Chủ tịch", "Hoàng Thọ Trung"), yearPlanId);

    /// <summary>The annex laid over an empty sheet of the eleven units in the order of the plan.</summary>
    public static AllotmentTable Fill(AllotmentTable sheet)
    {
        var annex = DemoFacts.Rows("allotment");
        Rule.Check(sheet.Units.Count == annex.Count, $"Biểu kèm Kế hoạch 78 có {annex.Count} đơn vị, bảng này có {sheet.Units.Count}");
        return sheet with
        {
            Units = [.. sheet.Units.Zip(annex, (row, line) => row with { Note = line[^1].Trim() is { Length: > 0 } note ? note : null, Figures = FiguresOf(line) })],
            Reserve = sheet.Reserve with { Name = "Dự phòng của tỉnh" },
        };
    }

    private static Dictionary<string, Figure> FiguresOf(string[] line) => Codes.Zip(line.Skip(1), (code, value) => (code, value)).ToDictionary(x => x.code, x =>
        new Figure(DemoFacts.Number(x.value), line[^2].Split(' ').Contains(x.code), line[0] == UnclearUnit && x.code == TargetColumns.UnionsSmall ? UnclearCell.Trim() : null));
}
