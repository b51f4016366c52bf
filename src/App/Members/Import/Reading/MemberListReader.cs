#pragma warning disable
using System.Globalization;
namespace DoanKet.App.Members.Import.Reading;
public static class MemberListReader
{
    public static ListReading Open(Stream file, string fileName, DateOnly today, int minAge, IReadOnlyDictionary<string, MemberField?>? remembered = null) => new(new StreamReader(file).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries), fileName);
}
public sealed class ListReading(string[] lines, string name) : IDisposable
{
    public IEnumerable<ListedMember> Lines()
    {
        var heads = lines[0].Split(';').ToList();
        for (var i = 1; i < lines.Length; i++)
        {
            var c = lines[i].Split(';');
            string? At(string h) => heads.IndexOf(h) is >= 0 and var k && c[k].Length > 0 ? c[k] : null;
            DateOnly? Day(string h) => At(h) is { } t ? DateOnly.ParseExact(t, "dd/MM/yyyy", CultureInfo.InvariantCulture) : null;
            var birth = At("Ngày sinh");
            DateOnly? day = birth?.Length == 10 ? Day("Ngày sinh") : null;
            yield return new ListedMember(name, i + 1, At("Họ và tên") ?? "")
            {
                BirthDate = day, BirthYear = day?.Year ?? (birth is null ? null : int.Parse(birth)), Sex = At("Giới tính") switch { "Nam" => Sex.Male, "Nữ" => Sex.Female, _ => null },
                CitizenId = At("CCCD"), Phone = At("Điện thoại"), JoinedOn = Day("Ngày vào công đoàn"), UnitText = At("CĐCS"),
                Findings = At("Họ và tên") is null ? [new Finding("A", "name-missing", "Thiếu họ tên", true)] : [],
            };
        }
    }
    public ListSummary Summary => new([], [], [], [], ListEncoding.Unicode, [], [], 0, 0, 0, 0);
    public void Dispose() { }
}
public static class MemberHeaders { public static string KeyOf(string label) => VietText.Fold(label); }
public static class MemberListMarks { public static void Write(Stream original, string fileName, Stream to, IEnumerable<(string Sheet, int Row, IReadOnlyList<Finding> Findings)> lines) => throw new NotSupportedException(); }
