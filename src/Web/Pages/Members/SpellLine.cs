using System.Globalization;
using System.Text;
using DoanKet.App.Members;

namespace DoanKet.Web.Pages.Members;

/// <summary>One line of "Quá trình sinh hoạt": a spell, or the break between two.</summary>
/// <param name="Unit">None for a break.</param>
/// <param name="To">The last day; none while it lasts.</param>
internal sealed record SpellLine(string? Unit, DateOnly From, DateOnly? To, string Why, long? DocumentId, string? CardNumber)
{
    public bool IsBreak => Unit is null;

    /// <summary>Latest first; a spell with what opened and what closed it.</summary>
    public static List<SpellLine> Of(MemberSheet sheet, IReadOnlySet<DateOnly> confirmed)
    {
        var lines = new List<SpellLine>();
        for (var at = 0; at < sheet.Spells.Count; at++)
        {
            var spell = sheet.Spells[at];
            lines.Add(Line(spell, sheet.Acts, confirmed));
            if (at + 1 < sheet.Spells.Count && sheet.Spells[at + 1].LeftOn is { } left && left < spell.From)
                lines.Add(new(null, left, spell.From.AddDays(-1), "Không sinh hoạt ở đơn vị nào", null, null));
        }
        return lines;
    }

    private static SpellLine Line(MemberSpell spell, IReadOnlyList<MemberAct> acts, IReadOnlySet<DateOnly> confirmed)
    {
        var own = acts.Where(a => a.UnitName == spell.UnitName).ToList();
        var (came, went) = (own.Find(a => a.Kind.Sign() > 0 && a.Day == spell.From), own.Find(a => a.Kind.Sign() < 0 && a.Day == spell.LeftOn));
        var words = new[] { Words(came, confirmed), Words(went, confirmed) }.OfType<string>().ToList();
        var why = words is [var one, var two] ? $"{one}, rồi {char.ToLowerInvariant(two[0])}{two[1..]}" : words.FirstOrDefault() ?? "Do đơn vị khác ghi, ngoài phạm vi của bạn";
        return new(spell.UnitName, spell.From, spell.LeftOn?.AddDays(-1), why, came?.DocumentId ?? went?.DocumentId, spell.CardNumber);
    }

    private static string? Words(MemberAct? act, IReadOnlySet<DateOnly> confirmed) => act is null ? null
        : act.Kind is MovementKind.TransferredIn or MovementKind.TransferredOut && confirmed.Contains(act.Day) ? $"{act.Kind.Label()}, cả hai bên xác nhận" : act.Kind.Label();
}

/// <summary>The spells drawn along the years: paths of an SVG 1000 wide whose proportions do not matter, and the labels below it.</summary>
internal sealed record SpellPicture(string Axis, string Breaks, IReadOnlyList<string> Spells, IReadOnlyList<int> Years)
{
    private const int MostLabels = 10;

    /// <summary>None where there is nothing to see: no spell, or all within one year.</summary>
    public static SpellPicture? Of(IReadOnlyList<MemberSpell> spells, DateOnly? since, DateOnly today)
    {
        if (spells.Count == 0) return null;
        var first = spells.Min(s => s.From);
        if (since is { } papers && papers < first) first = papers;
        var step = (today.Year - first.Year) / MostLabels + 1;
        var labels = (today.Year - first.Year) / step + 1;
        var (start, end) = (new DateOnly(first.Year, 1, 1), new DateOnly(first.Year + labels * step, 1, 1));
        var ordered = spells.OrderBy(s => s.From).Select(s => (From: X(s.From), To: X(s.LeftOn ?? today))).ToList();
        if (since is { } day && day < spells.Min(s => s.From)) ordered[0] = (X(day), ordered[0].To);
        var ticks = string.Concat(Enumerable.Range(0, labels).Select(at => $"M{X(new DateOnly(first.Year + at * step, 1, 1))} 36v8"));
        var gaps = new StringBuilder();
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
            if (after.From > before.To) gaps.Append(CultureInfo.InvariantCulture, $"M{before.To} 22h{after.From - before.To}");
        return new($"M0 40H1000{ticks}", gaps.ToString(), [.. ordered.Select(s => $"M{s.From} 12h{Math.Max(1, s.To - s.From)}v20h-{Math.Max(1, s.To - s.From)}z")],
            [.. Enumerable.Range(0, labels).Select(at => first.Year + at * step)]);

        int X(DateOnly on) => (int)(1000L * (on.DayNumber - start.DayNumber) / (end.DayNumber - start.DayNumber));
    }
}
