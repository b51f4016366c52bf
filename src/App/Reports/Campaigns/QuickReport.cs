using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>The quick report of a campaign as union documents have it: what it says, on screen and as .docx, is computed from the same progress as the home page.</summary>
/// <param name="superior">The name of the unit above.</param>
public sealed class QuickReport(CampaignProgress progress, string superior)
{
    private readonly CampaignTables tables = new(progress);

    public string Superior => OfficialName.Of(superior).ToUpperInvariant();

    public string Issuer => OfficialName.Of(progress.Unit.Name).ToUpperInvariant();

    public string Symbol => $"BC-{progress.Unit.Symbol ?? "LĐLĐ"}";

    public string Place => progress.Unit.Place ?? "";

    public string Subject => $"Kết quả “{progress.Plan.Name}”";

    public string Opening
    {
        get
        {
            var gone = progress.Period.DaysGone(progress.AsOf);
            var plan = progress.Plan.Citation is { } citation ? $"Thực hiện Kế hoạch số {citation} ngày {VietFormat.Date(progress.Plan.CitationDate)}, " : "";
            return $"{plan}{OfficialName.Of(progress.Unit.Name)} báo cáo nhanh kết quả đến hết ngày {VietFormat.Date(progress.AsOf)} ({gone} trên {progress.Period.Days} ngày, bằng {VietFormat.OneDecimal(progress.Elapsed)}% thời gian) như sau:";
        }
    }

    public string InGeneral
    {
        get
        {
            var parts = new[]
            {
                Reached(CampaignFigure.NetMembers, "đạt", "đoàn viên thực tăng"), Reached(CampaignFigure.Unions, "thành lập", "CĐCS"),
                Reached(CampaignFigure.PartyRecommended, "giới thiệu", "đoàn viên ưu tú cho Đảng"),
            };
            return $"{CampaignWords.Capital(string.Join(", ", parts))}. {Against(progress.Indicators.Select(i => i.Campaign), "chỉ tiêu")}";
        }
    }

    public string OfUnits
    {
        get
        {
            var silent = progress.Units.Where(u => u.Members.Pace is { Status: PaceStatus.None }).ToList();
            var words = silent.Select(u => u.Members.Done < 0 ? $"{u.Name} giảm {-u.Members.Done:00} đoàn viên" : $"{u.Name} chưa có kết quả").ToList();
            return Against(progress.Units.Select(u => u.Members), "đơn vị") + (words.Count == 0 ? "" : $" {string.Join("; ", words)}.");
        }
    }

    public string Prospect
    {
        get
        {
            if (progress.Cases.Count == 0) return "Không có hồ sơ thành lập CĐCS nào đang làm.";
            var (members, unions) = (progress.Of(CampaignFigure.NetMembers), progress.Of(CampaignFigure.Unions));
            var forecast = progress.Forecast;
            var (sure, perhaps) = (forecast.Of(Campaigns.Prospect.InTime), forecast.Of(Campaigns.Prospect.Perhaps));
            var missing = Math.Max(0, (members.Target ?? 0) - forecast.MostMembers);
            return $"{CampaignWords.Capital(CampaignWords.InWords(progress.Cases.Count))} hồ sơ đang làm mang theo {VietFormat.Number(progress.Cases.Sum(c => c.Members))} đoàn viên. "
                + $"Đến ngày {VietFormat.Date(progress.Period.To)}, {CampaignWords.InWords(sure.Cases)} hồ sơ ({VietFormat.Number(sure.Members)} đoàn viên) kịp được công nhận dù dùng hết thời hạn theo quy định (thời hạn đã quá tính lại từ ngày báo cáo), "
                + $"{CampaignWords.InWords(perhaps.Cases)} hồ sơ ({VietFormat.Number(perhaps.Members)} đoàn viên) có thể kịp nếu từ nay đi nhanh như một nửa số hồ sơ đã công nhận trong một năm qua; "
                + $"khi ấy đạt {Of(forecast.MembersInWords, members.Target)} đoàn viên và {Of(forecast.UnionsInWords, unions.Target)} CĐCS"
                + (missing > 0 ? $"; còn {missing:00} đoàn viên chưa có nguồn." : ".");
        }
    }

    /// <summary>What is to be pressed for, from the rows themselves: cases that stand still or are late, units that are behind.</summary>
    public IReadOnlyList<string> Pressing =>
    [
        .. progress.Cases.Where(c => c.Hindrance is not null).Select(c => $"{c.UnitName}: {c.Name}, {c.Hindrance![..1].ToLowerInvariant()}{c.Hindrance[1..]}"),
        .. progress.Units.Where(u => u.IsLate).Select(u => $"{u.Name}: đoàn viên {Of(u.Members.Done, u.Members.Target)}, {u.Members.Pace!.Words.ToLowerInvariant()}{(u.Members.Pace.Status is not PaceStatus.None ? " so với lịch" : u.Members.Done < 0 ? " đoàn viên" : " kết quả")}"),
    ];

    public PaperHead Head => new(Superior, Issuer, "", Symbol, Place, progress.AsOf);

    public byte[] Word()
    {
        var paper = new WordPaper(Head, "BÁO CÁO NHANH", Subject)
            .Paragraph(Opening)
            .Heading("I. Kết quả chung").Paragraph(InGeneral).Table(tables.Indicators(), "Biểu 1. Sáu chỉ tiêu (so với lịch: điểm phần trăm)")
            .Heading("II. Kết quả của các đơn vị").Paragraph(OfUnits).Table(tables.Units(onPaper: true), "Biểu 2. Các đơn vị (KK: khuyến khích)")
            .Heading("III. Phần còn thiếu và khả năng hoàn thành").Paragraph(Prospect);
        if (progress.Cases.Count > 0) paper.Table(tables.Cases(), "Biểu 3. Các hồ sơ đang làm");
        paper.Heading("IV. Việc cần đôn đốc");
        if (Pressing.Count == 0) paper.Paragraph("Không có việc quá hạn hoặc chậm so với lịch./.");
        for (var at = 0; at < Pressing.Count; at++) paper.Paragraph($"{at + 1}. {Pressing[at]}{(at == Pressing.Count - 1 ? "./." : ";")}");
        return paper.Sign(new Signature("TM. BAN THƯỜNG VỤ", "", "(dự thảo, chưa ký)", ["Thường trực (để báo cáo)", "Các đơn vị trực thuộc", "Lưu: VT"])).Write();
    }

    private string Reached(CampaignFigure figure, string verb, string noun)
    {
        var of = progress.Of(figure);
        return of.Target is > 0 ? $"{verb} {Of(of.Done, of.Target)} {noun} ({of.Share})" : $"{verb} {VietFormat.Number(of.Done)} {noun}";
    }

    private static string Of(int done, int? target) => Of(VietFormat.Number(done), target);

    private static string Of(string done, int? target) => target is > 0 ? $"{done}/{VietFormat.Number(target)}" : done;

    private static string Against(IEnumerable<Progress> all, string noun)
    {
        var paces = all.Select(p => p.Pace).OfType<Pace>().ToList();
        var (ahead, behind) = (paces.Count(p => p.Points >= 0), paces.Count(p => p.Points < 0));
        string[] words = [.. ahead > 0 ? [$"{CampaignWords.InWords(ahead)} {noun} đúng hoặc nhanh hơn lịch"] : (string[])[], .. behind > 0 ? [$"{CampaignWords.InWords(behind)} {noun} chậm hơn lịch"] : (string[])[]];
        return words.Length == 0 ? "" : CampaignWords.Capital(string.Join(", ", words)) + ".";
    }
}
