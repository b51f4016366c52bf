namespace DoanKet.App.Members.RoundTrip;

/// <summary>Turns the values of a sheet into what the register keeps, and says where they do not fit together.</summary>
internal static class SheetValues
{
    public static IEnumerable<(SheetField Field, string Fault)> Faults(IReadOnlyDictionary<SheetField, string?> values)
    {
        if (values.GetValueOrDefault(SheetField.Email) is { } email && !EmailAddress.IsWell(email)) yield return (SheetField.Email, "Thư điện tử ghi như ten@donvi.vn");
        if (Day(values, SheetField.UnionSince) is { } since && Born(values) is { } born && since.Year <= born.Year)
            yield return (SheetField.UnionSince, "Ngày vào công đoàn trước khi sinh; xem lại một trong hai ngày");
    }

    public static PersonFacts Facts(IReadOnlyDictionary<SheetField, string?> values) => new(
        values.GetValueOrDefault(SheetField.FullName) ?? "", Born(values), SexOf(values), values.GetValueOrDefault(SheetField.CitizenId),
        values.GetValueOrDefault(SheetField.Phone), values.GetValueOrDefault(SheetField.JobTitle));

    public static PersonPapers Papers(IReadOnlyDictionary<SheetField, string?> values) => new(
        values.GetValueOrDefault(SheetField.OtherId), Day(values, SheetField.IdIssuedOn), values.GetValueOrDefault(SheetField.Email),
        values.GetValueOrDefault(SheetField.Address), Day(values, SheetField.UnionSince), values.GetValueOrDefault(SheetField.Note));

    public static NewMember Newcomer(IReadOnlyDictionary<SheetField, string?> values)
    {
        var facts = Facts(values);
        return new(facts.FullName, facts.Born?.Day, facts.Born?.Year, facts.Sex, facts.CitizenId, facts.Phone, facts.JobTitle);
    }

    public static Sex? SexOf(IReadOnlyDictionary<SheetField, string?> values) => values.GetValueOrDefault(SheetField.Sex) is not { } text ? null : text == Sex.Female.Label() ? Sex.Female : Sex.Male;

    public static TypedDate? Born(IReadOnlyDictionary<SheetField, string?> values) => values.GetValueOrDefault(SheetField.Born) is { } text ? VietParse.Date(text).Value : null;

    private static DateOnly? Day(IReadOnlyDictionary<SheetField, string?> values, SheetField field) => values.GetValueOrDefault(field) is { } text ? VietParse.Day(text).Value : null;
}
