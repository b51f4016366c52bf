using System.Text.RegularExpressions;

namespace DoanKet.App.Targets.Exchange;

/// <summary>A name of the file and the unit it means; without one, those it may mean.</summary>
public sealed record UnitChoice(long? UnitId, bool IsReserve, IReadOnlyList<string> Suggestions)
{
    public bool IsKnown => UnitId is not null || IsReserve;
}

/// <summary>Finds units by the names that circulate: "LĐLĐ h. Tam Đường", "Liên đoàn Lao động huyện Tam Đường", "Tam Đường".</summary>
public static partial class UnitNames
{
    private const int Suggested = 3;

    public static UnitChoice Match(string name, IReadOnlyList<AllotmentRow> units)
    {
        var written = Spelled(name);
        if (IsReserve(name)) return new(null, true, []);
        var same = units.Where(u => Spelled(u.Name) == written).ToList();
        if (same.Count != 1) same = [.. units.Where(u => Core(Spelled(u.Name)) == Core(written) && Core(written).Length > 0)];
        if (same.Count == 1) return new(same[0].UnitId, false, []);
        var near = (same.Count > 1 ? same : units.Where(u => Distance(Core(Spelled(u.Name)), Core(written)) <= Math.Max(2, Core(written).Length / 3)))
            .OrderBy(u => Distance(Core(Spelled(u.Name)), Core(written))).Take(Suggested).Select(u => u.Name);
        return new(null, false, [.. near]);
    }

    /// <summary>"Dự phòng của tỉnh", "Chưa phân bổ": what no unit is given.</summary>
    public static bool IsReserve(string name) => Reserve().IsMatch(Spelled(name));

    /// <summary>Folded, with abbreviations written out: "ldld huyen tam duong".</summary>
    private static string Spelled(string name)
    {
        var text = Punctuation().Replace(VietText.Fold(name), " ").Trim();
        text = Training().Replace(text.Replace("lien doan lao dong", "ldld", StringComparison.Ordinal), "giao duc");
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w switch
        {
            "h" => "huyen",
            "tp" => "thanh pho",
            "tx" => "thi xa",
            "cd" => "cong doan",
            "cdn" => "cong doan nganh",
            "cdvc" => "cong doan vien chuc",
            "gd" => "giao duc",
            "gddt" => "giao duc",
            "kcn" => "khu cong nghiep",
            "kkt" => "khu kinh te",
            "cty" => "cong ty",
            _ => w,
        }));
    }

    [GeneratedRegex(@"\b(gd|giao duc)( va)? (dt|dao tao)\b")]
    private static partial Regex Training();

    /// <summary>What is left without the words that every unit bears.</summary>
    private static string Core(string spelled) => string.Join(' ', Common().Replace($" {spelled} ", " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Edits between two short names.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++) (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }

    [GeneratedRegex(@"[.,:;()\[\]\-_/&*]+")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"(?<= )(ldld|huyen|thanh pho|thi xa|tinh|cong doan|nganh|cac)(?= )")]
    private static partial Regex Common();

    [GeneratedRegex(@"\bdu phong\b|\bdu tru\b|chua phan (bo|giao)|\bcon lai\b")]
    private static partial Regex Reserve();
}
