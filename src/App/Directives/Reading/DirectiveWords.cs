namespace DoanKet.App.Directives.Reading;

/// <summary>What was read in plain Vietnamese words: as lines for the console, and piece by piece for the page.</summary>
public static class DirectiveWords
{
    private const string Unknown = "(không rõ)";

    public static string Write(DirectiveReading reading) => string.Join('\n', [.. Head(reading), .. Body(reading)]) + "\n";

    private static IEnumerable<string> Head(DirectiveReading reading)
    {
        var head = reading.Head;
        yield return $"Tệp {reading.File}";
        yield return $"Loại: {head.Type ?? Unknown}    Số, ký hiệu: {head.Number ?? Unknown}    Ngày: {head.Date?.Shown ?? Unknown}    Nơi: {head.Place ?? Unknown}";
        yield return $"Cơ quan ban hành: {head.Issuer ?? Unknown}{(head.Superior is null ? "" : $" (cấp trên: {head.Superior})")}";
        yield return $"Trích yếu: {head.Subject ?? Unknown}";
        yield return $"Người ký: {(head.Signers.Count > 0 ? string.Join("; ", head.Signers.Select(s => s.Shown)) : Unknown)}";
        if (head.Addressees.Count > 0) yield return $"Kính gửi: {string.Join("; ", head.Addressees)}";
        if (head.Recipients.Count > 0) yield return $"Nơi nhận: {string.Join("; ", head.Recipients)}";
    }

    private static IEnumerable<string> Body(DirectiveReading reading) =>
    [
        .. Part("Văn bản viện dẫn", reading.Citations, Say),
        .. Part("Số liệu đã có", reading.Facts, f => $"{Amount(f)}{Time(f.From, f.To)} (dòng {f.At.Line})"),
        .. Part("Chỉ tiêu", reading.Targets, Say),
        .. Part("Nhiệm vụ", reading.Tasks, Say),
        .. Part("Bảng", reading.Tables, t => $"{Title(t)}: {t.Rows} dòng, {t.Columns.Count} cột, {(t.Agrees ? "các phép cộng đều khớp" : "có phép cộng không khớp")}"),
        .. Part("Chưa chắc chắn", reading.Uncertain, d => $"{(d.At is { } at ? $"dòng {at.Line}: " : "")}{(d.Text.Length > 0 ? $"“{Short(d.Text)}”: " : "")}{d.Why}"),
    ];

    private static IEnumerable<string> Part<T>(string title, IReadOnlyList<T> all, Func<T, string> say) =>
        all.Count == 0 ? [] : ["", $"{title} ({all.Count})", .. all.Select((one, i) => $"  {i + 1}. {say(one)}")];

    private static string Say(Citation cited) =>
        $"{string.Join(" ", new[] { cited.Type, cited.Number }.OfType<string>())}{(cited.Date is { } date ? $", {date.Shown}" : "")}{(cited.Issuer is null ? "" : $", {cited.Issuer}")}{(cited.Subject is null ? "" : $": {Short(cited.Subject)}")} [{cited.As}; dòng {string.Join(", ", cited.Also.Select(a => a.Line).Prepend(cited.At.Line).Distinct())}]";

    private static string Say(Target target) =>
        $"{(target.Path.Length > 0 ? target.Path + " " : "")}{Aim(target)}{Time(target.From, target.To)}: {Short(target.Text)} (dòng {target.At.Line})";

    /// <summary>"ít nhất 80 % đơn vị", "475 đoàn viên (nơi có >= 25 lao động)".</summary>
    public static string Aim(Target target) => Aim(target.Comparator, target.Value, target.UpTo, target.Unit, target.Threshold);

    /// <inheritdoc cref="Aim(Target)"/>
    public static string Aim(string comparator, decimal? value, decimal? upTo, string? unit, string? threshold) =>
        $"{Sign(comparator)}{Number(value)}{(upTo is null ? "" : "–" + Number(upTo))} {unit}{(threshold is null ? "" : $" (nơi có {Words(threshold)})")}".Trim();

    /// <summary>"2.844 đoàn viên", "49/1.300 doanh nghiệp".</summary>
    public static string Amount(Fact fact) => Amount(fact.Value, fact.Of, fact.Unit);

    /// <inheritdoc cref="Amount(Fact)"/>
    public static string Amount(decimal? value, decimal? of, string? unit) => $"{Number(value)}{(of is null ? "" : "/" + Number(of))} {unit}".Trim();

    /// <summary>"từ 01/2024", "đến 2025"; empty when the paper gives no time.</summary>
    public static string When(PaperDate? from, PaperDate? to) => Time(from, to).TrimStart(',', ' ');

    private static string Sign(string comparator) => comparator switch { "=" or ".." => "", ">=" => "ít nhất ", ">" => "trên ", "<=" => "không quá ", "<" => "dưới ", _ => comparator + " " };

    /// <summary>"từ 25 lao động" of ">= 25 lao động", "từ 20 đến dưới 50 lao động" of ">= 20 &lt; 50 lao động".</summary>
    private static string Words(string threshold) => threshold.Split(' ', 2) is [var sign, var size] && (sign == ">=" ? "từ " : Sign(sign)) is { Length: > 0 } said && said != sign + " " ? said + size.Replace(" <= ", " đến ", StringComparison.Ordinal).Replace(" < ", " đến dưới ", StringComparison.Ordinal) : threshold;

    private static string Say(Duty duty)
    {
        var parts = new[]
        {
            Named("chủ trì", duty.Lead), Named("phối hợp", duty.With), Named("theo dõi", duty.Follow),
            duty.Due is { } due ? $"hạn {due.Shown}" : null, duty.Recurrence, duty.ReportTo is null ? null : $"báo cáo {duty.ReportTo}",
        };
        return $"{(duty.Path.Length > 0 ? duty.Path + " " : "")}{Short(duty.Text)} [{string.Join("; ", parts.OfType<string>())}] (dòng {duty.At.Line})";
    }

    /// <summary>A table without a caption is not called by some other line of the paper.</summary>
    public static string Title(FoundTable table) => table.Name ?? "Bảng không ghi tên";

    private static string? Named(string role, IReadOnlyList<string> who) => who.Count == 0 ? null : $"{role}: {string.Join(", ", who)}";

    private static string Time(PaperDate? from, PaperDate? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } first, null) => $", từ {first.Shown}",
        (null, { } last) => $", đến {last.Shown}",
        ({ } first, { } last) when first == last => $", {first.Shown}",
        ({ Month: null or 1, Day: null or 1 } first, { } last) when first.Year == last.Year && last is { Month: 12, Day: 31 } => $", năm {first.Year}",
        ({ } first, { } last) => $", {first.Shown}–{last.Shown}",
    };

    private static string Number(decimal? value) => value is not { } known ? "" : VietFormat.Exact(known);

    private static string Short(string text) => text.Length <= 160 ? text : text[..158].TrimEnd() + "…";
}
