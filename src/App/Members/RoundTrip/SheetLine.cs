using System.Text.Json;
using DoanKet.App.Members.Import;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>What one row said of a person when the sheet left.</summary>
/// <param name="Seq">Which row it was, from 1.</param>
/// <param name="Values">In the words of the cells, numbers in full; what is not known is missing.</param>
public sealed record SheetLine(int Seq, long PersonId, long UnitId, IReadOnlyDictionary<SheetField, string> Values)
{
    public string Name => Values.GetValueOrDefault(SheetField.FullName, "");

    internal static SheetLine Of(int seq, Person person, Membership spell) => new(seq, person.Id, spell.OrgUnitId, ValuesOf(person, spell));

    internal static Dictionary<SheetField, string> ValuesOf(Person person, Membership spell) => SheetColumns.Kept
        .Select(f => (Field: f, Value: ValueOf(f, person, spell))).Where(v => !string.IsNullOrEmpty(v.Value)).ToDictionary(v => v.Field, v => v.Value!);

    internal static IReadOnlyList<SheetLine> Read(EditSheet sheet) => JsonSerializer.Deserialize<List<SheetLine>>(sheet.Lines, BatchJson.Options)!;

    private static string? ValueOf(SheetField field, Person person, Membership spell) => field switch
    {
        SheetField.FullName => person.FullName,
        SheetField.Born => person.Born?.ToString(),
        SheetField.Sex => person.Sex?.Label(),
        SheetField.CitizenId => person.CitizenId,
        SheetField.OtherId => person.OtherId,
        SheetField.IdIssuedOn => Day(person.IdIssuedOn),
        SheetField.Phone => person.Phone,
        SheetField.Email => person.Email,
        SheetField.Address => person.Address,
        SheetField.JobTitle => person.JobTitle,
        SheetField.UnionSince => Day(person.UnionSince),
        SheetField.Position => spell.Position,
        SheetField.CardNumber => spell.CardNumber,
        SheetField.Note => person.Note,
        _ => null,
    };

    private static string? Day(DateOnly? day) => day is { } known ? VietFormat.Date(known) : null;
}

public static class SheetWords
{
    /// <summary>As a page shows it, also that there is none.</summary>
    public static string ShownOr(this SheetField field, string? value) => field.Shown(value) ?? "(trống)";

    /// <summary>As a cell or a page shows the value: numbers masked.</summary>
    public static string? Shown(this SheetField field, string? value) => value is null ? null : field switch
    {
        SheetField.CitizenId => CitizenId.Mask(value),
        SheetField.OtherId => Person.MaskOther(value),
        SheetField.Phone => PhoneNumber.Mask(value),
        _ => value,
    };
}
