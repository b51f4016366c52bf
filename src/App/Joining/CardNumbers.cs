using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Joining;

/// <summary>How a unit, and all below it that say nothing else, number the cards of their members. The official form of the number is not known (DOMAIN 4), so it is a setting.</summary>
public sealed class CardPattern : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }

    /// <summary>"{MA}-{NAM}-{STT:4}": code of the union, year of admission, running number of so many digits.</summary>
    [DisplayName("Mẫu số thẻ")]
    public required string Pattern { get; set; }

    public int Version { get; set; }
}

/// <summary>The last number of a union's cards: in a year, or of all years (0) when the pattern has no year.</summary>
internal sealed class CardSeries
{
    public required long OrgUnitId { get; init; }
    public required int Year { get; init; }
    public int Last { get; set; }
}

internal sealed class CardPatternMap : IEntityTypeConfiguration<CardPattern>
{
    public void Configure(EntityTypeBuilder<CardPattern> pattern)
    {
        pattern.ToTable("card_pattern");
        pattern.Property(p => p.Pattern).HasMaxLength(40);
        pattern.HasIndex(p => p.OrgUnitId).IsUnique();
    }
}

internal sealed class CardSeriesMap : IEntityTypeConfiguration<CardSeries>
{
    public void Configure(EntityTypeBuilder<CardSeries> series)
    {
        series.ToTable("card_series");
        series.HasKey(s => new { s.OrgUnitId, s.Year });
    }
}

/// <summary>Gives cards their numbers: in order, without gap or double, within the transaction that admits.</summary>
public sealed partial class CardNumbers(AppDbContext db, CurrentWork work)
{
    private const string Code = "{MA}", Year = "{NAM}";
    private const int Longest = 20;

    /// <summary>The pattern by which the union numbers: its own, else that of the nearest unit above that has one; none when nobody has set one.</summary>
    public Task<string?> PatternOfAsync(long unitId, CancellationToken cancel = default) => (
        from link in db.Set<OrgLink>()
        where link.DescendantId == unitId && link.ValidTo == OrgLink.Open
        join pattern in db.Set<CardPattern>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on link.AncestorId equals pattern.OrgUnitId
        orderby link.Distance
        select pattern.Pattern).FirstOrDefaultAsync(cancel)!;

    /// <summary>Refused is a pattern by which two unions could give the same number.</summary>
    public async Task SetAsync(OrgUnit unit, string typed, CancellationToken cancel = default)
    {
        var pattern = VietText.Nfc(typed).ToUpperInvariant();
        Rule.Check(Shape().IsMatch(pattern), nameof(CardPattern.Pattern), "Mẫu gồm chữ không dấu, số, dấu gạch và các phần {MA}, {NAM}, {STT:4}");
        Rule.Check(pattern.Contains(Code, StringComparison.Ordinal) && Running().Count(pattern) == 1, nameof(CardPattern.Pattern),
            "Mẫu cần {MA} (mã đơn vị) và một lần {STT:4} (số thứ tự), để không hai nơi cấp cùng một số");
        Rule.StopIfBroken();
        var length = Write(pattern, unit.Code, 2000, 1).Length;
        Rule.Check(length <= Longest, nameof(CardPattern.Pattern), $"Số thẻ theo mẫu này dài {length} chữ, nhiều nhất {Longest}; rút ngắn mẫu");
        work.Begin(JoiningOperations.CardPattern);
        if (await db.Set<CardPattern>().SingleOrDefaultAsync(p => p.OrgUnitId == unit.Id, cancel) is { } known) known.Pattern = pattern;
        else db.Add(new CardPattern { OrgUnitId = unit.Id, Pattern = pattern });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The next numbers of the union, one for each card; empty when there is no pattern.</summary>
    internal async Task<List<string>> TakeAsync(OrgUnit union, int count, int year, CancellationToken cancel)
    {
        if (await PatternOfAsync(union.Id, cancel) is not { } pattern) return [];
        await db.HoldAsync<OrgUnit>(union.Id, cancel);
        var of = pattern.Contains(Year, StringComparison.Ordinal) ? year : 0;
        var series = await db.Set<CardSeries>().SingleOrDefaultAsync(s => s.OrgUnitId == union.Id && s.Year == of, cancel);
        if (series is null) db.Add(series = new CardSeries { OrgUnitId = union.Id, Year = of });
        // What came with an import or was written by hand is not given a second time.
        var worn = (await db.Set<Membership>().Where(m => m.OrgUnitId == union.Id && m.CardNumber != null).Select(m => m.CardNumber!).ToListAsync(cancel)).ToHashSet();
        var taken = new List<string>();
        while (taken.Count < count)
            if (Write(pattern, union.Code, year, ++series.Last) is var number && !worn.Contains(number)) taken.Add(number);
        Rule.Check(taken.TrueForAll(n => n.Length <= Longest), $"Số thẻ theo mẫu {pattern} dài quá {Longest} chữ; đặt lại mẫu số thẻ của đơn vị trước");
        return taken;
    }

    private static string Write(string pattern, string code, int year, int number) => Running().Replace(pattern, of => number.ToString($"D{of.Groups["digits"].Value}", CultureInfo.InvariantCulture))
        .Replace(Code, code, StringComparison.Ordinal).Replace(Year, year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex(@"\{STT:(?<digits>[1-8])\}")]
    private static partial Regex Running();

    [GeneratedRegex(@"^([A-Z0-9./\-]|\{MA\}|\{NAM\}|\{STT:[1-8]\}){1,40}$")]
    private static partial Regex Shape();
}
