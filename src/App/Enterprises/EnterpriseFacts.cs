namespace DoanKet.App.Enterprises;

/// <summary>What is known of an employer, as typed or read from a list.</summary>
/// <param name="OrgUnitId">The union in charge.</param>
public sealed record EnterpriseFacts(
    long OrgUnitId, string Name, Ownership Ownership, string? TaxCode = null, string? Trade = null, string? Place = null, string? Address = null,
    string? ContactName = null, string? ContactPhone = null)
{
    public const int LongestName = 200;
    public const int LongestTrade = 200;
    public const int LongestPlace = 100;
    public const int LongestAddress = 300;
    public const int LongestContact = 100;

    /// <summary>The facts cleaned as they are stored; refuses a missing name, a wrong tax code or phone number, and texts that are too long.</summary>
    public EnterpriseFacts Checked()
    {
        var name = Text(Name, nameof(Name), "Tên doanh nghiệp", LongestName);
        Rule.Check(name is not null, nameof(Name), "Nhập tên doanh nghiệp");
        return this with
        {
            Name = name!,
            TaxCode = string.IsNullOrWhiteSpace(TaxCode) ? null : Kernel.TaxCode.Parse(TaxCode).OrBreak(nameof(TaxCode)).Number,
            Trade = Text(Trade, nameof(Trade), "Ngành nghề", LongestTrade),
            Place = Text(Place, nameof(Place), "Địa bàn", LongestPlace),
            Address = Text(Address, nameof(Address), "Địa chỉ", LongestAddress),
            ContactName = Text(ContactName, nameof(ContactName), "Người liên hệ", LongestContact),
            ContactPhone = string.IsNullOrWhiteSpace(ContactPhone) ? null : PhoneNumber.Parse(ContactPhone).OrBreak(nameof(ContactPhone)).Number,
        };
    }

    /// <summary>The code as it is stored, when it is one.</summary>
    public static string? CodeOf(string? typed) => string.IsNullOrWhiteSpace(typed) || Kernel.TaxCode.Parse(typed) is not { Ok: true } code ? null : code.Value.Number;

    private static string? Text(string? text, string field, string label, int longest)
    {
        var clean = VietText.Nfc(text ?? "");
        Rule.Check(clean.Length <= longest, field, $"{label} dài {clean.Length} chữ; rút gọn còn nhiều nhất {longest} chữ");
        return clean.Length > 0 ? clean : null;
    }
}

/// <summary>Workers counted on a day.</summary>
/// <param name="Source">Who counted, or in which paper: "Khảo sát đợt 2/2024".</param>
public sealed record HeadcountFacts(DateOnly Day, int Total, int? Women, int? Insured, string Source)
{
    /// <summary>Above this a count is taken for a slip of the keyboard; no employer of the country has as many in one place.</summary>
    public const int MostWorkers = 200_000;

    public HeadcountFacts Checked(DateOnly today)
    {
        Rule.Check(Day <= today, nameof(Day), $"Ngày {VietFormat.Date(Day)} chưa đến; số lao động ghi đến ngày đã đếm");
        Rule.Check(Total is >= 0 and <= MostWorkers, nameof(Total), $"Số lao động từ 0 đến {VietFormat.Number(MostWorkers)}");
        Rule.Check(Women is null || Women >= 0 && Women <= Total, nameof(Women), $"Lao động nữ từ 0 đến {VietFormat.Number(Total)}, là tổng số lao động");
        Rule.Check(Insured is null || Insured >= 0 && Insured <= Total, nameof(Insured), $"Số đóng BHXH từ 0 đến {VietFormat.Number(Total)}, là tổng số lao động");
        var source = VietText.Nfc(Source);
        Rule.Check(source.Length is > 0 and <= 200, nameof(Source), "Ghi nguồn của số liệu, như: Khảo sát đợt 2/2024");
        return this with { Source = source };
    }
}

/// <summary>A visit as planned or as it went.</summary>
public sealed record VisitFacts(DateOnly Day, string Officer, string? MetWith = null, TimeOnly? At = null, VisitResult? Result = null);

/// <summary>What is to be done next, and by when.</summary>
public sealed record NextStepFacts(string? Step, DateOnly? Day);
