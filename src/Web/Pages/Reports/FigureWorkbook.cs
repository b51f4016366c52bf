using DoanKet.App.Members;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Reports.Campaigns;

namespace DoanKet.Web.Pages.Reports;

/// <summary>The rows behind a figure as .xlsx; where the rows are not to be seen, the figure by unit.</summary>
internal sealed class FigureWorkbook(FigureModel figure)
{
    public byte[] Write(ExportStamp stamp) => SheetWriter.Write(new SheetPage(figure.Title, Table(),
        figure.Title, $"{figure.Asked.Plan.Name}; {figure.Asked.Unit.Name}, số liệu đến {VietFormat.Date(figure.Asked.AsOf)}")
    { Stamp = figure.Movements.Count + figure.Recommended.Count > 0 ? stamp.Words : null });

    private PrintTable Table() => figure switch
    {
        { Movements.Count: > 0 } => new([Ordinal, Day, new("Họ và tên", PrintKind.Text, 26), new("Đơn vị", PrintKind.Text, 34), new("Biến động", PrintKind.Text, 18), new("Tính vào số", PrintKind.Number, 10), new("Quyết định", PrintKind.Text, 16)],
            [.. figure.Movements.Select((m, at) => PrintRow.Of(at + 1, m.Day, m.FullName, m.UnitName, m.Kind.Label(), m.Share, m.Citation))])
        { TotalLabel = "Cộng" },
        { Unions.Count: > 0 } => new([Ordinal, Day, new("Công đoàn cơ sở", PrintKind.Text, 40), new("Đơn vị phụ trách", PrintKind.Text, 28), new("Hồ sơ", PrintKind.Text, 14), new("Quyết định", PrintKind.Text, 16)],
            [.. figure.Unions.Select((u, at) => PrintRow.Of(at + 1, u.Day, u.Name, u.RunBy, u.CaseNumber, u.Citation))]),
        { Employers.Count: > 0 } => new([Ordinal, new("Doanh nghiệp", PrintKind.Text, 44), new("Lao động", PrintKind.Number, 10), new("Có CĐCS từ", PrintKind.Date, 14)],
            [.. figure.Employers.Select((e, at) => PrintRow.Of(at + 1, e.Name, e.Workers, e.UnionSince is { } since ? since : default(PrintValue)))])
        { TotalLabel = "Cộng" },
        { Recommended.Count: > 0 } => new([Ordinal, Day, new("Họ và tên", PrintKind.Text, 26), new("Đơn vị", PrintKind.Text, 34), new("Nghị quyết", PrintKind.Text, 18)],
            [.. figure.Recommended.Select((r, at) => PrintRow.Of(at + 1, r.Day, r.FullName, r.UnitName, r.Resolution))]),
        _ => new([Ordinal, new("Đơn vị", PrintKind.Text, 44), new("Số", PrintKind.Number, 10)], [.. figure.ByUnit.Select((u, at) => PrintRow.Of(at + 1, u.UnitName, u.N))]) { TotalLabel = "Cộng" },
    };

    private static PrintColumn Ordinal => new("TT", PrintKind.Ordinal, 5);

    private static PrintColumn Day => new("Ngày", PrintKind.Date, 12);
}
