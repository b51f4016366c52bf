using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Joining;

/// <summary>What is asked of the applications of the scope.</summary>
/// <param name="State">None for all.</param>
/// <param name="UnitId">The unit with all below it today.</param>
public sealed record ApplicationQuestion(string? Text = null, long? UnitId = null, ApplicationState? State = null, long? InvitationId = null);

/// <summary>The applications as lists show them, the latest first, each with what an officer should look at.</summary>
public sealed class ApplicationList(AppDbContext db, ApplicationChecks checks, NumberGuesses guesses, ReadLog log, TimeProvider time)
{
    public const int PageSize = 50, MostInFile = 20_000;

    private const int ReadAtOnce = 500;

    public async Task<(List<CheckedApplication> Rows, string? Next)> PageAsync(ApplicationQuestion question, string? after, int size = PageSize, CancellationToken cancel = default)
    {
        var typed = new MemberQuestion(question.Text);
        guesses.Check(typed);
        var asked = Asked(question);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) asked = asked.Where(a => a.Id < last);
        var found = await asked.OrderByDescending(a => a.Id).Take(size + 1).ToListAsync(cancel);
        if (found.Count == 0) await guesses.MissedAsync(typed, cancel);
        var rows = found.Count > size ? found[..size] : found;
        return (await checks.OfAsync(rows, cancel), found.Count > size ? rows[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    public Task<int> CountAsync(ApplicationQuestion question, int limit, CancellationToken cancel = default) => Asked(question).CountUpToAsync(limit, cancel);

    public async Task<CheckedApplication?> FindAsync(long id, CancellationToken cancel = default) =>
        await db.Set<JoinApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is { } found ? (await checks.OfAsync([found], cancel)).Single() : null;

    /// <summary>Those of the ids that lie in the scope, in the order in which they came.</summary>
    public async Task<List<CheckedApplication>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        await checks.OfAsync(await db.Set<JoinApplication>().AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancel), cancel);

    /// <summary>Everything that answers, up to <see cref="MostInFile"/>, for a file; that it was taken is noted.</summary>
    public async Task<List<CheckedApplication>> AllAsync(ApplicationQuestion question, CancellationToken cancel = default)
    {
        var rows = new List<CheckedApplication>();
        string? next = null;
        do
        {
            (var page, next) = await PageAsync(question, next, ReadAtOnce, cancel);
            rows.AddRange(page);
        } while (next is not null && rows.Count < MostInFile);
        await log.NoteAsync(JoiningOperations.Export, $"{VietFormat.Number(rows.Count)} đơn", cancel);
        return rows;
    }

    private IQueryable<JoinApplication> Asked(ApplicationQuestion question)
    {
        var asked = db.Set<JoinApplication>().AsNoTracking();
        if (question.State is { } state) asked = asked.Where(a => a.State == state);
        if (question.InvitationId is { } door) asked = asked.Where(a => a.InvitationId == door);
        if (question.UnitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, time.Today);
            asked = asked.Where(a => below.Contains(a.OrgUnitId));
        }
        var text = question.Text ?? "";
        if (text.Any(char.IsAsciiDigit))
        {
            if (CitizenId.Parse(text) is { Ok: true, Note: "", Value.Number: var number }) return asked.Where(a => a.CitizenId == number);
            if (PhoneNumber.Parse(text) is { Ok: true, Value.Number: var phone }) return asked.Where(a => a.Phone == phone);
        }
        foreach (var pattern in WordSearch.Patterns(text)) asked = asked.Where(a => EF.Functions.Like(a.SearchText, pattern));
        return asked;
    }
}
