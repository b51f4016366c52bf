using DoanKet.App.Founding;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>The three tables of a campaign, the same in the report and in the workbook.</summary>
public sealed class CampaignTables(CampaignProgress progress)
{
    public PrintTable Indicators()
    {
        var number = 0;
        var rows = progress.Indicators.Select(i =>
        {
            var place = i.Figure.IsPart() ? $"{number}a" : $"{++number}";
            return PrintRow.Of(place, i.Label, Given(i.Campaign), i.Campaign.Done, ShareOf(i.Campaign), i.Campaign.Pace?.Words.ToLowerInvariant() ?? VietFormat.Missing, Number(i.Campaign.Remaining));
        });
        return new PrintTable(
        [
            Ordinal, new("Chỉ tiêu", PrintKind.Text, 36), new("Giao", PrintKind.Number, 8), new("Đạt", PrintKind.Number, 8),
            new("Tỷ lệ", PrintKind.Percent, 9), new("So với lịch", PrintKind.Text, 13), new("Thiếu", PrintKind.Number, 8),
        ], [.. rows]);
    }

    /// <param name="onPaper">Narrow enough for an upright page: encouraged targets are marked at the figure ("12 KK") instead of in a note.</param>
    public PrintTable Units(bool onPaper) => new(
        [
            Ordinal, new("Đơn vị", PrintKind.Text, 28),
            PrintColumn.Group("Đoàn viên thực tăng", new("Giao"), new("Đạt"), new("Tỷ lệ", PrintKind.Percent, 11)),
            PrintColumn.Group("CĐCS", new("Giao"), new("Đạt")), PrintColumn.Group("ĐV ưu tú", new("Giao", PrintKind.Number, 10), new("Đạt")),
            .. onPaper ? (PrintColumn[])[] : [new("Hồ sơ đang làm", PrintKind.Number), new("Ghi chú", PrintKind.Text, 16)],
        ],
        [.. progress.Units.Select((u, at) => new PrintRow(
        [
            at + 1, u.IsOwn ? $"{u.Name} (trực tiếp)" : u.Name, Asked(u.Members, onPaper), u.Members.Done, ShareOf(u.Members),
            Asked(u.Unions, onPaper), u.Unions.Done, Asked(u.Party, onPaper), u.Party.Done, .. onPaper ? (PrintValue[])[] : [u.OpenCases, Encouraged(u)],
        ]))])
    {
        TotalLabel = "Cộng",
        TotalValues = new Dictionary<int, PrintValue>
        {
            [2] = Given(Total(CampaignFigure.NetMembers)), [4] = ShareOf(Total(CampaignFigure.NetMembers)),
            [5] = Given(Total(CampaignFigure.Unions)), [7] = Given(Total(CampaignFigure.PartyRecommended)),
        },
    };

    public PrintTable Cases() => new(
        [Ordinal, new("Đơn vị, doanh nghiệp", PrintKind.Text, 38), new("Đoàn viên", PrintKind.Number, 9), new("Bước", PrintKind.Text, 19), new("Vướng mắc", PrintKind.Text, 27)],
        [.. progress.Cases.Select((c, at) => PrintRow.Of(at + 1, $"{CampaignWords.Capital(CampaignWords.ShortName(c.UnitName))}: {c.Name}", c.Members, c.Step.Label(), c.Hindrance ?? "Không"))])
    {
        TotalLabel = "Cộng",
    };

    /// <summary>All of it as .xlsx: indicators, units, open cases, days.</summary>
    public byte[] Workbook()
    {
        var source = $"Số liệu đến {VietFormat.Date(progress.AsOf)}";
        string[] titles = [progress.Plan.Name, $"{progress.Unit.Name}, số liệu đến {VietFormat.Date(progress.AsOf)}"];
        return SheetWriter.Write(
            new SheetPage("Chỉ tiêu", Indicators(), titles) { Source = source },
            new SheetPage("Đơn vị", Units(onPaper: false), titles) { Source = source, Landscape = true },
            new SheetPage("Hồ sơ đang làm", Cases(), titles) { Source = source },
            new SheetPage("Theo ngày", Days(), titles) { Source = source });
    }

    private PrintTable Days() => new(
        [new("Ngày", PrintKind.Date, 14), new("Thực tăng trong ngày", PrintKind.Number, 14), new("Lũy kế", PrintKind.Number, 12) { IsAdded = false }, new("Theo lịch", PrintKind.OneDecimal, 12) { IsAdded = false }],
        [.. progress.Curve().Zip(progress.Days).Where(d => d.First.Total is not null)
            .Select(d => PrintRow.Of(d.First.Day, d.Second.Net ?? 0, d.First.Total ?? 0, d.First.Straight is { } straight ? straight : default(PrintValue)))])
    {
        TotalLabel = "Cộng",
    };

    private static PrintColumn Ordinal => new("TT", PrintKind.Ordinal, 6);

    private static PrintValue Asked(Progress progress, bool onPaper) => onPaper && progress is { Encouraged: true, Target: { } target } ? $"{VietFormat.Number(target)} KK" : Given(progress);

    private Progress Total(CampaignFigure figure) => progress.Of(figure);

    private static PrintValue Given(Progress progress) => progress.Target is { } target ? target : VietFormat.Missing;

    private static PrintValue Number(int? number) => number is { } value ? value : VietFormat.Missing;

    private static PrintValue ShareOf(Progress progress) => progress.Target is > 0 ? (decimal)progress.Done / progress.Target.Value : VietFormat.Missing;

    private static string Encouraged(UnitRow unit)
    {
        var kinds = new[] { (unit.Members.Encouraged, "đoàn viên"), (unit.Unions.Encouraged, "CĐCS"), (unit.Party.Encouraged, "ĐV ưu tú") }.Where(k => k.Item1).Select(k => k.Item2).ToList();
        return kinds.Count == 0 ? "" : $"Khuyến khích: {string.Join(", ", kinds)}";
    }
}
