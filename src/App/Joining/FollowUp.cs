using DoanKet.App.Platform.Data;

namespace DoanKet.App.Joining;

/// <summary>What somebody learns who has a code and nothing else: no more of the person than the initials.</summary>
public sealed record Followed(string Initials, string FollowCode, ApplicationState State, DateOnly AppliedOn, DateOnly? DecidedOn, bool IsForCase, string Place);

/// <summary>Answers to the codes that applicants were given.</summary>
public sealed class FollowUp(AppDbContext db, InvitationBook book)
{
    /// <summary>All applications of one sending, in the order of the sheet; empty when nobody has the code.</summary>
    public Task<List<Followed>> OfReceiptAsync(string? typed, CancellationToken cancel = default) => SecretCode.Read(typed) is { } code
        ? ReadAsync(db.Set<JoinApplication>().Where(a => a.Receipt == code), cancel) : Task.FromResult(new List<Followed>());

    public async Task<Followed?> OfCodeAsync(string? typed, CancellationToken cancel = default) => SecretCode.Read(typed) is { } code
        ? (await ReadAsync(db.Set<JoinApplication>().Where(a => a.FollowCode == code), cancel)).SingleOrDefault() : null;

    private async Task<List<Followed>> ReadAsync(IQueryable<JoinApplication> asked, CancellationToken cancel)
    {
        var found = await asked.IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancel);
        if (found.Count == 0) return [];
        var place = await book.NameAsync(found[0].InvitationId, cancel);
        return found.ConvertAll(a => new Followed(Initials(a.FullName), a.FollowCode, a.State, a.AppliedOn, a.DecidedOn, a.CaseId is not null, place));
    }

    /// <summary>"L. T. H." for Lò Thị Hương.</summary>
    private static string Initials(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"{char.ToUpperInvariant(word[0])}."));
}
