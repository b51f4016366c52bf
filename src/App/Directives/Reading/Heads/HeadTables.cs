using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>Tells the rows of a table from the two columns of a head.</summary>
internal static partial class HeadTables
{
    private const int FewestCells = 3;

    /// <summary>The head row of a table: its first column counts the rows.</summary>
    public static bool IsHeader(IReadOnlyList<Fragment> pieces) => Counting().IsMatch(pieces[0].Folded);

    /// <summary>Cells side by side, none of which belongs to a head. Under a subject two with a tab between are enough; a subject in the left column goes on with a small letter.</summary>
    public static bool IsRow(SourceText text, IReadOnlyList<Fragment> pieces, bool hasSubject)
    {
        if (pieces.Count < FewestCells && !(hasSubject && pieces.Count > 1 && !char.IsLower(pieces[0].Shown[0]) && HasTab(text, pieces[0].Line))) return false;
        return !pieces.Any(IsOfHead);
    }

    private static bool HasTab(SourceText text, int line) => text.Clean.AsSpan(text.Lines[line].Start, text.Lines[line].Length).Contains('\t');

    private static bool IsOfHead(Fragment f) =>
        HeadLines.IsNation(f) || HeadLines.IsNumber(f) || HeadLines.IsAddress(f) || HeadLines.PlaceAndDate(f).Success || HeadLines.About(f).Success;

    [GeneratedRegex(@"^(?:stt|tt|so tt|so thu tu)(?:$|\s(?:ho|ten|don vi|noi dung|chi tieu|van ban|nhiem vu|doan vien)\b)")]
    private static partial Regex Counting();
}
