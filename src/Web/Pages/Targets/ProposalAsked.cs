using DoanKet.App.Targets.Proposals;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The question of the pages of a proposal, as it stands in addresses: by which rule, of which column.</summary>
internal static class ProposalAsked
{
    public const string RuleKey = "cach", ColumnKey = "cot", ByShare = "ty-le", DayKey = "den-ngay", ShareField = "chia";

    public static ProposalRule Rule(string? asked) => asked == ByShare ? ProposalRule.PastShare : ProposalRule.AllFromThreshold;

    public static string? Written(ProposalRule rule) => rule is ProposalRule.PastShare ? ByShare : null;

    /// <summary>The rows of a unit, by rule and column.</summary>
    public static string Address(long plan, long unit, ProposalRule rule, string? column)
    {
        var asked = string.Join('&', new[] { Written(rule) is { } by ? $"{RuleKey}={by}" : null, column is null ? null : $"{ColumnKey}={column}" }.OfType<string>());
        return FormattableString.Invariant($"/chi-tieu/{plan}/de-xuat/{unit}") + (asked.Length > 0 ? "?" + asked : "");
    }

    /// <summary>"26", "0 – 26 – 30": one figure where there is no doubt.</summary>
    public static string Words(Estimate estimate) => estimate.Low == estimate.High
        ? VietFormat.Number(estimate.Likely) : $"{VietFormat.Number(estimate.Low)} – {VietFormat.Number(estimate.Likely)} – {VietFormat.Number(estimate.High)}";

    /// <summary>"tỷ lệ của đơn vị: 1/7 doanh nghiệp", "tỷ lệ chung 2/10": the share a unit is judged by.</summary>
    public static string Share(UnitProposal unit) => unit.Past is { } past
        ? $"{(unit.IsPastOfAll ? "tỷ lệ chung" : "tỷ lệ của đơn vị")} {VietFormat.Number(past.Founded)}/{VietFormat.Number(past.All)}"
        : "chưa đủ số liệu để tính tỷ lệ";
}
