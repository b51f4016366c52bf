namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>Who signed a joint paper: several side by side, or one under the other. The first is that of the issuer.</summary>
internal static class Signers
{
    /// <summary>One for each name; the only one also where no name is printed.</summary>
    public static IReadOnlyList<Signer> Of(IReadOnlyList<Fragment> capacities, IReadOnlyList<Fragment> titles, IReadOnlyList<Fragment> names)
    {
        if (capacities.Count + titles.Count == 0) return [];
        if (names.Count < 2) return [Make(capacities, titles, names)];
        var isBeside = names.Select(n => n.Column).Distinct().Count() == names.Count;
        return [.. names.Select((name, i) => isBeside
            ? Make(Filter(capacities, c => c.Column == name.Column), Filter(titles, t => t.Column == name.Column), [name])
            : Make(Filter(capacities, c => IsOf(c, i, names)), Filter(titles, t => IsOf(t, i, names)), [name]))];
    }

    /// <summary>What stands between the name before and this one.</summary>
    private static bool IsOf(Fragment piece, int name, IReadOnlyList<Fragment> names) =>
        piece.At.Start < names[name].At.Start && (name == 0 || piece.At.Start > names[name - 1].At.Start);

    private static List<Fragment> Filter(IReadOnlyList<Fragment> pieces, Func<Fragment, bool> isOne) => [.. pieces.Where(isOne)];

    private static Signer Make(IReadOnlyList<Fragment> capacities, IReadOnlyList<Fragment> titles, IReadOnlyList<Fragment> names)
    {
        var capacity = string.Join(", ", capacities.Select(c => c.Shown));
        return new(capacity.Length == 0 ? null : capacity, titles.Count == 0 ? null : titles[0].Shown, names.Count == 0 ? null : names[0].Shown);
    }
}
