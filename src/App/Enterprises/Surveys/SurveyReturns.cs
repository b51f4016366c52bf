using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>Takes workbooks of rounds back, says in what they differ, and carries out what was confirmed: all of it or nothing.</summary>
public sealed class SurveyReturns(AppDbContext db, CurrentWork work, SurveyRounds rounds, SurveyAnswers answers, FileStore files, TimeProvider time)
{
    public const int MaxBytes = ReturnedSurvey.MaxBytes;

    /// <summary>Keeps a workbook; nothing enters the register yet. A file that is no workbook of this round is refused at "Workbook".</summary>
    /// <param name="unitId">The unit of the officer who sends it.</param>
    public async Task<SurveyReturn?> ReceiveAsync(long roundId, long unitId, string fileName, byte[] bytes, CancellationToken cancel = default)
    {
        if (await rounds.FindAsync(roundId, cancel) is not { } round) return null;
        var survey = Read(fileName, bytes);
        if (survey.Rows.All(r => RowKeys.NumbersOf(r.Key, 3)?[0] != roundId || !RowKeys.IsOwn(round.Secret, r.Key)))
            throw new RuleBroken("Workbook", $"Không dòng nào của tệp là của đợt “{round.Name}”; gửi tệp ở trang của đợt mà bạn đã lấy bảng");
        work.Begin(SurveyOperations.Receive, $"{round.Name}, tệp {fileName}");
        return await db.InTransactionAsync(async () =>
        {
            var name = fileName.Length <= 200 ? fileName : fileName[^200..];
            var file = await files.KeepAsync(unitId, name, FileStore.Xlsx, bytes, cancel);
            var back = new SurveyReturn { OrgUnitId = unitId, RoundId = roundId, FileId = file.Id, FileName = name, SentBy = work.AccountName, SentAt = time.UtcNow };
            db.Add(back);
            await db.SaveChangesAsync(cancel);
            return back;
        }, cancel);
    }

    public Task<SurveyReturn?> FindAsync(long roundId, long id, CancellationToken cancel = default) => db.Set<SurveyReturn>().SingleOrDefaultAsync(r => r.Id == id && r.RoundId == roundId, cancel);

    /// <summary>In what the workbook differs from the round as it stands now.</summary>
    public async Task<SurveyDifferences> CompareAsync(SurveyReturn back, CancellationToken cancel = default)
    {
        var round = await rounds.FindAsync(back.RoundId, cancel) ?? throw new OutOfScopeException(back.OrgUnitId);
        var (_, bytes) = await files.FindAsync(back.FileId, cancel) ?? throw new InvalidOperationException($"Return {back.Id} has lost its file.");
        var survey = Read(back.FileName, bytes);
        var entries = await EntriesAsync(round, survey, cancel);
        var twice = survey.Rows.GroupBy(r => r.Key).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var (rows, same, waiting) = (new List<SurveyDifference>(), 0, 0);
        foreach (var row in survey.Rows)
        {
            var known = RowKeys.IsOwn(round.Secret, row.Key) && RowKeys.NumbersOf(row.Key, 3) is { } numbers && numbers[0] == round.Id && entries.TryGetValue(numbers[1], out var found) ? found : default;
            if (known.Entry is null) rows.Add(Broken(row, "Khóa của dòng không phải của đợt này, hoặc doanh nghiệp đã sang đơn vị khác; ghi ở trang của doanh nghiệp ấy"));
            else if (twice.Contains(row.Key)) rows.Add(Broken(row, "Hai dòng mang cùng một khóa vì đã chép cả dòng; giữ một dòng"));
            else if (!SurveyCells.IsAnswer(row.Cells) && known.Entry.Outcome is null) waiting++;
            else if (Compare(round, survey, row, known.Entry, known.Enterprise, back.SentBy) is { } difference) rows.Add(difference);
            else same++;
        }
        return new(rows, same, waiting, MarkOf(rows));
    }

    /// <summary>Writes what was looked at, but for the rows left out. Of conflicting rows only those that the officer takes from the workbook.</summary>
    public Task<int> CarryOutAsync(SurveyReturn back, string mark, IReadOnlySet<int> leftOut, IReadOnlySet<int> fromSheet, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        Rule.Check(back.DoneAt is null, "Bảng này đã ghi rồi; gửi lại tệp nếu còn phải sửa");
        var differences = await CompareAsync(back, cancel);
        Rule.Check(differences.Mark == mark, "Đợt khảo sát đã đổi từ lúc bạn mở trang này. Xem lại những chỗ khác nhau rồi bấm ghi lần nữa; chưa có gì được ghi");
        var round = (await rounds.FindAsync(back.RoundId, cancel))!;
        var taken = differences.Rows.Where(r => r.Facts is not null && !leftOut.Contains(r.Row) && (r.Kind is not SurveyDifferenceKind.Conflicting || fromSheet.Contains(r.Row))).ToList();
        work.Begin(SurveyOperations.CarryOut, $"{round.Name}, tệp {back.FileName}");
        await answers.WriteAsync(round, taken.ConvertAll(r => (r.Entry!, r.Facts!)), cancel);
        (back.DoneAt, back.Written) = (time.UtcNow, taken.Count);
        await db.SaveChangesAsync(cancel);
        return taken.Count;
    }, cancel);

    private async Task<Dictionary<long, (SurveyEntry Entry, Enterprise Enterprise)>> EntriesAsync(SurveyRound round, ReturnedSurvey survey, CancellationToken cancel)
    {
        var found = new Dictionary<long, (SurveyEntry, Enterprise)>();
        foreach (var batch in survey.Rows.Select(r => RowKeys.NumbersOf(r.Key, 3)?[1]).OfType<long>().Distinct().Chunk(500))
            foreach (var line in await (from entry in db.Set<SurveyEntry>()
                                        where entry.RoundId == round.Id && batch.Contains(entry.Id)
                                        join enterprise in db.Set<Enterprise>() on entry.EnterpriseId equals enterprise.Id
                                        select new { entry, enterprise }).ToListAsync(cancel)) found[line.entry.Id] = (line.entry, line.enterprise);
        return found;
    }

    /// <summary>None when the row says what the round says.</summary>
    private SurveyDifference? Compare(SurveyRound round, ReturnedSurvey survey, ReturnedSurveyRow row, SurveyEntry entry, Enterprise enterprise, string sender)
    {
        var now = SurveyCells.Of(entry, enterprise);
        var reading = new SurveyCellReading(row.Cells, sender);
        var facts = reading.Read();
        List<(string, string)> problems = [.. reading.Faults.Select(f => (survey.At(row.Row, f.Column), f.Message))];
        if (facts is not null)
        {
            var read = facts;
            problems.AddRange(Rule.Faults(() => facts = read.Checked(round, time.Today)).Select(b => (survey.At(row.Row, SurveyCells.ColumnOf(b.Field)), b.Message)));
            if (problems.Count > 0) facts = null;
        }
        if (facts is not null && SurveyFacts.Of(entry) == facts) return null;
        var back = facts is null ? row.Cells : SurveyCells.Of(Written(entry, facts), enterprise);
        var cells = Enum.GetValues<SurveyColumn>().Where(c => !SurveyCells.Fixed.Contains(c) && now.GetValueOrDefault(c) != back.GetValueOrDefault(c)).Select(c => new CellDifference(c, now.GetValueOrDefault(c), back.GetValueOrDefault(c))).ToList();
        var kind = facts is null ? SurveyDifferenceKind.Broken : RowKeys.NumbersOf(row.Key, 3)![2] != entry.Version ? SurveyDifferenceKind.Conflicting
            : entry.Outcome is null ? SurveyDifferenceKind.New : SurveyDifferenceKind.Changed;
        return new(row.Row, kind, entry.EnterpriseId, enterprise.Name, cells, problems) { Entry = entry, Facts = facts };
    }

    private static SurveyEntry Written(SurveyEntry entry, SurveyFacts facts)
    {
        var written = new SurveyEntry { RoundId = entry.RoundId, EnterpriseId = entry.EnterpriseId, OrgUnitId = entry.OrgUnitId };
        facts.WriteTo(written);
        return written;
    }

    private static SurveyDifference Broken(ReturnedSurveyRow row, string why) =>
        new(row.Row, SurveyDifferenceKind.Broken, 0, row.Cells.GetValueOrDefault(SurveyColumn.Name, $"Dòng {row.Row}"), [], [($"dòng {row.Row}", why)]);

    private static string MarkOf(List<SurveyDifference> rows)
    {
        var text = string.Join('\n', rows.Select(r => $"{r.Row} {r.Kind} {r.EnterpriseId} {string.Join('|', r.Cells.Select(c => $"{c.Column}:{c.Now}>{c.Back}"))}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static ReturnedSurvey Read(string fileName, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            return ReturnedSurvey.Read(stream, fileName);
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken("Workbook", refused.Message);
        }
    }
}
