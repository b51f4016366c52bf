using System.Text;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Founding;

/// <summary>Finds the list of applicants in a file or a pasted table by the words of its header; refused, with what is needed, when there is none.</summary>
public static class ApplicantReader
{
    public const int MostRows = 5_000;

    private static readonly TableLimits Limits = new(MaxFileBytes: 5_000_000, MaxUnpackedBytes: 100_000_000, MaxRows: MostRows, MaxColumns: 64);

    private static readonly ApplicantFacts Nothing = new("");

    private enum Field { Name, Birth, Sex, CitizenId, Phone, Job, AppliedOn, Workplace }

    private static readonly (Field Field, string[] Words)[] Headers =
    [
        (Field.Name, ["ho va ten", "ho ten", "ho va ten nguoi lao dong", "ten nguoi lao dong"]),
        (Field.Birth, ["ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay, thang, nam sinh"]),
        (Field.Sex, ["gioi tinh", "nam/nu", "nu"]),
        (Field.CitizenId, ["so dinh danh", "cccd", "so cccd", "can cuoc", "so can cuoc", "cmnd", "so dinh danh ca nhan", "cccd/cmnd"]),
        (Field.Phone, ["dien thoai", "so dien thoai", "sdt"]),
        (Field.Job, ["vi tri", "vi tri cong viec", "chuc vu", "cong viec", "chuc danh", "bo phan"]),
        (Field.AppliedOn, ["ngay don", "ngay lam don"]),
        (Field.Workplace, ["noi lam viec", "don vi cong tac", "don vi lam viec", "doanh nghiep", "cong ty", "ten doanh nghiep", "noi cong tac"]),
    ];

    public static IReadOnlyList<(int Row, ApplicantFacts Facts)> Read(Stream file, string fileName)
    {
        var book = TableFile.Read(file, fileName, Limits);
        foreach (var sheet in book.Sheets)
            if (HeaderOf(sheet) is { } header) return Lines(sheet, header.Row, header.Columns);
        throw new TableRefused($"Không thấy danh sách trong “{fileName}”. Cần một hàng tiêu đề có cột “Họ và tên”; các cột khác: Ngày sinh, Giới tính, Số định danh, Điện thoại, Vị trí, Ngày đơn, Nơi làm việc.");
    }

    public static IReadOnlyList<(int Row, ApplicantFacts Facts)> ReadText(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Read(stream, "danh-sach.txt");
    }

    /// <summary>The list as tab-separated text with the header that <see cref="ReadText"/> knows: what was in a file can be mended in the form.</summary>
    public static string ToText(IEnumerable<ApplicantFacts> list)
    {
        var text = new StringBuilder("Họ và tên\tNgày sinh\tGiới tính\tSố định danh\tĐiện thoại\tVị trí\tNgày đơn\tNơi làm việc\n");
        foreach (var f in list) text.Append(string.Join('\t', new[] { f.FullName, f.Birth, f.Sex, f.CitizenId, f.Phone, f.JobTitle, f.AppliedOn, f.Workplace }.Select(c => c?.Replace('\t', ' ')))).Append('\n');
        return text.ToString();
    }

    private static (int Row, Dictionary<Field, int> Columns)? HeaderOf(Sheet sheet)
    {
        foreach (var row in sheet.FilledRows)
        {
            var columns = new Dictionary<Field, int>();
            foreach (var cell in sheet.Row(row))
                if (FieldOf(cell.Text) is { } field) columns.TryAdd(field, cell.Column);
            if (columns.ContainsKey(Field.Name)) return (row, columns);
        }
        return null;
    }

    private static Field? FieldOf(string label)
    {
        var words = VietText.Fold(label).Trim(' ', '*', ':', '.');
        foreach (var (field, known) in Headers)
            if (known.Contains(words)) return field;
        return null;
    }

    private static List<(int Row, ApplicantFacts Facts)> Lines(Sheet sheet, int header, Dictionary<Field, int> columns)
    {
        var lines = new List<(int, ApplicantFacts)>();
        foreach (var row in sheet.FilledRows.Where(r => r > header))
        {
            var name = At(Field.Name) ?? "";
            if (IsTotal(name) || IsTotal(sheet.Row(row)[0].Text)) break;
            var facts = new ApplicantFacts(name, At(Field.Birth), At(Field.Sex), At(Field.CitizenId), At(Field.Phone), At(Field.Job), At(Field.AppliedOn), At(Field.Workplace));
            if (facts != Nothing && !IsColumnNumber(name)) lines.Add((row, facts));

            string? At(Field field) => columns.TryGetValue(field, out var column) && sheet[row, column] is { } cell ? cell.Date is { } date ? VietFormat.Date(date) : cell.Text : null;
        }
        return lines;
    }

    /// <summary>"(1)" or "1" in a row that only numbers the columns.</summary>
    private static bool IsColumnNumber(string name) => name.Length > 0 && name.All(c => char.IsDigit(c) || c is '(' or ')');

    private static bool IsTotal(string text) => VietText.Fold(text).TrimEnd(':', ' ') is "cong" or "tong cong" or "tong so" or "tong";
}
