using System.Collections.Frozen;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>The kinds of documents of Party, state and union, and their letters in symbols (NĐ 30/2020, QĐ 933/QĐ-TLĐ, QĐ 399-QĐ/TW).</summary>
internal static class PaperTypes
{
    /// <summary>Whole names, folded → as written; the longer first, since "chương trình" begins "chương trình hành động".</summary>
    public static readonly IReadOnlyList<(string Folded, string Name)> Names =
    [
        .. new[]
        {
            "Nghị quyết liên tịch", "Thông tư liên tịch", "Hướng dẫn liên tịch", "Hướng dẫn liên ngành", "Kế hoạch liên tịch", "Kế hoạch liên ngành", "Quy chế liên ngành", "Thông báo liên ngành", "Chương trình hành động", "Chương trình phối hợp", "Chương trình công tác", "Kế hoạch phối hợp",
            "Quy chế phối hợp", "Thông báo kết luận", "Nghị quyết", "Nghị định", "Chỉ thị", "Chương trình", "Kế hoạch", "Kết luận", "Quyết định", "Quy định", "Quy chế",
            "Thông tri", "Thông tư", "Thông báo", "Hướng dẫn", "Công văn", "Công điện", "Đề án", "Báo cáo", "Tờ trình", "Bộ luật", "Luật", "Pháp lệnh", "Điều lệ", "Chiến lược", "Phương án", "Lời kêu gọi",
        }.OrderByDescending(n => n.Length).Select(n => (Texts.Folding.Fold(n), n)),
    ];

    /// <summary>Short forms that stand for a type before a number, in capitals.</summary>
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>
    {
        ["nq"] = "Nghị quyết", ["ct"] = "Chỉ thị", ["cthd"] = "Chương trình hành động", ["kh"] = "Kế hoạch", ["qd"] = "Quyết định", ["nd"] = "Nghị định", ["tt"] = "Thông tư",
        ["cv"] = "Công văn", ["hd"] = "Hướng dẫn", ["kl"] = "Kết luận", ["tb"] = "Thông báo",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["nq"] = "Nghị quyết", ["ct"] = "Chỉ thị", ["ctr"] = "Chương trình", ["ctrhd"] = "Chương trình hành động", ["cthd"] = "Chương trình hành động", ["ctph"] = "Chương trình phối hợp", ["ctrph"] = "Chương trình phối hợp",
        ["kh"] = "Kế hoạch", ["khph"] = "Kế hoạch phối hợp", ["khlt"] = "Kế hoạch liên tịch", ["kl"] = "Kết luận", ["qd"] = "Quyết định", ["qdi"] = "Quy định", ["qyd"] = "Quy định", ["qc"] = "Quy chế", ["qcph"] = "Quy chế phối hợp", ["tt"] = "Thông tư", ["ttr"] = "Tờ trình",
        ["ttlt"] = "Thông tư liên tịch", ["nqlt"] = "Nghị quyết liên tịch", ["tb"] = "Thông báo", ["tbkl"] = "Thông báo kết luận", ["hd"] = "Hướng dẫn", ["hdlt"] = "Hướng dẫn liên tịch", ["hdln"] = "Hướng dẫn liên ngành", ["khln"] = "Kế hoạch liên ngành", ["qcln"] = "Quy chế liên ngành", ["tbln"] = "Thông báo liên ngành", ["cv"] = "Công văn", ["cd"] = "Công điện",
        ["da"] = "Đề án", ["bc"] = "Báo cáo", ["nd"] = "Nghị định", ["l"] = "Luật", ["pl"] = "Pháp lệnh", ["dl"] = "Điều lệ", ["cl"] = "Chiến lược", ["pa"] = "Phương án",
    }.ToFrozenDictionary();

    /// <summary>Offices of the Party as symbols name them; theirs is the style "02-NQ/TW".</summary>
    private static readonly FrozenSet<string> PartyOffices = new[]
    {
        "tw", "tu", "hu", "thu", "du", "tvu", "vptw", "vptu", "btctw", "btctu", "btgtw", "btgtu", "bdvtw", "bdvtu", "bnctw", "bnctu", "ubkttw", "ubkttu", "ubkt", "btgdvtw", "btgdvtu", "dd", "bcsd", "cb", "vphu", "dukccq", "dudn", "duk", "dub",
    }.ToFrozenSet();

    public static bool IsParty(string office) => PartyOffices.Contains(office);

    /// <summary>The type of the letters in a symbol; "TT" is a Thông tri with the Party and a Thông tư with the state.</summary>
    public static string? OfCode(string code, bool party) => code is "tt" && party ? "Thông tri" : Codes.GetValueOrDefault(code);

    public static string? OfShort(string folded) => Short.GetValueOrDefault(folded);

    /// <summary>Whether a paper that calls itself the one type may bear the letters of the other: "QĐ" stands for a Quy định of the Party too.</summary>
    public static bool Agree(string named, string coded) => named == coded
        || (coded is "Quyết định" && named is "Quy định" or "Quy chế" or "Đề án" or "Điều lệ")
        || named.StartsWith(coded, StringComparison.Ordinal)
        || (coded is "Thông báo" && named is "Kết luận")
        || (named is "Bộ luật" && coded is "Luật")
        || (coded.StartsWith(named, StringComparison.Ordinal));
}
