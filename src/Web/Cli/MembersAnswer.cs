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
    private const int ReadAtOnce = 5_000;

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
        var (file, rows) = (MemberBatches.Summary(batch).File, await ToSeeAsync(services.GetRequiredService<MemberBatches>(), batch.Id));
        var places = rows.SelectMany(r => r.Findings.Select(f => (f.IsError, Place: new Place(r.Row.Sheet, r.Row.Row, f.Column.Length > 0 ? f.Column : null, f.Code, f.Message)))).ToLookup(p => p.IsError, p => p.Place);
        return new(dryRun ? null : batch.Number, batch.FileName, new(unit.Code, unit.Name), dryRun, imported, counts.Rows, counts.Enter, [.. places[true]], [.. places[false]], TwinsOf(rows), KnownOf(rows),
            new(file.Rows, file.Male, file.Female, file.IdDigitSum), file.Printed,
            file.Columns.GroupBy(c => c.Field).ToDictionary(g => NameOf(g.Key), g => new Head(g.First().Header, g.First().Letter)), file.NotTaken, file.Refused, file.Warnings, NameOf(file.Encoding));
    }

    public void Say()
    {
        Console.WriteLine($"{File}, {Unit.Name}: {VietFormat.Number(Rows)} dòng, nhập được {VietFormat.Number(Valid)}; {VietFormat.Number(Errors.Count)} lỗi, {VietFormat.Number(Warnings.Count)} cảnh báo. {EncodingWords}.");
        foreach (var note in Notes) Console.WriteLine(note);
        foreach (var place in Errors.Concat(Warnings)) Console.WriteLine($"{place.Sheet} {(place.Column is null ? $"dòng {place.Row}" : place.Column + place.Row)}: {place.Message}");
        foreach (var total in PrintedTotals.Where(t => t.Printed != t.Counted)) Console.WriteLine($"{total.Sheet} {total.Cell}: {total.What} ghi {VietFormat.Number(total.Printed)}, đếm được {VietFormat.Number(total.Counted)}");
        Console.WriteLine(DryRun ? "Chạy thử: chưa ghi gì vào sổ." : $"Đã nhập {VietFormat.Number(Imported)} người, lô {Batch}.");
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

    private static async Task<List<ShownRow>> ToSeeAsync(MemberBatches batches, long batchId)
    {
        var all = new List<ShownRow>();
        for (var after = 0; ;)
        {
            var rows = await batches.RowsAsync(batchId, RowsAsked.ToSee, after: after, take: ReadAtOnce);
            all.AddRange(rows);
            if (rows.Count < ReadAtOnce) return all;
            after = rows[^1].Row.Seq;
        }
    }

    private static List<Twins> TwinsOf(List<ShownRow> rows)
    {
        var twins = rows.Where(r => r.Row.TwinSeq is not null).ToList();
        return [.. twins.GroupBy(r => r.Row.Match switch
        {
            LineMatch.MayBeTwin => $"name-birth|{r.Row.NameKey}|{r.Row.BirthDate}",
            LineMatch.Repeated => $"repeated|{r.Row.CitizenId}",
            _ => $"citizen-id|{r.Row.CitizenId}",
        }).Select(g => Twins.Of(g.Select(r => new LineAt(r.Row.Seq, r.Row.Sheet, r.Row.Row)).Concat(g.Select(r => r.Twin!)).Distinct().OrderBy(l => l.Seq).ToList(), g.Key.Split('|')[0]))];
    }

    private static List<Known> KnownOf(List<ShownRow> rows) => [.. rows
        .Where(r => r.Row.Match is LineMatch.IdOfAnother or LineMatch.MemberHere or LineMatch.MemberElsewhere or LineMatch.Former or LineMatch.Died or LineMatch.MayBeKnown)
        .Select(r => new Known(r.Row.Sheet, r.Row.Row, r.KnownUnionName, r.Row.Match.Code()))];

    private static string NameOf(Enum value) => value switch
    {
        ListEncoding.Windows1258 => "windows-1258",
        ListEncoding.Utf16 => "utf-16",
        _ => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..],
    };
}
