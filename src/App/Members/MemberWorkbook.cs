using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members;

/// <summary>The list of members as a workbook, numbers masked as on screen.</summary>
public sealed class MemberWorkbook(AppDbContext db, MemberList list, ExportStamp stamp, TimeProvider time)
{
    private static readonly PrintColumn[] Columns =
    [
        new("STT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 24), new("Ngày sinh", PrintKind.Text, 11), new("Giới tính", PrintKind.Text, 8),
        new("Số định danh", PrintKind.Text, 14), new("Điện thoại", PrintKind.Text, 13), new("Vị trí công việc", PrintKind.Text, 20),
        new("Mã đơn vị", PrintKind.Text, 12), new("Đơn vị", PrintKind.Text, 30), new("Vào từ ngày", PrintKind.Date, 11), new("Thôi từ ngày", PrintKind.Date, 11),
    ];

    public async Task<byte[]> WriteAsync(MemberQuestion question, CancellationToken cancel = default)
    {
        var words = await WordsAsync(question, cancel);
        var rows = await list.AllAsync(question, words, cancel);
        var cut = rows.Count >= MemberList.MostInFile ? $" {VietFormat.Number(rows.Count)} dòng đầu; lọc hẹp hơn để tải phần còn lại." : "";
        return SheetWriter.Write(new SheetPage("Đoàn viên", new PrintTable(Columns, [.. rows.Select(Row)]), "Danh sách đoàn viên", words + cut)
        {
            Landscape = true, Stamp = stamp.Words, Source = $"Sổ đoàn viên, ngày {VietFormat.Date(time.Today)}. Số định danh và điện thoại được che một phần.",
        });
    }

    private static PrintRow Row(MemberRow row, int at) => PrintRow.Of(at + 1, row.FullName, row.Born?.ToString(), row.Sex?.Label(), row.CitizenId, row.Phone,
        row.JobTitle, row.UnitCode, row.UnitName, Day(row.Since), Day(row.LeftOn));

    private static PrintValue Day(DateOnly? day) => new(null, null, day);

    private async Task<string> WordsAsync(MemberQuestion question, CancellationToken cancel)
    {
        var unit = question.UnitId is { } id ? await db.Set<OrgUnit>().Where(u => u.Id == id).Select(u => u.Name).SingleOrDefaultAsync(cancel) : null;
        return string.Join(", ", new[]
        {
            unit ?? (question.UnitId is null ? "Toàn phạm vi" : "Đơn vị ngoài phạm vi của tài khoản"),
            string.IsNullOrWhiteSpace(question.Text) ? null : question.Text.Any(char.IsAsciiDigit) ? "tìm theo số" : $"tên có “{question.Text.Trim()}”",
            question.Status switch { MemberStatus.Active => "đang sinh hoạt", MemberStatus.Left => "đã thôi", MemberStatus.Suspended => "tạm dừng", _ => null },
            question.Sex?.Label().ToLowerInvariant(),
            question.JoinedFrom is { } from ? $"vào từ {VietFormat.Date(from)}" : null,
            question.JoinedTo is { } to ? $"vào đến {VietFormat.Date(to)}" : null,
            question.AgeFrom is { } least ? $"từ {least} tuổi" : null,
            question.AgeTo is { } most ? $"đến {most} tuổi" : null,
            question.Group is { } group ? Labels.Within(group) : null,
            question.Ownership is { } ownership ? Labels.Within(ownership) : null,
            question.Missing is { } missing ? Labels.Within(missing) : null,
            question.Party is { } standing ? Labels.Within(standing) : null,
            question.AmongWords,
            question.Day is { } day ? $"vào ngày {VietFormat.Date(day)}" : null,
        }.Where(part => part is not null));
    }
}
