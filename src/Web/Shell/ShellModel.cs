namespace DoanKet.Web.Shell;

/// <summary>
/// What the frame of every page shows around the page itself. One per request; filled once it is known who is asking.
/// As it is born it describes a stranger: no name, no modules, the plain frame.
/// </summary>
public sealed class ShellModel
{
    /// <summary>Name as shown on the right of the bar; null for a stranger.</summary>
    public string? AccountName { get; set; }

    public bool SignedIn => AccountName is not null;

    /// <summary>The unit on whose behalf the account works now.</summary>
    public string? UnitName { get; set; }

    /// <summary>The page on which another unit is chosen; null when the account has only one.</summary>
    public string? UnitHref { get; set; }

    /// <summary>The day that is looked at; null for a stranger.</summary>
    public ViewedDay? Day { get; set; }

    /// <summary>Whether the page tells what was true on that day; else it always shows today.</summary>
    public bool TellsDay { get; set; }

    /// <summary>The sentence of the banner on demonstration data, after the words "Dữ liệu trình diễn."; null on real data.</summary>
    public string? Demo { get; set; }

    /// <summary>The modules this account may open, in the order of the row.</summary>
    public IReadOnlyList<NavItem> Modules { get; set; } = [];

    /// <summary>Where the brand and "Về trang chủ" lead: the first page that this account may open.</summary>
    public string Home => Modules.Count > 0 ? Modules[0].Href : "/";

    /// <summary>Links of the account menu, above "Đăng xuất".</summary>
    public IReadOnlyList<NavItem> AccountLinks { get; set; } = [];

    public int UnreadNotices { get; set; }

    /// <summary>The module of a path: that whose address is its longest beginning, whole segments only.</summary>
    public NavItem? Current(PathString path) =>
        Modules.Where(module => module.Href == "/" ? path == "/" : module.Holds(path)).MaxBy(module => module.Href.Length);
}

/// <summary>A link of the frame; the address starts at the root of the site ("/doan-vien").</summary>
/// <param name="Also">Other addresses whose pages belong to the same module.</param>
public sealed record NavItem(string Label, string Href, params IReadOnlyList<string> Also)
{
    internal bool Holds(PathString path) => Also.Append(Href).Any(start => path.StartsWithSegments(start, StringComparison.Ordinal));
}
