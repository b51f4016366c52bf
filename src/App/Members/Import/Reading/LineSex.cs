using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>What the cells for the sex tell.</summary>
/// <param name="Column">Where stands what could not be read; 0 when nothing did.</param>
/// <param name="IsError">It is the mark of a failed formula.</param>
internal readonly record struct ToldSex(Sex? Sex, int Column = 0, string Quoted = "", bool IsError = false);

/// <summary>Reads the sex of a line, from a word or from crosses in the columns of men and women.</summary>
internal static class LineSex
{
    public static ToldSex Read(LineCells cells, ListMap map)
    {
        if (cells.Cell(MemberField.Sex) is { } cell) return Told(cells, map, cell);
        var (men, women) = (cells.At(map.Men), cells.At(map.Women));
        if (men is not null || women is not null) return Crossed(cells, men, women);
        if (map[MemberField.Sex] > 0 || map.Women > 0 == map.Men > 0) return default;
        // a column for women alone: no cross there means a man
        return new(map.Women > 0 ? Sex.Male : Sex.Female);
    }

    /// <summary>Says what could not be read, and what is written instead.</summary>
    /// <param name="sex">What the line enters with.</param>
    /// <param name="from">Where that was taken from.</param>
    public static void Say(LineCells cells, ToldSex told, Sex? sex, string from)
    {
        if (told.Column == 0) return;
        if (sex is { } known) cells.Say(told.IsError ? FindingCodes.CellErrorSexFound : FindingCodes.SexFound, told.Column, told.Quoted, known is Sex.Female ? "Nữ" : "Nam", from);
        else cells.Say(told.IsError ? FindingCodes.CellErrorAside : FindingCodes.SexUnreadable, told.Column, told.Quoted);
    }

    private static ToldSex Told(LineCells cells, ListMap map, StoredCell cell) => LineCells.IsFault(cell) ? Fault(cell) : VietText.Fold(cells.Text(cell)).Trim('.', ' ') switch
    {
        { Length: 1 } sign when map.SignsOfSex.TryGetValue(sign, out var sex) => new(sex),
        "nam" or "nam gioi" or "m" or "male" or "trai" or "ong" or "anh" => new(Sex.Male),
        "nu" or "nu gioi" or "f" or "female" or "gai" or "ba" or "chi" => new(Sex.Female),
        _ => new(null, cell.Column, Cell.Shorten(cells.Text(cell))),
    };

    private static ToldSex Crossed(LineCells cells, StoredCell? men, StoredCell? women)
    {
        foreach (var cell in (StoredCell?[])[men, women])
            if (cell is { } crossed && LineCells.IsFault(crossed)) return Fault(crossed);
        if (men is { } man && women is { } woman && !IsNo(cells.Text(man)) && !IsNo(cells.Text(woman))) return new(null, man.Column, Cell.Shorten($"{cells.Text(man)}, {cells.Text(woman)}"));
        if (women is { } ofWomen && !IsNo(cells.Text(ofWomen))) return new(VietText.Fold(cells.Text(ofWomen)) is "nam" ? Sex.Male : Sex.Female);
        // "0" under "Nữ" and nothing under "Nam"
        return new(men is not { } ofMen || !IsNo(cells.Text(ofMen)) ? Sex.Male : null);
    }

    private static ToldSex Fault(StoredCell cell) => new(null, cell.Column, cell.Text, IsError: true);

    private static bool IsNo(string text) => text is "0" || VietText.Fold(text) is "khong" or "k";
}
