using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>What the sentences of one item make of it: one task or several.</summary>
internal static class DutyParts
{
    /// <summary>What is to be done, by those whom the sentence behind it puts in charge.</summary>
    public static Duty Charged(Duty what, Duty who) => what with { Lead = who.Lead, With = [.. what.With.Union(who.With)], Due = what.Due ?? who.Due, Recurrence = what.Recurrence ?? who.Recurrence };

    public static bool Separate(Duty current, Duty next) =>
        !current.Lead.SequenceEqual(next.Lead) || (next.Due is not null && next.Due != current.Due) || (next.Recurrence is not null && next.Recurrence != current.Recurrence);

    /// <summary>One task of the sentences of an item that have no body, day or recurrence of their own.</summary>
    public static Duty Join(SourceText text, List<Duty> parts)
    {
        var at = new Span(parts[0].At.Start, parts[^1].At.End);
        return parts.Count == 1 ? parts[0] : parts[0] with
        {
            Text = text.Show(at),
            With = [.. parts.SelectMany(p => p.With).Distinct()],
            Follow = [.. parts.SelectMany(p => p.Follow).Distinct()],
            ReportTo = parts.Select(p => p.ReportTo).OfType<string>().Aggregate((string?)null, (all, next) => all is null ? next : all.Contains(next, StringComparison.Ordinal) ? all : $"{all}; {next}"),
            At = text.At(at),
        };
    }
}
