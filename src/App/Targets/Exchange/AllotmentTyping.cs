using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Reads what is typed into one cell of the grid: "1.234", "12 KK", nothing for 0.</summary>
public static class AllotmentTyping
{
    /// <summary>The figure without its mark; "12 kk" marks it as encouraged.</summary>
    public static string Strip(string text, out bool encouraged) => FigureMarks.Strip(text, out encouraged);

    public static bool TryNumber(string text, out int value, out string problem)
    {
        var read = VietParse.Number(string.IsNullOrWhiteSpace(text) ? "0" : text);
        var inRange = read.Ok && read.Value is >= 0 and <= AllotmentDrafts.LargestFigure;
        value = inRange ? (int)read.Value : 0;
        problem = !read.Ok ? $"“{Cell.Shorten(text)}” không phải số; ghi số từ 0 đến {VietFormat.Number(AllotmentDrafts.LargestFigure)}, như 12 hoặc 1.234." : inRange ? "" : $"“{Cell.Shorten(text)}” không được: ghi số từ 0 đến {VietFormat.Number(AllotmentDrafts.LargestFigure)}.";
        return inRange;
    }
}
