using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Founding;

/// <summary>What the union of a case is to be called, until the decision says it.</summary>
public static class UnionNames
{
    private static readonly string[] Kinds = ["Công đoàn cơ sở ", "CĐCS "];

    /// <summary>Who types the kind before the name has not asked for it twice.</summary>
    public static string Of(FoundingCase founding) => founding.UnionKind is UnitKind.Grassroots ? $"Công đoàn cơ sở {Bare(founding.Name)}"
        : founding.Name.StartsWith("Nghiệp đoàn", StringComparison.OrdinalIgnoreCase) ? founding.Name : $"Nghiệp đoàn {founding.Name}";

    private static string Bare(string name) => Kinds.FirstOrDefault(kind => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && name.Length > kind.Length) is { } typed
        ? name[typed.Length..].TrimStart() : name;
}
