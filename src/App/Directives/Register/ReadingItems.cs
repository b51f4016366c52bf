using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Directives.Register;

/// <summary>The proposals of a reading as rows of the register.</summary>
internal static class ReadingItems
{
    public static IEnumerable<ReadItem> Of(DocumentEntry entry, DirectiveReading reading) =>
    [
        .. reading.Citations.Select(c => Citation(entry, c)),
        .. reading.Targets.Select(t => Target(entry, t)),
        .. reading.Facts.Select(f => Fact(entry, f)),
        .. reading.Tasks.Select(t => Task(entry, t)),
        .. reading.Uncertain.Select(d => new DocumentDoubt { OrgUnitId = entry.OrgUnitId, EntryId = entry.Id, Line = d.At?.Line, What = Place(d.What), Text = VietText.Nfc(d.Text), Why = d.Why }),
    ];

    /// <summary>The names of JSON in the words of the form, as histories show them.</summary>
    private static string Place(string name) => name switch
    {
        "number" => "số, ký hiệu",
        "date" => "ngày văn bản",
        "type" => "loại văn bản",
        "issuer" => "cơ quan ban hành",
        "subject" => "trích yếu",
        "signer" => "người ký",
        "addressees" => "kính gửi",
        "citations" => "văn bản được nêu",
        "targets" => "chỉ tiêu",
        "tasks" => "nhiệm vụ",
        "tables" => "bảng",
        _ => "toàn văn",
    };

    private static DocumentCitation Citation(DocumentEntry entry, Citation cited) => new()
    {
        OrgUnitId = entry.OrgUnitId, EntryId = entry.Id, Line = cited.At.Line, Number = cited.Number, Type = cited.Type, Date = cited.Date?.ToString(), Issuer = Cut(cited.Issuer, 300),
        Subject = Cut(cited.Subject, 1000), As = cited.As, Key = DocumentKey.Of(cited.Number, cited.Type, cited.Subject, cited.Date),
    };

    private static DocumentFigure Target(DocumentEntry entry, Target target) => new()
    {
        OrgUnitId = entry.OrgUnitId, EntryId = entry.Id, Line = target.At.Line, Kind = FigureKind.Target, Path = Cut(target.Path, 40), Text = VietText.Nfc(target.Text), Value = target.Value,
        Unit = Cut(target.Unit, 100), Comparator = Cut(target.Comparator, 40), UpTo = target.UpTo, From = target.From?.ToString(), To = target.To?.ToString(), Threshold = Cut(target.Threshold, 100),
    };

    private static DocumentFigure Fact(DocumentEntry entry, Fact fact) => new()
    {
        OrgUnitId = entry.OrgUnitId, EntryId = entry.Id, Line = fact.At.Line, Kind = FigureKind.Fact, Text = VietText.Nfc(fact.Text), Value = fact.Value, Unit = Cut(fact.Unit, 100),
        Of = fact.Of, From = fact.From?.ToString(), To = fact.To?.ToString(),
    };

    private static DirectiveTask Task(DocumentEntry entry, Duty duty) => new()
    {
        OrgUnitId = entry.OrgUnitId, EntryId = entry.Id, Line = duty.At.Line, Path = Cut(duty.Path, 40), Text = VietText.Nfc(duty.Text), Lead = Lines(duty.Lead), With = Lines(duty.With),
        Follow = Lines(duty.Follow), Due = duty.Due?.Last, Recurrence = Cut(duty.Recurrence, 100), ReportTo = Cut(duty.ReportTo, 300),
    };

    private static string? Lines(IReadOnlyList<string> names) => EntryForm.Lines(string.Join('\n', names)) is { } lines ? lines.Length <= 2000 ? lines : lines[..1999] + "…" : null;

    private static string? Cut(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : text.Length <= most ? VietText.Nfc(text) : VietText.Nfc(text)[..(most - 1)] + "…";
}
