using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Members.Import;

/// <summary>Finds the union of each line: the batch's own unit, or the one below it that the line names by code or name.</summary>
public sealed class ListUnions
{
    /// <summary>The code of a line that names no union although its list is not of one.</summary>
    public const string Missing = "unit-missing";

    private static readonly string[] Kinds = ["cong doan co so", "nghiep doan co so", "nghiep doan", "cdcs", "cong doan", "cd"];

    private readonly OrgUnit chosen;
    private readonly Dictionary<string, OrgUnit> byCode;
    private readonly ILookup<string, OrgUnit> byName;

    /// <param name="chosen">The unit whose list it is.</param>
    /// <param name="unions">The open unions that have members, in and below it.</param>
    public ListUnions(OrgUnit chosen, IReadOnlyCollection<OrgUnit> unions)
    {
        this.chosen = chosen;
        byCode = unions.ToDictionary(u => u.Code, StringComparer.OrdinalIgnoreCase);
        byName = unions.ToLookup(u => Bare(u.Name));
    }

    /// <summary>The union, or what is wrong with the cell.</summary>
    public (OrgUnit? Union, Finding? Finding) Find(string? text, string column)
    {
        var named = string.IsNullOrWhiteSpace(text) ? null : byCode.GetValueOrDefault(text.Trim()) ?? Only(byName[Bare(text)]);
        if (chosen.Group is not null) return (chosen, named is not null && named.Id != chosen.Id || named is null && Names(text)
            ? new Finding(column, "unit-differs", $"Dòng ghi đơn vị khác; nhập vào {chosen.Name}", IsError: false) : null);
        if (named is not null) return (named, null);
        return string.IsNullOrWhiteSpace(text)
            ? (null, new Finding(column, Missing, "Chưa ghi công đoàn cơ sở; ghi mã hoặc tên như trong hệ thống", IsError: true))
            : byName[Bare(text)].Any()
                ? (null, new Finding(column, "unit-ambiguous", "Có nhiều đơn vị cùng tên; ghi mã đơn vị", IsError: true))
                : (null, new Finding(column, "unit-unknown", $"Không có công đoàn cơ sở này trong {chosen.Name}; ghi mã hoặc tên như trong hệ thống", IsError: true));
    }

    /// <summary>Whether the text looks like the name of a union other than the chosen one, and not like a workshop inside it.</summary>
    private bool Names(string? text) => text is not null && VietText.Fold(text) is var folded && Kinds.Take(4).Any(k => folded.StartsWith(k, StringComparison.Ordinal)) && Bare(text) != Bare(chosen.Name);

    private static OrgUnit? Only(IEnumerable<OrgUnit> found) => found.Take(2).ToList() is [var one] ? one : null;

    /// <summary>The name without the words that say what kind of union it is, and without signs.</summary>
    private static string Bare(string name)
    {
        var folded = VietText.Fold(name);
        foreach (var kind in Kinds)
            if (folded.StartsWith(kind + " ", StringComparison.Ordinal)) { folded = folded[(kind.Length + 1)..]; break; }
        return string.Concat(folded.Where(char.IsLetterOrDigit));
    }
}
