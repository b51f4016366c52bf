using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Documents;

/// <summary>The kinds of paragraphs in an official paper; sizes and spaces in points.</summary>
internal static class WordText
{
    private const double Normal = 14;
    private const string FirstLine = "720"; // 1.27 cm

    public static RunProperties Look(double size, bool bold = false, bool italic = false)
    {
        var look = new RunProperties();
        if (bold) look.Append(new Bold());
        if (italic) look.Append(new Italic());
        look.Append(new FontSize { Val = Half(size) }, new FontSizeComplexScript { Val = Half(size) });
        return look;
    }

    /// <summary>A run; line ends in the text become line breaks.</summary>
    public static Run Run(string text, double size, bool bold = false, bool italic = false, bool underlined = false)
    {
        var run = new Run(Look(size, bold, italic));
        if (underlined) run.RunProperties!.Underline = new() { Val = UnderlineValues.Single };
        var lines = XmlText.Clean(text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    public static Paragraph Line(JustificationValues align, double before, double after, bool keepNext, params IReadOnlyList<Run> runs) =>
        new([Layout(align, before, after, keepNext), .. runs]);

    /// <summary>A line that leads somewhere when there is a link; it looks like any other, as paper does.</summary>
    public static Paragraph Line(JustificationValues align, double before, double after, bool keepNext, Run run, string? link) =>
        new(Layout(align, before, after, keepNext), link is null ? run : new SimpleField(run) { Instruction = $" HYPERLINK \"{XmlText.Clean(link).Replace("\"", "%22", StringComparison.Ordinal)}\" " });

    public static Paragraph Centred(string text, double size = Normal, bool bold = false, bool italic = false, double before = 0, double after = 0, bool keepNext = false) =>
        Line(JustificationValues.Center, before, after, keepNext, Run(text, size, bold, italic));

    public static Paragraph Body(string text, bool italic = false) => BodyOf(Run(text, Normal, italic: italic));

    public static Paragraph Article(string lead, string text) => BodyOf(Run(lead + " ", Normal, bold: true), Run(text, Normal));

    /// <summary>A line that begins so far from the margin.</summary>
    public static Paragraph Indented(string text, int twentieths)
    {
        var line = Line(JustificationValues.Left, 1, 1, true, Run(text, Normal));
        line.ParagraphProperties!.Indentation = new() { Left = twentieths.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        return line;
    }

    public static Paragraph Heading(string text)
    {
        var heading = Line(JustificationValues.Both, 9, 3, true, Run(text, Normal, bold: true));
        heading.ParagraphProperties!.ParagraphStyleId = new() { Val = WordStyles.Heading };
        heading.ParagraphProperties.Indentation = new() { FirstLine = FirstLine };
        return heading;
    }

    public static Paragraph Caption(string text) => Line(JustificationValues.Left, 6, 2, true, Run(text, 12, italic: true));

    /// <summary>A line below a table.</summary>
    public static Paragraph Note(string text) => Line(JustificationValues.Left, 2, 0, false, Run(text, 11, italic: true));

    /// <summary>A rule in the middle of the column, as wide as asked, straight below the line before.</summary>
    public static Paragraph Rule(int column, int width)
    {
        var side = Math.Max(0, (column - width) / 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(new ParagraphProperties(
            new KeepNext(),
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
            new SpacingBetweenLines { Before = "50", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = side, Right = side, FirstLine = "0" },
            new ParagraphMarkRunProperties(new FontSize { Val = "4" })));
    }

    /// <summary>An empty line of a given height.</summary>
    public static Paragraph Gap(double points, bool keepNext = false)
    {
        var layout = new ParagraphProperties();
        if (keepNext) layout.Append(new KeepNext());
        layout.Append(
            new SpacingBetweenLines { Before = "0", After = "0", Line = Twentieth(points), LineRule = LineSpacingRuleValues.Exact },
            new ParagraphMarkRunProperties(new FontSize { Val = "2" }));
        return new(layout);
    }

    private static Paragraph BodyOf(params IReadOnlyList<Run> runs)
    {
        var paragraph = Line(JustificationValues.Both, 3, 3, false, runs);
        paragraph.ParagraphProperties!.Indentation = new() { FirstLine = FirstLine };
        paragraph.ParagraphProperties.SpacingBetweenLines!.Line = "276";
        paragraph.ParagraphProperties.SpacingBetweenLines.LineRule = LineSpacingRuleValues.Auto;
        return paragraph;
    }

    private static ParagraphProperties Layout(JustificationValues align, double before, double after, bool keepNext)
    {
        var layout = new ParagraphProperties();
        if (keepNext) layout.Append(new KeepNext());
        layout.Append(new SpacingBetweenLines { Before = Twentieth(before), After = Twentieth(after) }, new Justification { Val = align });
        return layout;
    }

    private static string Half(double points) => Whole(points * 2);

    private static string Twentieth(double points) => Whole(points * 20);

    private static string Whole(double number) => ((int)Math.Round(number)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
