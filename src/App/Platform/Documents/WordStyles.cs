using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Documents;

/// <summary>The two styles a paper needs: the text, and headings that a reader can jump to.</summary>
internal static class WordStyles
{
    public const string Heading = "Heading1";
    private const string Font = "Times New Roman";

    public static Styles Build() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new FontSize { Val = "28" },
                new FontSizeComplexScript { Val = "28" },
                new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(
            new StyleName { Val = "heading 1" },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(new KeepNext(), new OutlineLevel { Val = 0 }),
            new StyleRunProperties(new Bold()))
        { Type = StyleValues.Paragraph, StyleId = Heading });
}
