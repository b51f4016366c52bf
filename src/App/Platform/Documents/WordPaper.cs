using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Documents;

/// <summary>The head of a union paper.</summary>
/// <param name="Superior">The union above, in capitals, not bold.</param>
/// <param name="Issuer">The union that issues, in capitals, bold; empty for the paper of one person.</param>
/// <param name="Number">Empty while the paper is a draft: a gap is left for the clerk.</param>
/// <param name="Symbol">Kind and issuer, such as "KH-LĐLĐ"; empty for what bears no number, such as minutes.</param>
/// <param name="Date">Null while the paper is a draft: day and month are left open.</param>
public sealed record PaperHead(string Superior, string Issuer, string Number, string Symbol, string Place, DateOnly? Date)
{
    /// <summary>The form by which the paper is made, "Mẫu 5a"; empty when it follows none.</summary>
    public string Form { get; init; } = "";

    /// <summary>In the layout of Party papers (QĐ 399-QĐ/TW, HD 36-HD/VPTW): the Party's name instead of the state's, a star below the issuer, "Số 98-CV/ĐĐ".</summary>
    public bool IsParty { get; init; }

    internal const string Party = "ĐẢNG CỘNG SẢN VIỆT NAM";

    internal const string State = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>"Lai Châu, ngày 11 tháng 6 năm 2024"; gaps for the clerk while there is no day.</summary>
    internal string PlaceAndDay => $"{(Place.Length > 0 ? Place + ", " : "")}{(Date is { } date ? Words(date) : "ngày      tháng      năm")}";

    /// <summary>Days below 10 and the months 1 and 2 take a nought, so that no digit can be added (NĐ 30/2020).</summary>
    private static string Words(DateOnly date) => $"ngày {date.Day:00} tháng {(date.Month < 3 ? $"{date.Month:00}" : $"{date.Month}")} năm {date.Year}";
}

/// <summary>Who signs, in which capacity, and who receives the paper.</summary>
/// <param name="Capacity">Such as "TM. BAN THƯỜNG VỤ", in Party papers "T/M BAN THƯỜNG VỤ"; empty when the signer signs for himself.</param>
public sealed record Signature(string Capacity, string Title, string Name, IReadOnlyList<string> Recipients)
{
    /// <summary>In the layout of Party papers.</summary>
    public bool IsParty { get; init; }
}

/// <summary>A table on pages of its own behind the paper.</summary>
/// <param name="Title">Such as "BIỂU GIAO CHỈ TIÊU".</param>
/// <param name="AttachedTo">Such as "(Kèm theo Kế hoạch số 78/KH-LĐLĐ, ngày 11/6/2024 của Ban Thường vụ LĐLĐ tỉnh)"; empty when it says nothing.</param>
public sealed record Annex(string Title, string Subject, string AttachedTo, PrintTable Table, bool Landscape = true)
{
    /// <summary>Lines below the table: what its marks mean.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>
/// Builds an official paper as .docx in the layout of union documents (QĐ 933/QĐ-TLĐ 2024, after NĐ 30/2020): A4, Times New Roman,
/// margins 20/20/30/15 mm, page number on top from the second page. Parts come out in the order in which they are added.
/// </summary>
public sealed class WordPaper
{
    private readonly Body body = new();
    private bool landscape, hasAnnex;

    /// <param name="type">The type in capitals, "KẾ HOẠCH"; empty for a letter (công văn), whose subject then stands below its number.</param>
    public WordPaper(PaperHead head, string type, string subject)
    {
        Begin(head, type, subject);
    }

    private WordPaper()
    {
    }

    /// <summary>An annex that circulates by itself, without the paper it belongs to.</summary>
    public static WordPaper AnnexAlone(Annex annex, PaperHead head) => new WordPaper().Lay(annex, head);

    /// <summary>A ground, "Căn cứ …", in italics.</summary>
    public WordPaper Ground(string text) => Add(WordText.Body(text, italic: true));

    /// <summary>A line of its own in the middle, bold: "QUYẾT ĐỊNH:", the body that decides.</summary>
    public WordPaper Centred(string text) => Add(WordText.Centred(text, bold: true, before: 6, after: 6, keepNext: true));

    public WordPaper Heading(string text) => Add(WordText.Heading(text));

    public WordPaper Paragraph(string text) => Add(WordText.Body(text));

    /// <summary>A paragraph whose first words are bold: "Điều 1." and what it says.</summary>
    public WordPaper Article(string lead, string text) => Add(WordText.Article(lead, text));

    /// <summary>A ruled table in the text, with a caption when it has one.</summary>
    public WordPaper Table(PrintTable table, string caption = "")
    {
        if (caption.Length > 0) Add(WordText.Caption(caption));
        return Add(WordTable.Build(table, WordPage.Portrait.TextWidth), WordText.Gap(6));
    }

    /// <summary>Another paper of the same kind on a page of its own: the application of the next person.</summary>
    public WordPaper Next(PaperHead head, string type, string subject)
    {
        var page = WordText.Gap(1);
        page.ParagraphProperties!.PageBreakBefore = new();
        Add(page);
        Begin(head, type, subject);
        return this;
    }

    /// <summary>"Kính gửi:" of a letter: one body behind the words, several below them.</summary>
    public WordPaper Addressed(IReadOnlyList<string> to) => to.Count == 0 ? this : Add([.. WordHead.Addressed(to)]);

    /// <summary>Two who sign side by side: who has written the minutes, and who has presided.</summary>
    public WordPaper SignBoth(Signature left, Signature right)
    {
        if (body.LastChild is Paragraph { ParagraphProperties: { } last }) last.KeepNext ??= new();
        return Add(WordText.Gap(6, keepNext: true), WordSignature.BuildBoth(left, right), WordText.Gap(1));
    }

    /// <summary>Recipients on the left, signer on the right, kept together with the last lines of the text.</summary>
    public WordPaper Sign(Signature signature)
    {
        if (body.LastChild is Paragraph { ParagraphProperties: { } last }) last.KeepNext ??= new();
        return Add(WordText.Gap(6, keepNext: true), WordSignature.Build(signature));
    }

    /// <summary>A table behind the paper, turned across the page when it is wide.</summary>
    public WordPaper Annex(Annex annex, PaperHead head)
    {
        EndSection();
        hasAnnex = true;
        return Lay(annex, head);
    }

    private void Begin(PaperHead head, string type, string subject)
    {
        if (head.Form.Length > 0) body.Append(WordText.Line(JustificationValues.Right, 0, 4, true, WordText.Run(head.Form, 12, italic: true)));
        body.Append(WordHead.Build(head, type.Length == 0 ? subject : ""));
        body.Append(type.Length == 0 ? [WordText.Gap(12)] : WordHead.Title(type, subject, head.IsParty));
    }

    private WordPaper Lay(Annex annex, PaperHead head)
    {
        landscape = annex.Landscape;
        var page = annex.Landscape ? WordPage.Landscape : WordPage.Portrait;
        body.Append(WordHead.AnnexHead(head, annex));
        // a document may not end with a table; behind a note one more paragraph could only fall onto a page of its own
        var end = annex.Notes.Count > 0 ? annex.Notes.Select(WordText.Note) : [WordText.Gap(1)];
        return Add([WordTable.Build(annex.Table, page.TextWidth), .. end]);
    }

    public byte[] Write()
    {
        using var file = new MemoryStream();
        Write(file);
        return file.ToArray();
    }

    public void Write(Stream target)
    {
        using var draft = new MemoryStream();
        using (var document = WordprocessingDocument.Create(draft, WordprocessingDocumentType.Document))
        {
            // packed once, in the end
            document.CompressionOption = CompressionOption.NotCompressed;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = WordStyles.Build();
            main.AddNewPart<HeaderPart>(WordPage.NumberHeader).Header = WordPage.PageNumber();
            main.AddNewPart<HeaderPart>(WordPage.EmptyHeader).Header = new(WordText.Gap(1));
            var content = (Body)body.CloneNode(true);
            content.Append(Section());
            main.Document = new(content);
        }
        FixedPackage.Copy(draft, target);
    }

    private WordPaper Add(params IReadOnlyList<OpenXmlElement> elements)
    {
        body.Append(elements);
        return this;
    }

    /// <summary>The properties of a section stand in its last paragraph, made as small as can be so that it takes no page of its own.</summary>
    private void EndSection()
    {
        var last = WordText.Gap(1);
        last.ParagraphProperties!.Append(Section());
        body.Append(last);
    }

    private SectionProperties Section() => (landscape ? WordPage.Landscape : WordPage.Portrait).Section(isFirst: !hasAnnex);
}
