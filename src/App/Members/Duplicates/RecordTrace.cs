using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DoanKet.App.Members.Duplicates;

/// <summary>What of a person's record is compared.</summary>
/// <param name="Name">Folded, a space before each word.</param>
/// <param name="Own">Whether the record lies in the unit that is searched; others are only met by an exact key.</param>
internal sealed record RecordTrace(
    long Id, long OrgUnitId, string Name, long NameKey, DateOnly? BirthDate, int? BirthYear, Sex? Sex, string? CitizenId, string? OtherId, string? Phone, bool Own = true)
{
    /// <summary>The letters of the name as bits: names whose letters differ by much are not near.</summary>
    public uint Letters { get; } = LettersOf(Name);

    /// <summary>The name without what <see cref="VietText.NameKey"/> leaves out as well.</summary>
    public string[] Words => Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static RecordTrace Of(Person p) => new(p.Id, p.OrgUnitId, p.SearchText, p.NameKey, p.BirthDate, p.Born?.Year, p.Sex, p.CitizenId, p.OtherId, p.Phone);

    /// <summary>Tells whether anything that identifies one of the two has changed since.</summary>
    public static string PrintOf(RecordTrace first, RecordTrace second) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Text + "\n" + second.Text)));

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{Id}|{Name}|{BirthDate:yyyyMMdd}|{BirthYear}|{Sex}|{CitizenId}|{OtherId}|{Phone}");

    private static uint LettersOf(string name)
    {
        uint bits = 0;
        foreach (var c in name)
            if (c is >= 'a' and <= 'z') bits |= 1u << (c - 'a');
        return bits;
    }
}
