using System.Globalization;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Privacy;

/// <summary>What is asked of the log of viewings.</summary>
/// <param name="Account">Beginnings of words of the name of who has looked.</param>
/// <param name="PersonId">Only what was seen of this person.</param>
public sealed record ViewQuestion(string? Account = null, long? PersonId = null, string? Kind = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Somebody has seen, been told or taken away personal data.</summary>
/// <param name="Whom">The person, or none when it was a list or something that names nobody here.</param>
/// <param name="Why">The reason that was typed, or which list it was.</param>
public sealed record Viewing(long Id, DateTime At, string Who, string What, string? Whom, long? PersonId, string? Why);

/// <summary>Who has viewed whom: the operations that show personal data whole or take it away, by accounts of units of the scope. They are read as they were sealed.</summary>
public sealed class ViewLog(AppDbContext db, ReadLog log)
{
    public const int PageSize = 50, MostInFile = 20_000;

    /// <summary>The kinds of act that the log tells.</summary>
    public static readonly IReadOnlyList<OperationKind> Kinds =
    [
        MemberOperations.Reveal, MemberOperations.RevealSensitive, MemberOperations.ViewParty, MemberOperations.ToldElsewhere, MemberOperations.Export, MemberOperations.Try,
        JoiningOperations.Export, FoundingOperations.Export, FoundingOperations.Draft, FoundingOperations.OpenPaper, PartyOperations.View, PartyOperations.Export, PrivacyOperations.Copy, PrivacyOperations.ExportViews,
    ];

    /// <summary>One page, the latest first, and where the next begins.</summary>
    public async Task<(List<Viewing> Rows, string? Next)> PageAsync(ViewQuestion question, string? after, int size = PageSize, CancellationToken cancel = default)
    {
        var asked = Asked(question);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) asked = asked.Where(o => o.Id < last);
        var found = await asked.OrderByDescending(o => o.Id).Take(size + 1).ToListAsync(cancel);
        var shown = found.Count > size ? found[..size] : found;
        return (await TellAsync(shown, cancel), found.Count > size ? shown[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    public Task<int> CountAsync(ViewQuestion question, int limit, CancellationToken cancel = default) => Asked(question).CountUpToAsync(limit, cancel);

    /// <summary>Everything that answers, up to <see cref="MostInFile"/>, for a file; that it was taken is noted.</summary>
    public async Task<List<Viewing>> AllAsync(ViewQuestion question, CancellationToken cancel = default)
    {
        var (rows, _) = await PageAsync(question, null, MostInFile, cancel);
        await log.NoteAsync(PrivacyOperations.ExportViews, $"{VietFormat.Number(rows.Count)} dòng nhật ký", cancel);
        return rows;
    }

    private IQueryable<Operation> Asked(ViewQuestion question)
    {
        var (kinds, own) = (Kinds.Select(k => k.Code).Where(k => question.Kind is null || k == question.Kind).ToList(), db.Set<OrgUnit>());
        var asked = db.Set<Operation>().AsNoTracking().Where(o => kinds.Contains(o.Kind)
            && db.Set<Grant>().Any(g => g.AccountId == o.AccountId && own.Any(u => u.Id == g.OrgUnitId)));
        if (question.From is { } from) asked = asked.Where(o => o.At >= PrivacyLimits.StartOf(from));
        if (question.To is { } to) asked = asked.Where(o => o.At < PrivacyLimits.StartOf(to.AddDays(1)));
        if (question.PersonId is { } person)
        {
            var key = person.ToString(CultureInfo.InvariantCulture);
            asked = asked.Where(o => o.Changes.Any(c => c.RootEntity == nameof(Person) && c.RootId == key));
        }
        return string.IsNullOrWhiteSpace(question.Account) ? asked : asked.Where(o => o.AccountName.Contains(question.Account.Trim()));
    }

    private async Task<List<Viewing>> TellAsync(List<Operation> found, CancellationToken cancel)
    {
        var ids = found.ConvertAll(o => o.Id);
        var seen = (await db.Set<ChangeRecord>().AsNoTracking().Where(c => ids.Contains(c.OperationId) && c.Action == ChangeAction.Read).ToListAsync(cancel)).GroupBy(c => c.OperationId).ToDictionary(g => g.Key, g => g.First());
        var (people, applications) = (KeysOf(seen.Values, nameof(Person)), KeysOf(seen.Values, nameof(JoinApplication)));
        var names = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
        var applicants = await db.Set<JoinApplication>().Where(a => applications.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.FullName, cancel);
        var opened = KeysOf(seen.Values, nameof(FoundingCase));
        var cases = await db.Set<FoundingCase>().Where(c => opened.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, cancel);
        return found.ConvertAll(o => Tell(o, seen.GetValueOrDefault(o.Id), names, applicants, cases));
    }

    private static Viewing Tell(Operation operation, ChangeRecord? seen, Dictionary<long, string> names, Dictionary<long, string> applicants, Dictionary<long, string> cases)
    {
        var (person, id) = (seen?.RootEntity == nameof(Person), seen is null ? 0 : long.Parse(seen.RootId, CultureInfo.InvariantCulture));
        var whom = seen?.RootEntity switch
        {
            nameof(Person) => names.GetValueOrDefault(id, "người ngoài phạm vi"),
            nameof(JoinApplication) => applicants.TryGetValue(id, out var name) ? $"{name} (đơn gia nhập)" : null,
            nameof(FoundingCase) => cases.TryGetValue(id, out var number) ? $"Hồ sơ thành lập {number}" : null,
            _ => null,
        };
        return new(operation.Id, operation.At, operation.AccountName, OperationKind.LabelOf(operation.Kind), whom, person && names.ContainsKey(id) ? id : null, operation.Reason);
    }

    private static List<long> KeysOf(IEnumerable<ChangeRecord> seen, string entity) =>
        [.. seen.Where(c => c.RootEntity == entity).Select(c => long.Parse(c.RootId, CultureInfo.InvariantCulture))];
}
