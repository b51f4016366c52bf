using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>What a line tells of membership of the Party.</summary>
internal readonly record struct ToldParty(bool IsMember, DateOnly? JoinedOn, DateOnly? OfficialOn);

/// <summary>Reads membership of the Party from a cross or a word, and from the days of joining and of becoming a full member.</summary>
internal sealed class LineParty(LineCells cells, ListMap map, Func<double, DateOnly?> dayOf, DateOnly today)
{
    public ToldParty Read()
    {
        if (map[MemberField.PartyMember] + map[MemberField.PartyJoinedOn] + map[MemberField.PartyOfficialOn] == 0) return default;
        var (marked, joined, official) = (Told(MemberField.PartyMember), Told(MemberField.PartyJoinedOn), Told(MemberField.PartyOfficialOn));
        var (from, full) = (joined.Day ?? marked.Day, official.Day);
        if (full < from)
        {
            cells.Say(FindingCodes.PartyDateUnreadable, map[MemberField.PartyOfficialOn], VietFormat.Date(full.Value));
            full = null;
        }
        return new(marked.IsMember || joined.IsMember || official.IsMember, from, full);
    }

    private (bool IsMember, DateOnly? Day) Told(MemberField field)
    {
        if (cells.Cell(field) is not { } cell || cells.Aside(cell)) return default;
        var text = cells.Text(cell);
        if (Word(VietText.Fold(text).Trim('.', ' ')) is { } word) return (word, null);
        var read = ListDates.Read(cell, text, dayOf, today.Year);
        if (read.Day <= today) return (true, read.Day);
        var isDay = read.Fault is not DateFault.Unreadable;
        cells.Say(isDay ? FindingCodes.PartyDateUnreadable : FindingCodes.PartyUnreadable, cell.Column, Cell.Shorten(text));
        return (isDay, null);
    }

    /// <summary>Crosses and the words of lists; none when it is neither a yes nor a no.</summary>
    private static bool? Word(string folded) => folded switch
    {
        "x" or "v" or "✓" or "✔" or "1" or "co" or "roi" or "dang vien" or "dv" or "chinh thuc" or "du bi" or "dvct" or "dvdb" or "ct" or "db" or "yes" or "true" => true,
        "0" or "khong" or "k" or "chua" or "quan chung" or "doan vien" or "no" or "false" => false,
        _ => null,
    };
}
