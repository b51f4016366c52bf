using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Directives.Register;

/// <summary>The number that a draft would get if it were signed now: it is only taken at signing, and whoever signs first gets it.</summary>
/// <param name="Shown">As it would be cited: "105/KH-LĐLĐ".</param>
public sealed record NextNumber(string Symbol, int Year, int Number, string Shown);

/// <summary>Proposes the symbol of a draft, and tells which number comes next in its series.</summary>
public sealed class OutgoingNumber(AppDbContext db)
{
    /// <summary>Abbreviations of NĐ 30/2020/NĐ-CP, annex III.</summary>
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["Quyết định"] = "QĐ", ["Kế hoạch"] = "KH", ["Nghị quyết"] = "NQ", ["Hướng dẫn"] = "HD", ["Thông báo"] = "TB", ["Tờ trình"] = "TTr", ["Báo cáo"] = "BC",
        ["Chỉ thị"] = "CT", ["Chương trình"] = "CTr", ["Kết luận"] = "KL", ["Quy định"] = "QĐi", ["Quy chế"] = "QC", ["Đề án"] = "ĐA",
    };

    private const string Letter = "Công văn";

    /// <summary>"KH-LĐLĐ"; of a letter "LĐLĐ", to which the section that wrote it is added ("LĐLĐ-ToC"); of a Party body "KH/ĐĐ", "CV/ĐĐ".</summary>
    public async Task<string> SymbolAsync(DocumentEntry draft, CancellationToken cancel = default)
    {
        var kind = Abbreviations.GetValueOrDefault(draft.Type, "");
        if (draft.Layout is PaperLayout.Party) return $"{(draft.Type == Letter ? "CV" : kind)}/ĐĐ";
        var office = await db.Set<OrgUnit>().Where(u => u.Id == draft.OrgUnitId).Select(u => u.Symbol).SingleOrDefaultAsync(cancel);
        var own = office?.Split('-')[^1] ?? "LĐLĐ";
        return draft.Type == Letter ? own : $"{kind}-{own}";
    }

    /// <summary>None for what is no symbol: "-LĐLĐ" of a type without abbreviation.</summary>
    public async Task<NextNumber?> NextAsync(DocumentEntry draft, string? symbol, int year, CancellationToken cancel = default)
    {
        if (symbol?.Trim() is not { Length: > 0 } series || !char.IsLetter(series[0])) return null;
        var next = 1 + await db.Set<DocumentSeries>().Where(s => s.OrgUnitId == draft.OrgUnitId && s.Year == year && s.Symbol == series).Select(s => s.Last).SingleOrDefaultAsync(cancel);
        return new(series, year, next, OfficialDocument.Cite(next, series, draft.Layout is PaperLayout.Party));
    }
}
