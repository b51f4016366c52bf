using DoanKet.App.Enterprises;

namespace DoanKet.App.Founding;

/// <summary>Where the applicants of a case may work: its employers, where there are several. Elsewhere the case itself says it, and nothing is asked.</summary>
public sealed class CaseWorkplaces(FoundingCase founding, IReadOnlyList<Enterprise> employers)
{
    /// <summary>The names to choose from; empty where nothing is asked.</summary>
    public IReadOnlyList<string> Names => founding.Kind is FoundingKind.SeveralEmployers ? [.. employers.Select(e => e.Name)] : [];

    /// <summary>The employer that is meant by a name or a tax code, or why there is none.</summary>
    /// <returns>Neither, where nothing is asked or nothing was written.</returns>
    public (string? Name, string? Problem) Find(string? written)
    {
        if (Names.Count == 0 || string.IsNullOrWhiteSpace(written)) return default;
        var folded = VietText.Fold(written);
        var named = employers.Where(e => VietText.Fold(e.Name) == folded || e.TaxCode == written.Trim()).ToList();
        if (named.Count == 0) named = [.. employers.Where(e => VietText.Fold(e.Name).Contains(folded, StringComparison.Ordinal))];
        return named is [var one] ? (one.Name, null) : (null, named.Count > 1
            ? $"“{written.Trim()}” hợp với {named.Count} doanh nghiệp của hồ sơ; ghi đủ tên hoặc mã số thuế"
            : $"“{written.Trim()}” không phải doanh nghiệp của hồ sơ; ghi tên hoặc mã số thuế như ở danh sách doanh nghiệp");
    }
}
