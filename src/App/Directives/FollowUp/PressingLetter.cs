using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.FollowUp;

/// <summary>
/// The quarterly letter by which a unit presses those it has given something to: how far each is, what is late, what they are asked to do. On screen and as
/// .docx from the same figures.
/// </summary>
/// <param name="Day">The day up to which it counts: the quarter's last, or today while it runs.</param>
public sealed record PressingLetter(OrgUnit Unit, string Superior, Quarter Quarter, DateOnly Day, FollowUpRow Total, IReadOnlyList<FollowUpRow> Units, IReadOnlyList<FollowUpRow> Bodies, IReadOnlyList<FollowUpTask> Late)
{
    public const int MostLate = 500;

    private List<FollowUpRow> All => [.. Units, .. Bodies];

    public string Subject => $"đôn đốc thực hiện nhiệm vụ {Quarter.Words}";

    public string Opening => $"{OfficialName.Of(Unit.Name)} thông báo kết quả thực hiện các nhiệm vụ đã giao trong {Quarter.Words}, tính đến hết ngày {VietFormat.Date(Day)}, và đề nghị các đơn vị như sau:";

    public string InGeneral => Total.Given == 0 ? "Trong quý không có nhiệm vụ nào đang thực hiện." :
        $"{VietFormat.Number(Total.Given)} việc đã giao cho {VietFormat.Number(All.Count)} đơn vị, cơ quan: đã xong {VietFormat.Number(Total.Done)} việc ({VietFormat.Percent(Total.Done, Total.Given)}), "
        + $"quá hạn {VietFormat.Number(Total.Late)} việc, chưa nhận {VietFormat.Number(Total.Unacknowledged)} việc.";

    /// <summary>What the units are asked to do; nothing that the figures do not call for.</summary>
    public IReadOnlyList<string> Requests =>
    [
        .. Total.Late > 0 ? [$"{VietFormat.Number(All.Count(u => u.Late > 0))} đơn vị, cơ quan có việc quá hạn (Biểu 2) hoàn thành ngay các việc ấy và nộp kết quả; việc chưa làm được thì báo cáo lý do và xin gia hạn."] : (string[])[],
        .. Total.Unacknowledged > 0 ? [$"{VietFormat.Number(All.Count(u => u.Unacknowledged > 0))} đơn vị, cơ quan còn việc chưa nhận xác nhận đã nhận và phân công người thực hiện."] : (string[])[],
        .. Total.Given > Total.Done ? ["Các đơn vị tiếp tục thực hiện những việc còn trong hạn, cập nhật tiến độ thường xuyên."] : (string[])[],
    ];

    public PrintTable UnitTable() => new(
        [new("TT", PrintKind.Ordinal, 5), new("Đơn vị, cơ quan", PrintKind.Text, 34), new("Đã giao", PrintKind.Number), new("Đã xong", PrintKind.Number), new("Quá hạn", PrintKind.Number), new("Chưa nhận", PrintKind.Number)],
        [.. All.Select((u, at) => PrintRow.Of(at + 1, u.Name, u.Given, u.Done, u.Late, u.Unacknowledged))])
    { TotalLabel = "Cộng" };

    public PrintTable LateTable() => new(
        [new("TT", PrintKind.Ordinal, 5), new("Đơn vị, cơ quan", PrintKind.Text, 24), new("Việc", PrintKind.Text, 36), new("Theo văn bản", PrintKind.Text, 20), new("Hạn", PrintKind.Date, 11), new("Quá hạn (ngày)", PrintKind.Number, 9) { IsAdded = false }],
        [.. Late.Select((t, at) => PrintRow.Of(at + 1, t.Body ?? t.Unit, t.Task.Text, t.Source, t.Task.Due!.Value, Day.DayNumber - t.Task.Due.Value.DayNumber))]);

    /// <param name="address">Where each figure opens into its rows.</param>
    public byte[] Word(string address)
    {
        var paper = new WordPaper(new PaperHead(OfficialName.Of(Superior).ToUpperInvariant(), OfficialName.Of(Unit.Name).ToUpperInvariant(), "", Unit.Symbol ?? "LĐLĐ", Unit.Place ?? "", null), "", Subject)
            .Centred("Kính gửi: Các đơn vị có tên tại Biểu 1").Paragraph(Opening).Heading("1. Kết quả").Paragraph(InGeneral);
        if (Units.Count + Bodies.Count > 0) paper.Table(UnitTable(), "Biểu 1. Kết quả của các đơn vị, cơ quan");
        paper.Heading("2. Việc quá hạn");
        if (Late.Count == 0) paper.Paragraph("Không có việc quá hạn.");
        else paper.Table(LateTable(), $"Biểu 2. Các việc quá hạn{(Total.Late > Late.Count ? $" ({VietFormat.Number(Late.Count)} việc đầu trong {VietFormat.Number(Total.Late)} việc)" : "")}");
        paper.Heading("3. Đề nghị");
        if (Requests.Count == 0) paper.Paragraph("Các đơn vị phát huy kết quả đã đạt.");
        foreach (var (words, at) in Requests.Select((r, at) => (r, at))) paper.Paragraph($"{at + 1}. {words}");
        return paper.Paragraph($"Từng con số của các biểu mở được thành từng việc tại: {address}./.")
            .Sign(new Signature("TM. BAN THƯỜNG VỤ", "", "(dự thảo, chưa ký)", ["Như trên", "Thường trực (để báo cáo)", "Lưu: VT"])).Write();
    }
}

/// <summary>Writes the letters of the units at which the current work stands.</summary>
public sealed class PressingLetters(AppDbContext db, CurrentWork work, FollowUpQuery followUp, OrgDirectory directory)
{
    /// <summary>The units in whose name a letter may be written.</summary>
    public Task<List<OrgUnit>> UnitsAsync(CancellationToken cancel = default)
    {
        var roots = work.Scope.Roots;
        return db.Set<OrgUnit>().AsNoTracking().Where(u => roots.Contains(u.Id) && u.ClosedOn == null).OrderBy(u => u.Id).ToListAsync(cancel);
    }

    public static FollowUpQuestion Question(long unit, Quarter quarter, DateOnly today) => new(quarter.Last < today ? quarter.Last : today) { GiverId = unit, Quarter = quarter };

    public async Task<PressingLetter> OfAsync(OrgUnit unit, Quarter quarter, DateOnly today, CancellationToken cancel = default)
    {
        var asked = Question(unit.Id, quarter, today);
        var path = await directory.PathAsync(unit.Id, today, cancel);
        var (units, bodies) = (await followUp.ByAsync(FollowUpBy.Unit, asked, cancel), await followUp.ByAsync(FollowUpBy.Body, asked, cancel));
        var late = await followUp.ListAsync(asked with { Part = FollowUpPart.Late }, null, PressingLetter.MostLate, cancel);
        return new(unit, path.Count > 1 ? path[^2].Name : "", quarter, asked.Day, await followUp.TotalAsync(asked, cancel), units, bodies, [.. late.OrderBy(t => t.Task.Due).ThenBy(t => t.Unit, StringComparer.Ordinal)]);
    }
}
