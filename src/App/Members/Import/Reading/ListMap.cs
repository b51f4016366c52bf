namespace DoanKet.App.Members.Import.Reading;

/// <summary>A column under a header: its labels, what they mean, and the position of the cell the innermost label stands in.</summary>
internal sealed record HeadColumn(int Column, IReadOnlyList<string> Path, HeadMeaning? Meaning, (int Row, int Column) Anchor)
{
    public string Header => string.Join(" / ", Path);
}

/// <summary>Which columns of a sheet tell what.</summary>
internal sealed class ListMap
{
    private readonly int[] columns = new int[Enum.GetValues<MemberField>().Length];
    private readonly List<HeadColumn> taken = [];
    private readonly List<string> notTaken = [], refused = [];

    /// <param name="heads">All labelled columns from left to right.</param>
    /// <param name="look">At what stands in the columns.</param>
    /// <param name="remembered">What the unit chose before for a label; null for "do not take".</param>
    public ListMap(IReadOnlyList<HeadColumn> heads, ColumnLook look, IReadOnlyDictionary<string, MemberField?>? remembered)
    {
        var chosen = heads.Select(h => remembered?.TryGetValue(MemberHeaders.KeyOf(h.Header), out var field) is true ? h with { Meaning = field is null ? null : new(field, Rank: -1) } : h).ToList();
        chosen = [.. chosen.Select(h => AsFilled(h, look))];
        var hasFamily = chosen.Exists(h => h.Meaning is { Role: HeadRole.Value, Field: MemberField.FamilyName });
        if (hasFamily && !chosen.Exists(h => h.Meaning is { Field: MemberField.GivenName })) chosen = [.. chosen.Select(BesideFamily)];
        foreach (var group in chosen.Where(h => h.Meaning is { Role: HeadRole.Value, Field: not null }).GroupBy(h => h.Meaning!.Field!.Value)) Choose(group.Key, [.. group], hasFamily, look);
        foreach (var head in chosen) Place(head);
        SecondNumber(chosen);
        OfficialBeside(chosen);
        GivenNameAlone();
        notTaken.AddRange(chosen.Where(h => h.Path.Count > 0 && h.Meaning?.Role is not (HeadRole.Ordinal or HeadRole.Refused or HeadRole.Marks) && !taken.Exists(t => t.Column == h.Column || t.Anchor == h.Anchor)).Select(h => h.Header));
        HasPassports = taken.Exists(t => t.Meaning is { Field: MemberField.CitizenId } && VietText.Fold(t.Header) is var header && (header.Contains("ho chieu", StringComparison.Ordinal) || header.Contains("passport", StringComparison.Ordinal)));
        SignsOfSex = SexSigns.Of(taken.Find(t => t.Meaning is { Role: HeadRole.Value, Field: MemberField.Sex })?.Header ?? "");
        HasName = this[MemberField.FullName] + this[MemberField.GivenName] + this[MemberField.FamilyName] > 0;
    }

    public int Ordinal { get; private set; }

    /// <summary>Words between the family name and the given name.</summary>
    public int MiddleName { get; private set; }

    public int BirthOfMen { get; private set; }

    public int BirthOfWomen { get; private set; }

    /// <summary>A cross here means a man.</summary>
    public int Men { get; private set; }

    public int Women { get; private set; }

    /// <summary>What the label of the sex says of signs such as 1 and 0.</summary>
    public IReadOnlyDictionary<string, Sex> SignsOfSex { get; }

    /// <summary>A cross in the column of joining the Party means on probation.</summary>
    public bool IsProbation { get; private set; }

    public bool HasName { get; }

    /// <summary>The label of the citizen number names passports too.</summary>
    public bool HasPassports { get; }

    /// <summary>The first column of the name, where what is wrong with it is said.</summary>
    public int NameColumn => this[MemberField.FullName] > 0 ? this[MemberField.FullName] : this[MemberField.FamilyName] > 0 ? this[MemberField.FamilyName] : this[MemberField.GivenName];

    /// <summary>The columns whose words make up the name, in their order.</summary>
    public IEnumerable<int> NameColumns => new[] { this[MemberField.FullName], this[MemberField.FamilyName], MiddleName, this[MemberField.GivenName] }.Where(c => c > 0);

    /// <summary>Recognised columns, the ordinal not counted.</summary>
    public int Count => taken.Count;

    public IReadOnlyList<string> NotTaken => notTaken;

    public IReadOnlyList<string> Refused => refused;

    /// <summary>The column of a field; 0 when the list has none.</summary>
    public int this[MemberField field] => columns[(int)field];

    /// <summary>Whether a column, other than those of the name, holds words that are taken.</summary>
    public bool IsText(int column) => new[] { MemberField.Address, MemberField.Ethnicity, MemberField.Position, MemberField.JobTitle, MemberField.Unit, MemberField.Note, MemberField.Sex }.Any(f => this[f] == column);

    public bool HasBirth => this[MemberField.BirthDate] + this[MemberField.BirthYear] + BirthOfMen + BirthOfWomen > 0;

    public IEnumerable<ListColumn> Columns(string sheet) => taken.OrderBy(t => t.Column)
        .Select(t => new ListColumn(sheet, t.Meaning!.Field!.Value, Platform.Tables.CellAddress.Letter(t.Column), t.Header));

    /// <summary>The same columns in the same places, as below a header that is repeated on each page.</summary>
    public bool IsSame(ListMap other) => columns.SequenceEqual(other.columns) && Ordinal == other.Ordinal && (MiddleName, BirthOfMen, BirthOfWomen, Men, Women) == (other.MiddleName, other.BirthOfMen, other.BirthOfWomen, other.Men, other.Women);

    /// <summary>"DT" over words is the ethnic group, over numbers the phone; "ID" over short numbers is that of the company; and no position is a number, as the allowance for one is.</summary>
    private static HeadColumn AsFilled(HeadColumn head, ColumnLook look) => head.Meaning switch
    {
        { Role: HeadRole.Value, Field: MemberField.Phone, Rank: >= 0 } when MemberHeaders.KeyOf(head.Path[^1]) is "dt" && look.HasText(head.Column) => head with { Meaning = new(MemberField.Ethnicity, Rank: 1) },
        { Role: HeadRole.Value, Field: MemberField.CitizenId, Rank: 2 } when look.HasShortOnly(head.Column) => head with { Meaning = null },
        { Role: HeadRole.Value, Field: MemberField.Position, Rank: >= 0 } when look.HasNumbersOnly(head.Column) => head with { Meaning = null },
        _ => head,
    };

    /// <summary>Beside a column of family names, "Tên đoàn viên" is the given name.</summary>
    private static HeadColumn BesideFamily(HeadColumn head) =>
        head is { Meaning: { Role: HeadRole.Value, Field: MemberField.FullName }, Path: [.., var label] } && MemberHeaders.KeyOf(label) is var key && (key == "ten" || key.StartsWith("ten ", StringComparison.Ordinal))
            ? head with { Meaning = new(MemberField.GivenName) } : head;

    private void Choose(MemberField field, List<HeadColumn> heads, bool hasFamily, ColumnLook look)
    {
        var best = heads.MinBy(h => (h.Meaning!.Rank, h.Column))!;
        var merged = heads.Where(h => h.Anchor == best.Anchor).ToList();
        // one label over two columns: the words of the name are cut in two
        if ((field is MemberField.FullName || field is MemberField.GivenName && !hasFamily) && merged.Count > 1 && look.HasText(merged[1].Column))
        {
            Take(MemberField.FamilyName, merged[0]);
            Take(MemberField.GivenName, merged[1]);
        }
        else Take(field, best);
    }

    private void Take(MemberField field, HeadColumn head)
    {
        columns[(int)field] = head.Column;
        taken.Add(head with { Meaning = new(field) });
    }

    private void Place(HeadColumn head)
    {
        switch (head.Meaning)
        {
            case { Role: HeadRole.Ordinal } when Ordinal == 0:
                Ordinal = head.Column;
                break;
            case { Role: HeadRole.Refused }:
                refused.Add(head.Header);
                break;
            case { Role: HeadRole.MiddleName } when MiddleName == 0 && this[MemberField.FamilyName] > 0:
                MiddleName = head.Column;
                taken.Add(head with { Meaning = new(MemberField.FamilyName) });
                break;
            case { Role: HeadRole.Men or HeadRole.Women } meaning:
                OfOneSex(head, meaning);
                break;
        }
    }

    private void OfOneSex(HeadColumn head, HeadMeaning meaning)
    {
        if (meaning.Field is MemberField.BirthDate && this[MemberField.BirthDate] > 0 || meaning.Field is MemberField.Sex && this[MemberField.Sex] > 0) return;
        switch (meaning)
        {
            case { Field: MemberField.BirthDate, Role: HeadRole.Men } when BirthOfMen == 0: BirthOfMen = head.Column; break;
            case { Field: MemberField.BirthDate, Role: HeadRole.Women } when BirthOfWomen == 0: BirthOfWomen = head.Column; break;
            case { Field: MemberField.Sex, Role: HeadRole.Men } when Men == 0: Men = head.Column; break;
            case { Field: MemberField.Sex, Role: HeadRole.Women } when Women == 0: Women = head.Column; break;
            default: return;
        }
        taken.Add(head);
    }

    /// <summary>Beside a column of citizen numbers, "CMND" holds the old numbers.</summary>
    private void SecondNumber(List<HeadColumn> heads)
    {
        if (this[MemberField.OldId] > 0) return;
        if (heads.FirstOrDefault(h => h.Meaning is { Field: MemberField.CitizenId, Rank: 1 } && h.Column != this[MemberField.CitizenId]) is { } old) Take(MemberField.OldId, old);
    }

    /// <summary>Beside the day of joining the Party, "Chính thức" is the day of becoming a full member.</summary>
    private void OfficialBeside(List<HeadColumn> heads)
    {
        IsProbation = taken.Exists(t => t.Meaning!.Field is MemberField.PartyJoinedOn && MemberHeaders.KeyOf(t.Header).Contains("du bi", StringComparison.Ordinal));
        if (this[MemberField.PartyJoinedOn] == 0 || this[MemberField.PartyOfficialOn] > 0) return;
        if (heads.FirstOrDefault(h => h.Meaning is null && MemberHeaders.KeyOf(h.Header) is "chinh thuc" or "ngay chinh thuc" or "ngay cong nhan chinh thuc") is { } official) Take(MemberField.PartyOfficialOn, official);
    }

    /// <summary>"Tên" alone holds the whole name.</summary>
    private void GivenNameAlone()
    {
        var at = taken.FindIndex(t => t.Meaning!.Field is MemberField.GivenName);
        if (at < 0 || this[MemberField.FamilyName] + this[MemberField.FullName] > 0) return;
        (columns[(int)MemberField.FullName], columns[(int)MemberField.GivenName]) = (columns[(int)MemberField.GivenName], 0);
        taken[at] = taken[at] with { Meaning = new(MemberField.FullName) };
    }
}
