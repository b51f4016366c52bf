using System.Globalization;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Regulations;

/// <summary>What the law said on a given day.</summary>
public sealed class RegulationBook(AppDbContext db)
{
    /// <summary>The parameter in force on the day, or none when the law (as far as recorded) gave no number then.</summary>
    public Task<LegalParameter?> FindAsync(string key, DateOnly day, CancellationToken cancel = default) => db.Set<LegalParameter>().AsNoTracking()
        .Where(p => p.Key == key && p.ValidFrom <= day && (p.ValidTo == null || day <= p.ValidTo))
        .OrderByDescending(p => p.ValidFrom).FirstOrDefaultAsync(cancel);

    /// <summary>The whole number in force on the day; none when there is no parameter or its value is words.</summary>
    public async Task<int?> NumberAsync(string key, DateOnly day, CancellationToken cancel = default) =>
        await FindAsync(key, day, cancel) is { } found && int.TryParse(found.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
