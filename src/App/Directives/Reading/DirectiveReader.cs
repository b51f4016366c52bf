using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Citations;
using DoanKet.App.Directives.Reading.Duties;
using DoanKet.App.Directives.Reading.Figures;
using DoanKet.App.Directives.Reading.Heads;
using DoanKet.App.Directives.Reading.Sources;
using DoanKet.App.Directives.Reading.Texts;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Directives.Reading;

/// <summary>
/// Reads a directive of Party, state or union and proposes what it says: who to whom, documents cited, figures, tasks, tables.
/// Plain rules; no database, no network. What is not sure is told in <see cref="DirectiveReading.Uncertain"/>.
/// </summary>
public static class DirectiveReader
{
    /// <summary>A .docx, .html, .txt, .md or .pdf with text. Refuses what it cannot read, and a text that is no directive, with <see cref="DirectiveRefused"/> or <see cref="TableRefused"/>.</summary>
    public static DirectiveReading Read(Stream stream, string fileName) => ReadingRoom.In(() => Read(SourceFile.Read(stream, fileName)));

    /// <summary>Text that was pasted.</summary>
    public static DirectiveReading ReadPasted(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new DirectiveRefused("Chưa có chữ nào để đọc. Hãy dán phần chữ của văn bản.");
        return ReadingRoom.In(() => Read(SourceFile.OfText(text, "Văn bản đã dán")));
    }

    private static DirectiveReading Read(SourceFile file)
    {
        var text = new SourceText(file.Text);
        var (last, second) = SecondPaper.Find(text);
        var head = Head.Read(text, last);
        var ending = Ending.Find(text, head.BodyLine, last);
        (last, var web) = WebPage.Find(text, ending.AfterLine, last);
        var (reading, headDoubts) = HeadReader.Read(text, head, ending);
        var body = Paragraphs.Of(text, head.BodyLine, ending.Line);
        var home = Home.Of(reading.Issuer, reading.Superior, reading.Place, text);
        var (citations, citationDoubts) = CitationFinder.Find(text, [.. SubjectOf(head), .. body.Concat(Paragraphs.Of(text, ending.AfterLine, last)).SelectMany(p => Cells(text, p))], head.Own, home);
        if (!IsDirective(head, ending, citations.Count)) throw new DirectiveRefused($"Không nhận ra văn bản chỉ đạo nào trong “{file.FileName}”: không có số ký hiệu, tên loại, nơi nhận, chữ ký hay văn bản viện dẫn. Hãy kiểm tra lại tệp.");
        var items = Outline.Of(text, [.. body.Where(p => !IsTableRow(text, p))]);
        var (targets, facts, figureDoubts) = FigureFinder.Find(text, items, SubjectTime(text, head), reading.Date);
        var (duties, dutyDoubts) = DutyFinder.Find(text, items, reading.Date);
        return new(file.FileName, reading)
        {
            Citations = citations,
            Facts = facts,
            Targets = targets,
            Tasks = [.. duties.Concat(TableDuties.Find(text, body.Concat(Paragraphs.Of(text, ending.AfterLine, last)).Where(p => IsTableRow(text, p)), items, reading.Date)).OrderBy(d => d.At.Start)],
            Tables = FoundTables.Of(file.Tables),
            Uncertain = [.. file.Warnings.Select(w => new Doubt("file", file.FileName, w, null)), .. Misread(text), .. second, .. web, .. headDoubts, .. citationDoubts, .. figureDoubts, .. dutyDoubts],
            Text = text.Text,
        };
    }

    /// <summary>One doubt for all: a bad scan has many.</summary>
    private static IEnumerable<Doubt> Misread(SourceText text) => text.Misread.Take(1).Select(at => new Doubt("file", text.Show(at),
        $"Bản quét có chữ O, l đứng ở chỗ chữ số ({text.Misread.Count} chỗ, ví dụ “{text.Show(at)}” đọc là {text.Fold(at)}). Hãy đối chiếu các số với bản gốc.", text.At(at)));

    private static IEnumerable<Span> SubjectOf(Head head) => head.Subject.Count == 0 ? [] : [new Span(head.Subject[0].At.Start, head.Subject[^1].At.End)];

    private static Timeframe? SubjectTime(SourceText text, Head head) => SubjectOf(head).Select(at => Timeframes.In(text, at)).FirstOrDefault();

    /// <summary>A row of a table cell by cell: the day in one column is not that of the document in another.</summary>
    private static IEnumerable<Span> Cells(SourceText text, Span paragraph)
    {
        for (int at = paragraph.Start, end; at < paragraph.End; at = end + 1)
        {
            end = text.Clean.IndexOf('\t', at, paragraph.End - at) is >= 0 and var tab ? tab : paragraph.End;
            if (text.Trim(new(at, end)) is { IsEmpty: false } cell) yield return cell;
        }
    }

    /// <summary>Blank cells at its ends count too: a second row of headings has a few cells in the middle only.</summary>
    private static bool IsTableRow(SourceText text, Span paragraph)
    {
        var start = text.Clean.LastIndexOf('\n', Math.Max(0, paragraph.Start - 1)) + 1;
        var end = text.Clean.IndexOf('\n', paragraph.End) is >= 0 and var stop ? stop : text.Clean.Length;
        return text.Clean.AsSpan(paragraph.Start, paragraph.Length).Contains('\t') && text.Clean.AsSpan(start, end - start).Count('\t') > 1;
    }

    /// <summary>One sure sign, or two weak ones: a novel has a date and a name at the end at most.</summary>
    private static bool IsDirective(Head head, Ending ending, int citations)
    {
        if (head.Own is not null) return true;
        var signs = new[] { head.Type is not null, head.Addressees.Count > 0, head.Date is not null, ending.Recipients.Count > 0, ending.Capacities.Count > 0, citations > 0, head.Offices.Count > 0 };
        return signs.Count(s => s) > 1;
    }
}
