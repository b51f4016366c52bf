using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Founding;

/// <summary>What the union of a case is to be called, until the decision says it.</summary>
public static class UnionNames
{
    public static string Of(FoundingCase founding) => founding.UnionKind is UnitKind.Grassroots ? $"Công đoàn cơ sở {founding.Name}"
        : founding.Name.StartsWith("Nghiệp đoàn", StringComparison.OrdinalIgnoreCase) ? founding.Name : $"Nghiệp đoàn {founding.Name}";
}
