using DoanKet.App.Members.Import;
using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Organisation.Units;

namespace DoanKet.Web.Cli;

/// <summary>What "import members" answers; docs/cli.md describes the JSON.</summary>
internal sealed record MembersAnswer(
    string? Batch, string File, MembersAnswer.UnitAnswer Unit, bool DryRun, int Imported, int Rows, int Valid, IReadOnlyList<MembersAnswer.Place> Errors, IReadOnlyList<MembersAnswer.Place> Warnings,
    IReadOnlyList<MembersAnswer.Twins> DuplicatesInFile, IReadOnlyList<MembersAnswer.Known> DuplicatesInRegister, MembersAnswer.Sums ControlTotals,
    IReadOnlyList<PrintedTotal> PrintedTotals, IReadOnlyDictionary<string, MembersAnswer.Head> Columns, IReadOnlyList<string> NotTaken, IReadOnlyList<string> Refused, IReadOnlyList<string> Notes, string Encoding)
{
    internal sealed record UnitAnswer(string Code, string Name);

    internal sealed record Place(string Sheet, int Row, string? Column, string Code, string Message);

    /// <param name="Sheets">Of each of the rows.</param>
    /// <param name="Kind">"citizen-id": one number for two people; "repeated": the same person again; "name-birth": perhaps the same.</param>
    internal sealed record Twins(string Sheet, IReadOnlyList<int> Rows, IReadOnlyList<string> Sheets, string Kind)
    {
        public static Twins Of(List<LineAt> lines, string kind) => new(lines[0].Sheet, lines.ConvertAll(l => l.Row), lines.ConvertAll(l => l.Sheet), kind);
    }

    internal sealed record Known(string Sheet, int Row, string? Unit, string Code);

    internal sealed record Sums(int Rows, int Male, int Female, long IdDigitSum);

    internal sealed record Head(string Header, string Letter);

    public static async Task<MembersAnswer> OfAsync(IServiceProvider services, MemberBatch batch, OrgUnit unit, BatchCounts counts, bool dryRun, int imported)
    {
        var (file, found) = (MemberBatches.Summary(batch).File, await FoundLines.ReadAsync(services.GetRequiredService<MemberBatches>(), batch.Id));
        return new(imported > 0 ? batch.Number : null, batch.FileName, new(unit.Code, unit.Name), dryRun, imported, counts.Rows, counts.Enter, found.Errors, found.Warnings, found.Twins, found.Known,
            new(file.Rows, file.Male, file.Female, file.IdDigitSum), file.Printed,
            file.Columns.GroupBy(c => c.Field).ToDictionary(g => NameOf(g.Key), g => new Head(g.First().Header, g.First().Letter)), file.NotTaken, file.Refused, file.Warnings, NameOf(file.Encoding));
    }

    public void Say()
    {
        Console.WriteLine($"{File}, {Unit.Name}: {VietFormat.Number(Rows)} dòng, nhập được {VietFormat.Number(Valid)}; {VietFormat.Number(Errors.Count)} lỗi, {VietFormat.Number(Warnings.Count)} cảnh báo. {EncodingWords}.");
        foreach (var note in Notes) Console.WriteLine(note);
        foreach (var place in Errors.Concat(Warnings)) Console.WriteLine($"{place.Sheet} {(place.Column is null ? $"dòng {place.Row}" : place.Column + place.Row)}: {place.Message}");
        foreach (var total in PrintedTotals.Where(t => t.Printed != t.Counted)) Console.WriteLine($"{total.Sheet} {total.Cell}: {total.What} ghi {VietFormat.Number(total.Printed)}, đếm được {VietFormat.Number(total.Counted)}");
        Console.WriteLine(DryRun ? "Chạy thử: chưa ghi gì vào sổ." : Imported == 0 ? "Không ghi gì vào sổ." : $"Đã nhập {VietFormat.Number(Imported)} người, lô {Batch}.");
    }

    private string EncodingWords => Encoding switch
    {
        "mixed" => "Tệp dùng nhiều bảng mã",
        "tcvn3" => "Bảng mã TCVN3 (ABC)",
        "vni" => "Bảng mã VNI",
        "windows-1258" => "Bảng mã Windows-1258",
        "utf-16" => "Bảng mã UTF-16",
        _ => "Bảng mã Unicode",
    };

    private static string NameOf(Enum value) => value switch
    {
        ListEncoding.Windows1258 => "windows-1258",
        ListEncoding.Utf16 => "utf-16",
        _ => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..],
    };
}
