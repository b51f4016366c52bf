using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>What a row of a list is.</summary>
internal enum LineKind { Person, Header, Total, Heading, Sample, Other }

/// <summary>Tells the persons of a list from its totals, headings, repeated headers, numbering rows and signatures.</summary>
internal sealed partial class LineKinds(ListHead head, HeadFinder finder, FontJudge fonts)
{
    /// <summary>The line may be cut into two cells, as place and day.</summary>
    private const int MostBesidePlace = 2;

    private readonly ListMap map = head.Map;
    private readonly int[] nameColumns = [.. head.Map.NameColumns];
    private readonly int[] facts = [.. new[] { MemberField.CitizenId, MemberField.OldId, MemberField.BirthDate, MemberField.BirthDay, MemberField.BirthYear, MemberField.Phone, MemberField.CardNumber }
        .Select(f => head.Map[f]).Append(head.Map.BirthOfMen).Append(head.Map.BirthOfWomen).Where(c => c > 0)];
    private readonly int[] unsure = [head.Map[MemberField.Phone], head.Map[MemberField.CardNumber]];
    private bool isBelow, hasPeople;

    /// <summary>The words of the name in the row told last; in Unicode.</summary>
    public string Name { get; private set; } = "";

    public StoredCell? NameFault { get; private set; }

    /// <summary>How the name was typed.</summary>
    public Reading Typed { get; private set; }

    public LineKind Tell(StoredRow row)
    {
        ReadName(row);
        var kind = Judge(row);
        hasPeople |= kind is LineKind.Person;
        return kind;
    }

    private LineKind Judge(StoredRow row)
    {
        if (SectionRows.IsHint(row, map.Ordinal, wordsToo: !hasPeople, finder.Label)) return hasPeople ? SignOffOrHeading(row) : LineKind.Other;
        var hasId = Digits(row, map[MemberField.CitizenId]) >= 9;
        var hasFacts = hasId || facts.Any(c => Digits(row, c) >= 2);
        var ordinal = row.At(map.Ordinal)?.Text.Trim() ?? "";
        if (SectionRows.IsSample(ordinal) || SectionRows.IsSampleName(Name)) return LineKind.Sample;
        if (IsPlaceAndDay(row, ordinal)) return SignOffOrHeading(row);
        if (hasId && !(Name.Length == 0 && IsTotal(First(row)))) return LineKind.Person;
        if (!hasFacts && IsHeader(row)) return LineKind.Header;
        if (ordinal.Length is > 0 and < 7 && Name.Length > 0 && SectionRows.IsNumberedPart(row, Name, map.Ordinal, nameColumns)) return LineKind.Heading;
        if (IsNumbering(row)) return LineKind.Other;
        if (IsTotal(Name) || IsCount(Name) || Name.Length == 0 && IsTotal(First(row))) return LineKind.Total;
        if (!hasId && IsOfWhoSends(row, ordinal)) return SignOffOrHeading(row);
        if (NameFault is not null || !Name.Any(char.IsLetter)) return hasFacts && !isBelow || NameFault is not null && IsNumber(ordinal) ? LineKind.Person : SignOffOrHeading(row);
        if (hasFacts) return isBelow && !facts.Except(unsure).Any(c => Digits(row, c) >= 2) ? LineKind.Other : LineKind.Person;
        return IsNumber(ordinal) ? LineKind.Person : WithoutFacts(row, ordinal);
    }

    /// <summary>A name and nothing that tells a person for sure.</summary>
    private LineKind WithoutFacts(StoredRow row, string ordinal)
    {
        if (SignOffOrHeading(row) is LineKind.Other) return LineKind.Other;
        if (isBelow) return LineKind.Other;
        if (Roman().IsMatch(ordinal) || SectionRows.IsPart(Name)) return LineKind.Heading;
        var more = row.Cells.Count(c => c.Column != map.Ordinal && !nameColumns.Contains(c.Column));
        if (more > 0) return LineKind.Person;
        return map.Ordinal == 0 && Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is >= 2 and <= 6 && !finder.IsMerged(row.Number, row.Cells[0].Column) ? LineKind.Person : LineKind.Heading;
    }

    /// <summary>Below a signature or a place and date stand no persons, unless a number, a day of birth or papers say so: who signs may leave his phone.</summary>
    private LineKind SignOffOrHeading(StoredRow row)
    {
        foreach (var cell in row.Cells)
            if (cell.Kind is StoredKind.Text or StoredKind.Bytes && cell.Text.Length < 200 && SignOff().IsMatch(VietText.Fold(finder.Label(cell)))) isBelow = true;
        return isBelow || !row.Cells.Any(c => c.Text.Any(char.IsLetter)) ? LineKind.Other : LineKind.Heading;
    }

    /// <summary>"Lai Châu, ngày 20 tháng 7 năm 2024" above the signatures, in whichever column it stands: its figures are those of no person.</summary>
    private bool IsPlaceAndDay(StoredRow row, string ordinal)
    {
        if (row.Cells.Count > MostBesidePlace || Name.Any(char.IsLetter) || IsNumber(ordinal)) return false;
        foreach (var cell in row.Cells)
            if (cell.Kind is StoredKind.Text or StoredKind.Bytes && PlaceAndDay().IsMatch(VietText.Fold(finder.Label(cell)))) return true;
        return false;
    }

    /// <summary>Who has drawn the list up, and how he is reached: "Số điện thoại | 0912…" is a person of neither column.</summary>
    private bool IsOfWhoSends(StoredRow row, string ordinal)
    {
        var said = VietText.Fold(Name.Length > 0 ? Name : First(row));
        return Maker().IsMatch(said) || hasPeople && !IsNumber(ordinal) && row.Cells.Count <= MostBesidePlace && Contact().IsMatch(said);
    }

    /// <summary>Puts the name together from its columns; judged as one text, since the family name tells how the given name is typed.</summary>
    public void ReadName(StoredRow row)
    {
        (Name, NameFault, Typed) = ("", null, Reading.Unicode);
        var isBytes = false;
        foreach (var column in nameColumns)
        {
            if (row.At(column) is not { } cell) continue;
            if (LineCells.IsFault(cell)) NameFault ??= cell;
            if (cell.Text.AsSpan().Trim(" -–—._…").IsEmpty || Name.Length > 0 && column == map[MemberField.GivenName] && map[MemberField.FullName] > 0 && Name.EndsWith(cell.Text.Trim(), StringComparison.Ordinal)) continue;
            Name = Name.Length == 0 ? cell.Text.Trim() : $"{Name} {cell.Text.Trim()}";
            isBytes |= cell.Kind is StoredKind.Bytes;
        }
        AsTyped = Name;
        if (Name.Length == 0) return;
        Name = fonts.Read(nameColumns[0], Name, isBytes, out var reading);
        Typed = reading;
    }

    /// <summary>The words of the name as the file has them.</summary>
    public string AsTyped { get; private set; } = "";

    /// <summary>Each cell says what a cell of the header says.</summary>
    private bool IsHeader(StoredRow row)
    {
        if (row.Cells.Any(c => c.Kind is StoredKind.Number or StoredKind.Date)) return false;
        var keys = row.Cells.Select(c => MemberHeaders.KeyOf(finder.Label(c))).ToList();
        return head.Levels.Any(level => keys.TrueForAll(level.ContainsValue)) || keys.Count > 2 && keys.Count(k => head.Levels.Any(l => l.ContainsValue(k))) * 3 >= keys.Count * 2;
    }

    /// <summary>"(1) | (2) | (3)" or "A | B | 1 | 2".</summary>
    private static bool IsNumbering(StoredRow row)
    {
        if (row.Cells.Count < 3) return false;
        var (last, run, letters) = (0, 0, 0);
        foreach (var cell in row.Cells)
        {
            var mark = cell.Text.AsSpan().Trim(" ()[]");
            if (mark.Length is 0 or > 2) return false;
            if (int.TryParse(mark, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                if (last > 0 && number != last + 1 || last == 0 && number > 3) return false;
                (last, run) = (number, run + 1);
            }
            else if (mark.Length == 1 && char.IsAsciiLetter(mark[0]) && run == 0) letters++;
            else return false;
        }
        return run >= 2 || letters >= 3 && row.Cells[0].Text.Contains('A', StringComparison.OrdinalIgnoreCase);
    }

    private static int Digits(StoredRow row, int column)
    {
        if (column == 0 || row.At(column) is not { } cell) return 0;
        if (cell.Kind is StoredKind.Error) return 2;
        var digits = 0;
        foreach (var c in cell.Text)
            if (char.IsAsciiDigit(c)) digits++;
        return digits;
    }

    private string First(StoredRow row) => row.Cells.FirstOrDefault(c => c.Kind is StoredKind.Text or StoredKind.Bytes) is { Text: not null } cell ? finder.Label(cell) : "";

    private static bool IsTotal(string text) => text.Length > 0 && text[0] is 'c' or 'C' or 't' or 'T' or 'D' or 'd' or 'ấ' or 'Ấ' or '*'
        && (HeaderWords.IsTotal(text) || Total().IsMatch(text.ToLowerInvariant()));

    /// <summary>"4 người", "Số đoàn viên nữ": where a name stands, a count.</summary>
    private static bool IsCount(string name) => name.Length > 0 && name[0] is (>= '0' and <= '9') or 's' or 'S' or 't' or 'T' && Count().IsMatch(VietText.Fold(name));

    private static bool IsNumber(string text) => text.Length > 0 && !text.AsSpan().TrimEnd('.').ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex(@"^\*?\s*((tổng|tong)\s*((số|so|cộng|cong)\s*)?((đoàn viên|đv|người|nam|nữ|lao động|danh sách)\s*)*(có\s*)?[:=(\d]|(cộng|cong)\s*((trang|chung|dồn|mang sang|chuyển sang|tổ|phòng)\b|[:=(\d])|danh sách( này)?( gồm| có)+|ấn định danh sách)")]
    private static partial Regex Total();

    [GeneratedRegex(@"^([0-9]+ (nguoi|doan vien|dv|nam|nu|lao dong|cnld|nld)\b|(tong )?so (doan vien|dv|nguoi|lao dong|cnld|nld)\b|trong do( (nu|nam|co)\b|\s*[:(]))")]
    private static partial Regex Count();

    [GeneratedRegex(@"^nguoi (lap|tong hop|ky)\b|^lap (bieu|bang|ngay)\b")]
    private static partial Regex Maker();

    [GeneratedRegex(@"^(so )?(dien thoai|dt|dtdd|sdt|hotline|fax|e-?mail|tai khoan|tk)( lien he)?\b.{0,3}$|^(ma so thue|mst|dia chi|website|lien he|nguoi lien he)\b")]
    private static partial Regex Contact();

    [GeneratedRegex(@"(^|[,;.…] ?)(hom nay,? )?ngay\s*[\d.…_ ]*\s*thang\s*[\d.…_ ]*\s*nam\s*[\d.…_ ]*$|(^|[,;] ?)(lap )?ngay [0-9]{1,2}[/.\-][0-9]{1,2}[/.\-][0-9]{4}$")]
    private static partial Regex PlaceAndDay();

    [GeneratedRegex(@"^([IVXLC]+|[A-ZĐ])[.)]?$")]
    private static partial Regex Roman();

    [GeneratedRegex(@"^nguoi (lap|tong hop|ky)|^lap (bieu|bang)|thu truong|^(pho )?chu tich\b|^t\.?m\b|^t/m|^tl\.|^kt\.|xac nhan|\(?ky(,| va)? (ten|ghi ro)|^noi nhan|ngay\s*[\d.…]*\s*thang\s*[\d.…]*\s*nam|, ngay [0-9]{1,2}[/.\-][0-9]{1,2}[/.\-][0-9]{4}$|^lap ngay|^ke toan|ban chap hanh|^ghi chu\s*:")]
    private static partial Regex SignOff();
}
