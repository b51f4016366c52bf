using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>What a line tells of membership of the Party.</summary>
internal readonly record struct ToldParty(bool IsMember, bool OnProbation, DateOnly? JoinedOn, DateOnly? OfficialOn);

/// <summary>Reads membership of the Party from a cross or a word, and from the days of joining and of becoming a full member. A day is enough; a "no" beside a day is a contradiction.</summary>
internal sealed class LineParty(LineCells cells, ListMap map, Func<double, DateOnly?> dayOf, DateOnly today)
{
    private enum Mark { None, Yes, Probation, No, Unreadable }

    /// <summary>What one cell says.</summary>
    private readonly record struct Said(Mark Mark, DateOnly? Day, int Column, string Text, bool IsBadDay);

    /// <param name="bornIn">The year of birth, if the line tells it: nobody joins before it.</param>
    public ToldParty Read(int? bornIn)
    {
        if (map[MemberField.PartyMember] + map[MemberField.PartyJoinedOn] + map[MemberField.PartyOfficialOn] == 0) return default;
        var (marked, joined, official) = (Of(MemberField.PartyMember, bornIn), Of(MemberField.PartyJoinedOn, bornIn), Of(MemberField.PartyOfficialOn, bornIn));
        var (from, full) = (joined.Day ?? marked.Day, official.Day);
        var hasDay = from is not null || full is not null;
        if (marked.Mark is Mark.No && hasDay)
        {
            cells.Say(FindingCodes.PartyContradiction, marked.Column, marked.Text);
            return default;
        }
        var said = new[] { marked, joined, official };
        var isMember = marked.Mark is not Mark.No && (hasDay || said.Any(s => s.Mark is Mark.Yes or Mark.Probation) || marked.Mark is not Mark.Unreadable && said.Any(s => s.IsBadDay));
        if (full < from) (official, full) = (official with { IsBadDay = true }, null);
        foreach (var one in new[] { marked, joined, official }) Tell(one, isMember);
        var onProbation = isMember && full is null && official.Mark is not Mark.Yes && (marked.Mark is Mark.Probation || joined.Mark is Mark.Probation || joined.Mark is Mark.Yes && map.IsProbation);
        return isMember ? new(true, onProbation, from, full) : default;
    }

    private void Tell(Said said, bool isMember)
    {
        if (said.IsBadDay) cells.Say(FindingCodes.PartyDateUnreadable, said.Column, said.Text, isMember ? "ghi là đảng viên" : "không ghi là đảng viên");
        else if (said.Mark is Mark.Unreadable) cells.Say(FindingCodes.PartyUnreadable, said.Column, said.Text, isMember ? "ghi là đảng viên theo ngày vào Đảng" : "không ghi");
    }

    private Said Of(MemberField field, int? bornIn)
    {
        if (cells.Cell(field) is not { } cell || cells.Aside(cell)) return default;
        var text = cells.Text(cell);
        var shown = Cell.Shorten(text);
        if (Word(VietText.Fold(text).Trim('.', ' ')) is { } word) return new(word, null, cell.Column, shown, false);
        var read = ListDates.Read(cell, text, dayOf, today.Year);
        if (read.Day is { } day && day <= today && !(day.Year <= bornIn)) return new(Mark.None, day, cell.Column, shown, false);
        return read.Fault is DateFault.Unreadable ? new(Mark.Unreadable, null, cell.Column, shown, false) : new(Mark.None, null, cell.Column, shown, true);
    }

    /// <summary>Crosses and the words of lists; none when it is neither a yes nor a no.</summary>
    private static Mark? Word(string folded) => folded switch
    {
        "x" or "v" or "✓" or "✔" or "1" or "co" or "roi" or "dang vien" or "dv" or "dvct" or "ct" or "yes" or "true" => Mark.Yes,
        "dvdb" or "db" => Mark.Probation,
        "0" or "khong" or "k" or "chua" or "quan chung" or "doan vien" or "no" or "false" => Mark.No,
        _ => folded.Contains("du bi", StringComparison.Ordinal) ? Mark.Probation : folded.Contains("chinh thuc", StringComparison.Ordinal) ? Mark.Yes : null,
    };
}
