using DoanKet.App.Demo;
using DoanKet.App.Targets;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Targets;

/// <summary>Tables of targets for tests: that of plan 78, and any that add up.</summary>
internal static class Tables
{
    public static AllotmentTable Of78()
    {
        string[] names =
        [
            "LĐLĐ thành phố Lai Châu", "LĐLĐ huyện Tam Đường", "LĐLĐ huyện Tân Uyên", "LĐLĐ huyện Than Uyên", "LĐLĐ huyện Phong Thổ", "LĐLĐ huyện Sìn Hồ",
            "LĐLĐ huyện Nậm Nhùn", "LĐLĐ huyện Mường Tè", "Công đoàn ngành Giáo dục", "Công đoàn ngành Y tế", "Công đoàn Viên chức tỉnh",
        ];
        var totals = Plan78.July(1, null).Totals;
        return Plan78.Fill(new(AllotmentTable.ColumnsFor([.. totals.Select(t => t.Column)], 25),
            [.. names.Select((name, i) => new AllotmentRow(i + 1, name, null, new Dictionary<string, Figure>()))],
            new(null, "", null, new Dictionary<string, Figure>()), totals));
    }

    /// <summary>A row whose parts make its totals.</summary>
    private static readonly Gen<int[]> Parts = Gen.Choose(0, 150).ArrayOf(7);

    /// <summary>Tables of one to twelve units and a named reserve that add up to what their plan demands.</summary>
    public static readonly Arbitrary<AllotmentTable> Valid = Arb.From(
        from units in Parts.NonEmptyListOf()
        from reserve in Parts
        from atLeast in Gen.Elements(false, false, true)
        select Build([.. units.Take(12)], reserve, atLeast));

    private static AllotmentTable Build(IReadOnlyList<int[]> units, int[] reserve, bool atLeast)
    {
        var columns = AllotmentTable.ColumnsFor([.. TargetColumns.All.Select(c => c.Code)], 25);
        AllotmentTable table = new(columns, [.. units.Select((parts, i) => Row(i + 1, $"Đơn vị {i + 1}", parts))], Row(null, "Dự phòng của tỉnh", reserve), []);
        return table with
        {
            Totals = [.. columns.Select(c => new PlanFigure(c.Code, table.SumOf(c.Code) + table.Reserve[c.Code], atLeast && c.Code == TargetColumns.UnionsOccupational))],
        };
    }

    private static AllotmentRow Row(long? unit, string name, int[] p) => new(unit, name, null, new Dictionary<string, Figure>
    {
        [TargetColumns.Members] = new(p[0] + p[1] + p[2]),
        [TargetColumns.MembersPublicAndSmall] = new(p[0]),
        [TargetColumns.MembersLarge] = new(p[1]),
        [TargetColumns.MembersInformal] = new(p[2]),
        [TargetColumns.Unions] = new(p[3] + p[4] + p[5]),
        [TargetColumns.UnionsSmall] = new(p[3]),
        [TargetColumns.UnionsLarge] = new(p[4]),
        [TargetColumns.UnionsOccupational] = new(p[5]),
        [TargetColumns.PartyRecommended] = new(p[6]),
    });
}
