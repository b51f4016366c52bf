using DoanKet.App.Members.Duplicates;

namespace DoanKet.Web.Pages.Members.Duplicates;

/// <summary>How pairs are spoken of.</summary>
internal static class PairWords
{
    private const int Likely = 80, Possible = 60;

    public static string Badge(this DuplicatePair pair) => pair.State switch
    {
        PairState.Open when pair.ProposedAt is not null => "Đã đề nghị cấp trên gộp",
        PairState.Open when pair.CameBack => "Xem lại: thông tin đã đổi",
        _ => DoanKet.App.Platform.Operations.Labels.Of(pair.State),
    };

    public static string? Kind(this DuplicatePair pair) => pair.State switch
    {
        PairState.Open => pair.ProposedAt is not null ? "now" : "slow",
        PairState.Merged => "ok",
        _ => null,
    };

    /// <summary>The score in words: a bare number would claim to measure.</summary>
    public static string Likelihood(this DuplicatePair pair) => pair.Score >= Likely ? "rất có thể" : pair.Score >= Possible ? "có thể" : "nên xem";

    public static IEnumerable<Signs> For(this DuplicatePair pair) => pair.Signs.Each().Where(s => !s.IsContrary());

    public static IEnumerable<Signs> Against(this DuplicatePair pair) => pair.Signs.Each().Where(s => s.IsContrary());

    /// <summary>As one sentence.</summary>
    public static string Listed(IEnumerable<Signs> signs) => string.Join("; ", signs.Select((s, i) => i == 0 ? s.Label() : char.ToLowerInvariant(s.Label()[0]) + s.Label()[1..]));

    public static string When(this OverlapSide side) => $"từ {VietFormat.Date(side.From)}{(side.LeftOn is { } left ? $" đến hết {VietFormat.Date(left.AddDays(-1))}" : " đến nay")}";
}
