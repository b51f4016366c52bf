using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Documents;

/// <summary>An A4 page with the margins of official papers; lengths in twentieths of a point.</summary>
internal sealed record WordPage(uint Width, uint Height, bool IsLandscape)
{
    public const string NumberHeader = "rIdHeader", EmptyHeader = "rIdHeaderFirst";
    private const int Top = 1134, Bottom = 1134;
    private const uint Left = 1701, Right = 851;

    public static WordPage Portrait { get; } = new(11_906, 16_838, false);

    public static WordPage Landscape { get; } = new(16_838, 11_906, true);

    /// <summary>Turned across, the wide margin for binding is on top, so both sides are narrow.</summary>
    public int TextWidth => (int)(Width - Right - (IsLandscape ? Right : Left));

    public SectionProperties Section(bool isFirst)
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberHeader },
            new HeaderReference { Type = HeaderFooterValues.First, Id = EmptyHeader },
            new PageSize { Width = Width, Height = Height, Orient = IsLandscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin { Top = Top, Bottom = Bottom, Left = IsLandscape ? Right : Left, Right = Right, Header = 567, Footer = 567, Gutter = 0 });
        if (isFirst) section.Append(new TitlePage());
        return section;
    }

    public static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" }, new Justification { Val = JustificationValues.Center }),
        new SimpleField(new Run(WordText.Look(13), new Text("2"))) { Instruction = "PAGE" }));
}
