using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Tells lists of people from other tables.</summary>
public static class MemberTables
{
    private static readonly MemberField[] OfOnePerson = [MemberField.BirthDate, MemberField.BirthYear, MemberField.BirthDay, MemberField.CitizenId];

    /// <summary>A column of names, and beside it what only a person has: a birth, a number of identity.</summary>
    public static bool LooksLikeMembers(Table table)
    {
        var meanings = table.Columns.Select(c => MemberHeaders.Meaning(c.Path, [])).ToList();
        return meanings.Exists(MemberHeaders.IsName) && meanings.Exists(m => m?.Field is { } field && OfOnePerson.Contains(field));
    }
}
