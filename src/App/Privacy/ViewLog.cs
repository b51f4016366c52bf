using System.Globalization;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Privacy;

/// <summary>What is asked of the log of viewings.</summary>
/// <param name="Account">Beginnings of words of the name of who has looked.</param>
/// <param name="PersonId">Only what was seen of this person.</param>
/// <param name="Kind">The code of one of <see cref="ViewLog.Kinds"/>, or <see cref="ViewLog.BeyondOpening"/>.</param>
public sealed record ViewQuestion(string? Account = null, long? PersonId = null, string? Kind = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Somebody has seen, been told or taken away personal data.</summary>
/// <param name="Whom">The person, or none when it was a list or something that names nobody here.</param>
/// <param name="Why">The reason that was typed, or which list it was.</param>
public sealed record Viewing(long Id, DateTime At, string Who, string What, string? Whom, long? PersonId, string? Why);

/// <summary>Who has viewed whom: the operations that show one person, or personal data whole, or take it away, by accounts of units of the scope. They are read as they were sealed.</summary>
public sealed class ViewLog(AppDbContext db, ReadLog log, MergedPeople merged, RecordsOfPerson records)
{
    public const int PageSize = 50, MostInFile = 20_000;

    private const int FewAccounts = 50;

    /// <summary>In place of a kind: everything but the opening of ordinary pages, of which there are many.</summary>
    public const string BeyondOpening = "beyond-opening";

    /// <summary>The kinds of act that the log tells.</summary>
    public static readonly IReadOnlyList<OperationKind> Kinds =
    [
        MemberOperations.Open, MemberOperations.GuessNumbers, MemberOperations.Reveal, MemberOperations.RevealSensitive, MemberOperations.ViewParty, MemberOperations.ToldElsewhere, MemberOperations.Export, MemberOperations.Try,
        JoiningOperations.Open, JoiningOperations.Export, FoundingOperations.Export, FoundingOperations.Draft, FoundingOperations.OpenPaper, PartyOperations.View, PartyOperations.Export, PrivacyOperations.Copy, PrivacyOperations.ExportViews,
    ];

    /// <summary>One page, the latest first, and where the next begins.</summary>
    public async Task<(List<Viewing> Rows, string? Next)> PageAsync(ViewQuestion question, string? after, int size = PageSize, CancellationToken cancel = default)
    {
        var asked = await AskedAsync(question, cancel);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) asked = asked.Where(o => o.Id < last);
        var found = await asked.OrderByDescending(o => o.Id).Take(size + 1).ToListAsync(cancel);
        var shown = found.Count > size ? found[..size] : found;
        return (await TellAsync(shown, cancel), found.Count > size ? shown[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<int> CountAsync(ViewQuestion question, int limit, CancellationToken cancel = default) => await (await AskedAsync(question, cancel)).CountUpToAsync(limit, cancel);

    /// <summary>The name of the one person of whom it is asked; none when it is of all, or the scope knows no such person.</summary>
    public Task<string?> WhoseAsync(ViewQuestion question, CancellationToken cancel = default) =>
        db.Set<Person>().Where(p => p.Id == question.PersonId).Select(p => p.FullName).SingleOrDefaultAsync(cancel);

    /// <summary>What the question leaves out, in words: a part of the log must not pass for the whole.</summary>
    private async Task<string> WordsAsync(ViewQuestion question, CancellationToken cancel = default) => string.Join("; ", new[]
    {
        question.PersonId is null ? null : $"chỉ lần xem {await WhoseAsync(question, cancel) ?? "một người không có trong phạm vi"}",
        question.Kind switch { null => null, BeyondOpening => "trừ mở trang", var code => $"chỉ việc “{OperationKind.LabelOf(code)}”" },
        string.IsNullOrWhiteSpace(question.Account) ? null : $"người xem có tên “{question.Account.Trim()}”",
        question.From is { } from ? $"từ ngày {VietFormat.Date(from)}" : null,
        question.To is { } to ? $"đến hết ngày {VietFormat.Date(to)}" : null,
    }.OfType<string>());

    /// <summary>Everything that answers, up to <see cref="MostInFile"/>, for a file, and which part of the log it is in words; that it was taken is noted.</summary>
    public async Task<(List<Viewing> Rows, string Part)> AllAsync(ViewQuestion question, CancellationToken cancel = default)
    {
        var (rows, _) = await PageAsync(question, null, MostInFile, cancel);
        var part = await WordsAsync(question, cancel);
        await log.NoteAsync(PrivacyOperations.ExportViews, $"{VietFormat.Number(rows.Count)} dòng nhật ký{(part.Length > 0 ? $" ({part})" : "")}", cancel);
        return (rows, part);
    }

    private async Task<IQueryable<Operation>> AskedAsync(ViewQuestion question, CancellationToken cancel)
    {
        var kinds = Kinds.Where(k => IsAsked(question.Kind, k)).Select(k => k.Code).ToList();
        var asked = (await OfScopeAsync(question.Account, cancel)).Where(o => kinds.Contains(o.Kind));
        if (question.From is { } from) asked = asked.Where(o => o.At >= PrivacyLimits.StartOf(from));
        if (question.To is { } to) asked = asked.Where(o => o.At < PrivacyLimits.StartOf(to.AddDays(1)));
        if (question.PersonId is { } person)
        {
            var his = await records.ChangesAsync(person, cancel);
            asked = asked.Where(o => o.Changes.AsQueryable().Any(his));
        }
        return asked;
    }

    /// <summary>What the accounts of the scope have done. A few are named, so that their acts are found among those of the country; of many, the latest acts come soon in any case.</summary>
    /// <param name="name">Only of accounts that bear it now: the lines keep the name of their day.</param>
    private async Task<IQueryable<Operation>> OfScopeAsync(string? name, CancellationToken cancel)
    {
        var acts = db.Set<Operation>().AsNoTracking();
        var named = db.Set<Account>().AsQueryable();
        foreach (var pattern in WordSearch.Patterns(name)) named = named.Where(a => EF.Functions.Like(a.SearchText, pattern));
        var accounts = named.Where(a => db.Set<Grant>().Any(g => g.AccountId == a.Id && db.Set<OrgUnit>().Any(u => u.Id == g.OrgUnitId))).Select(a => (long?)a.Id);
        var few = await accounts.Take(FewAccounts + 1).ToListAsync(cancel);
        return few.Count <= FewAccounts ? acts.Where(o => few.Contains(o.AccountId)) : acts.Where(o => accounts.Contains(o.AccountId));
    }

    private static bool IsAsked(string? asked, OperationKind kind) => asked switch
    {
        null => true,
        BeyondOpening => kind != MemberOperations.Open && kind != JoiningOperations.Open,
        _ => kind.Code == asked,
    };

    private async Task<List<Viewing>> TellAsync(List<Operation> found, CancellationToken cancel)
    {
        var ids = found.ConvertAll(o => o.Id);
        var seen = (await db.Set<ChangeRecord>().AsNoTracking().Where(c => ids.Contains(c.OperationId) && (c.Action == ChangeAction.Read || c.Action == ChangeAction.Opened)).ToListAsync(cancel)).GroupBy(c => c.OperationId).ToDictionary(g => g.Key, g => g.First());
        var (people, applications) = (IdsOf(seen.Values, nameof(Person)), IdsOf(seen.Values, nameof(JoinApplication)));
        var names = await NamesAsync(people, cancel);
        var applicants = await db.Set<JoinApplication>().Where(a => applications.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => (a.FullName, a.MemberId), cancel);
        var opened = IdsOf(seen.Values, nameof(FoundingCase));
        var cases = await db.Set<FoundingCase>().Where(c => opened.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, cancel);
        return found.ConvertAll(o => Tell(o, seen.GetValueOrDefault(o.Id), names, applicants, cases));
    }

    /// <summary>The people by the record that was seen; who has been merged since appears as the one he is now, and of whom the scope tells nothing, whether he is still in the register.</summary>
    private async Task<Dictionary<long, (long? Id, string Name)>> NamesAsync(List<long> seen, CancellationToken cancel)
    {
        var now = seen.Distinct().ToDictionary(id => id);
        var names = await ReadAsync(now.Values, cancel);
        foreach (var gone in now.Keys.Where(id => !names.ContainsKey(id)).ToList()) now[gone] = await merged.FindAsync(gone, cancel) ?? gone;
        foreach (var (id, name) in await ReadAsync(now.Values.Where(id => !names.ContainsKey(id)), cancel)) names[id] = name;
        var hidden = now.Values.Where(id => !names.ContainsKey(id)).ToList();
        var beyond = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(p => hidden.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        return now.ToDictionary(n => n.Key, n => names.TryGetValue(n.Value, out var name) ? (n.Value, name) : ((long?)null, beyond.Contains(n.Value) ? "người ngoài phạm vi" : "hồ sơ đã gỡ khỏi sổ"));
    }

    private Task<Dictionary<long, string>> ReadAsync(IEnumerable<long> people, CancellationToken cancel)
    {
        var ids = people.ToList();
        return db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
    }

    private static Viewing Tell(Operation operation, ChangeRecord? seen, Dictionary<long, (long? Id, string Name)> names, Dictionary<long, (string Name, long? MemberId)> applicants, Dictionary<long, string> cases)
    {
        var id = seen is null ? 0 : long.Parse(seen.RootId, CultureInfo.InvariantCulture);
        var (whom, person) = seen?.RootEntity switch
        {
            nameof(Person) => (names[id].Name, names[id].Id),
            nameof(JoinApplication) => applicants.TryGetValue(id, out var applicant) ? ($"{applicant.Name} (đơn gia nhập)", applicant.MemberId) : (null, null),
            nameof(FoundingCase) => (cases.TryGetValue(id, out var number) ? $"Hồ sơ thành lập {number}" : null, null),
            _ => ((string?)null, (long?)null),
        };
        return new(operation.Id, operation.At, operation.AccountName, OperationKind.LabelOf(operation.Kind), whom, person, operation.Reason);
    }

    private static List<long> IdsOf(IEnumerable<ChangeRecord> seen, string entity) =>
        [.. seen.Where(c => c.RootEntity == entity).Select(c => long.Parse(c.RootId, CultureInfo.InvariantCulture))];
}
