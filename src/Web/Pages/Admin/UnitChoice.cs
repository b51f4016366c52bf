using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.Web.Pages.Admin;

/// <summary>Units of the administrator's scope: their names in lists, and the field in which one is chosen by code or name.</summary>
internal sealed class UnitChoice(AppDbContext db, OrgDirectory directory)
{
    /// <summary>More than these would make the page heavy; every other unit is reached by typing its code.</summary>
    private const int MostOffered = 200;

    private const string Between = " · ";

    /// <summary>What the field offers while one types: "LC.TD · LĐLĐ huyện Tam Đường", the higher units first.</summary>
    public Task<List<string>> OffersAsync(CancellationToken cancel) => db.Set<OrgUnit>().AsNoTracking().Where(u => u.ClosedOn == null)
        .OrderBy(u => u.Kind == UnitKind.Grassroots || u.Kind == UnitKind.Occupational).ThenBy(u => u.Code).Take(MostOffered)
        .Select(u => u.Code + Between + u.Name).ToListAsync(cancel);

    /// <summary>The unit typed by its code, by what the field offered, or by its whole name.</summary>
    public async Task<OrgUnit?> FindAsync(string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var (code, words) = (typed.Split(Between)[0].Trim().ToUpperInvariant(), VietText.SearchText(typed));
        if (await directory.FindAsync(code, cancel) is { } unit) return unit;
        var named = await db.Set<OrgUnit>().Where(u => u.ClosedOn == null && u.SearchText.StartsWith(words)).OrderBy(u => u.Id).Take(2).ToListAsync(cancel);
        return named is [var one] ? one : null;
    }

    /// <summary>Names of the units that the administrator sees, by id.</summary>
    public Task<Dictionary<long, string>> NamesAsync(IEnumerable<long> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToArray();
        return db.Set<OrgUnit>().AsNoTracking().Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
    }
}

/// <summary>The fields of one grant, in the form of a new account and in that of a further grant.</summary>
internal sealed class GrantFields
{
    public string? Unit { get; set; }
    public string? Role { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}
