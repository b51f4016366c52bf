using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>What was read in a document, in plain words.</summary>
internal static class FigureWords
{
    /// <summary>"ít nhất 4 nghiệp đoàn", "100 % doanh nghiệp (nơi có >= 25 lao động)".</summary>
    public static string Aim(DocumentFigure target) => DirectiveWords.Aim(target.Comparator ?? "=", target.Value, target.UpTo, target.Unit, target.Threshold) is { Length: > 0 } words ? words : target.Text;

    /// <summary>"49/1.300 doanh nghiệp".</summary>
    public static string Amount(DocumentFigure fact) => DirectiveWords.Amount(fact.Value, fact.Of, fact.Unit);

    /// <summary>"01/2024–12/2024"; empty when the paper gives no time.</summary>
    public static string When(DocumentFigure figure) => DirectiveWords.When(DocumentKey.Date(figure.From), DocumentKey.Date(figure.To));

    /// <summary>"chủ trì: Ban Dân vận; phối hợp: Ban Tổ chức".</summary>
    public static string Roles(DirectiveTask task)
    {
        var roles = string.Join("; ", new[] { Named("chủ trì", task.Lead), Named("phối hợp", task.With), Named("theo dõi", task.Follow), Named("báo cáo", task.ReportTo) }.OfType<string>());
        return roles.Length > 0 ? roles : "chưa ghi đơn vị chủ trì";
    }

    private static string? Named(string role, string? who) => who is null ? null : $"{role}: {who.Replace("\n", ", ", StringComparison.Ordinal)}";
}
