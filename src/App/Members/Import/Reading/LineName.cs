using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads the name of a line, from one column or from several.</summary>
internal static class LineName
{
    private const int Longest = 100;

    /// <summary>The name as the register writes it; as typed where it is refused.</summary>
    /// <param name="typed">The words of all columns of the name, in Unicode.</param>
    /// <param name="reading">How it was typed.</param>
    /// <param name="fault">The cell whose formula failed, if one did.</param>
    public static string Read(LineCells cells, string typed, Reading reading, StoredCell? fault, int column)
    {
        if (fault is { } cell)
        {
            cells.Say(FindingCodes.CellError, cell.Column, cell.Text);
            return typed;
        }
        var name = VietText.Nfc(typed);
        if (!name.Any(char.IsLetterOrDigit)) cells.Say(FindingCodes.NameMissing, column);
        else if (name.Any(char.IsDigit)) cells.Say(FindingCodes.NameWithDigits, column, Cell.Shorten(name));
        else if (IsDamaged(name)) cells.Say(FindingCodes.NameDamaged, column, Cell.Shorten(name));
        else if (name.Length > Longest) cells.Say(FindingCodes.NameTooLong, column, name.Length, Longest);
        else return Cased(reading is Reading.Tcvn3 ? WithCapitals(name) : name);
        return name;
    }

    /// <summary>"NGUYỄN VĂN A" and "nguyễn văn a" become "Nguyễn Văn A"; names with capitals and small letters stay as they are.</summary>
    public static string Cased(string name)
    {
        var (capitals, small) = (0, 0);
        foreach (var c in name)
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
        return small == 0 && capitals > 1 || capitals == 0 ? VietText.TitleName(name) : name;
    }

    /// <summary>TCVN3 has no codes for capitals with tones: the Á of "Ánh" stands in the file as á, in a font of capitals.</summary>
    private static string WithCapitals(string name)
    {
        var letters = name.ToCharArray();
        if (!letters.Any(char.IsUpper)) return name;
        for (var i = 0; i < letters.Length; i++)
            if (letters[i] > '\u007f' && (i == 0 || letters[i - 1] is ' ' or '-' or '\'')) letters[i] = char.ToUpperInvariant(letters[i]);
        return new(letters);
    }

    /// <summary>Letters that were lost when the file was saved stand as question marks.</summary>
    private static bool IsDamaged(string name)
    {
        for (var i = 0; i < name.Length; i++)
            if (name[i] == '\ufffd' || name[i] == '?' && (i > 0 && char.IsLetter(name[i - 1]) || i + 1 < name.Length && char.IsLetter(name[i + 1]))) return true;
        return false;
    }
}
