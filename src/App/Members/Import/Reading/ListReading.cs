using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>One reading of a list, from the first line to the last.</summary>
public sealed class ListReading : IDisposable
{
    private readonly RowFile file;
    private readonly ListNotes notes = new();
    private readonly string fileName;
    private readonly DateOnly today;
    private readonly int minAge;
    private readonly IReadOnlyDictionary<string, MemberField?>? remembered;
    private ListSummary? summary;

    internal ListReading(RowFile file, string fileName, DateOnly today, int minAge, IReadOnlyDictionary<string, MemberField?>? remembered) =>
        (this.file, this.fileName, this.today, this.minAge, this.remembered) = (file, fileName, today, minAge, remembered);

    /// <summary>What is known of the whole file; only once <see cref="Lines"/> has been walked to its end.</summary>
    public ListSummary Summary => summary ?? throw new InvalidOperationException("the lines have not been read to their end");

    /// <summary>The persons of all visible sheets in their order; to be walked once.</summary>
    /// <exception cref="TableRefused">No sheet has a header with the names of people, or the file is damaged further on.</exception>
    public IEnumerable<ListedMember> Lines()
    {
        var lists = 0;
        foreach (var sheet in file.Sheets)
        {
            using var rows = sheet.Rows.GetEnumerator();
            var reading = new SheetReading(sheet, new(rows), notes, today, minAge, remembered);
            if (!reading.FindHead()) continue;
            lists++;
            foreach (var line in reading.Lines()) yield return line;
        }
        if (lists == 0) throw NoList();
        summary = notes.Sum(file.Warnings, file.IsUtf16);
    }

    public void Dispose() => file.Dispose();

    private TableRefused NoList() => new(
        $"Tệp “{fileName}” không có danh sách đoàn viên nào đọc được: cần một hàng tiêu đề có cột “Họ và tên” (hoặc “Họ” và “Tên”) và ít nhất một cột nữa, như “Ngày sinh”, “Giới tính”, “Số CCCD”, “Điện thoại”. Hãy thêm hàng tiêu đề rồi gửi lại.");
}
