namespace DoanKet.App.Joining;

/// <summary>An application as it was typed on the public page, or lay encrypted on a phone: not yet understood. Religion is not asked, and what nobody needs is not either.</summary>
public sealed class ApplicationFacts
{
    private const int EarliestAge = 120, MostMonths = 600;

    public string? FullName { get; set; }
    public string? BirthDay { get; set; }
    public string? BirthMonth { get; set; }
    public string? BirthYear { get; set; }
    public Sex? Sex { get; set; }

    /// <summary>Twelve digits; of a foreigner, the passport.</summary>
    public string? CitizenId { get; set; }

    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string? JobTitle { get; set; }

    /// <summary>Which of the employers, where those of several found a union together (<see cref="Welcome.Workplaces"/>).</summary>
    public string? Workplace { get; set; }

    public string? Ethnicity { get; set; }
    public Standing Standing { get; set; }

    /// <summary>Of a foreigner: the length of the contract.</summary>
    public string? ContractMonths { get; set; }

    /// <summary>The declaration of form 5a: joins of his own will and keeps the charter.</summary>
    public bool Joins { get; set; }

    public bool Agrees { get; set; }
    public bool MayBeCalled { get; set; }

    /// <summary>Nothing was written on this line of a sheet.</summary>
    public bool IsEmpty => !Joins && !Agrees && Sex is null
        && new[] { FullName, BirthDay, BirthMonth, BirthYear, CitizenId, Phone, Address, JobTitle, Ethnicity }.All(string.IsNullOrWhiteSpace);

    internal bool IsForeigner => Standing is Standing.Foreigner;

    internal int? Months => IsForeigner && VietParse.Number(ContractMonths ?? "") is { Ok: true, Value: > 0 and <= MostMonths } read ? (int)read.Value : null;

    internal TypedDate? Born(DateOnly today) => Birth(today).Value;

    /// <summary>What is wrong, each with the property it concerns, in the order of the form.</summary>
    public IEnumerable<(string Field, string Problem)> Problems(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(FullName)) yield return (nameof(FullName), "Ghi họ và tên");
        else if (!VietText.MayBeName(FullName)) yield return (nameof(FullName), "Ghi họ và tên như trên giấy tờ, chỉ gồm chữ");
        if (TooLong(FullName, 100) is { } name) yield return (nameof(FullName), name);
        var birth = Birth(today);
        if (birth.Value is null) yield return (nameof(BirthDay), birth.Problem);
        if (Sex is not { } sex || !Enum.IsDefined(sex)) yield return (nameof(Sex), "Chọn giới tính");
        if (NumberProblem(birth.Value?.Year) is { } number) yield return (nameof(CitizenId), number);
        if (PhoneNumber.Parse(Phone ?? "") is { Ok: false } phone) yield return (nameof(Phone), string.IsNullOrWhiteSpace(Phone) ? "Ghi số điện thoại, như 0912 345 627" : phone.Problem);
        if (TooLong(Address, 300) is { } address) yield return (nameof(Address), address);
        if (TooLong(JobTitle, 200) is { } job) yield return (nameof(JobTitle), job);
        if (TooLong(Workplace, 300) is { } workplace) yield return (nameof(Workplace), workplace);
        if (TooLong(Ethnicity, 50) is { } ethnicity) yield return (nameof(Ethnicity), ethnicity);
        if (!Enum.IsDefined(Standing)) yield return (nameof(Standing), "Chọn một diện trong danh sách");
        if (IsForeigner && Months is null) yield return (nameof(ContractMonths), "Ghi hợp đồng lao động của bạn dài mấy tháng, như 24");
        if (!Joins) yield return (nameof(Joins), "Đánh dấu ô này nếu bạn tự nguyện xin gia nhập");
        if (!Agrees) yield return (nameof(Agrees), "Đánh dấu ô này nếu bạn đồng ý; không đồng ý thì công đoàn không xét đơn được");
    }

    /// <summary>The numbers once they have no problems: of Vietnamese the citizen id, of foreigners the passport.</summary>
    internal (string? CitizenId, string? Passport) Numbers(DateOnly today) => IsForeigner
        ? (null, Plain(CitizenId!)) : (Kernel.CitizenId.Parse(CitizenId!, Born(today)?.Year, Sex).Value.Number, null);

    private string? NumberProblem(int? year)
    {
        if (string.IsNullOrWhiteSpace(CitizenId)) return IsForeigner ? "Ghi số hộ chiếu" : "Ghi 12 số trên thẻ căn cước";
        if (IsForeigner) return Plain(CitizenId) is { Length: >= 5 and <= 20 } pass && pass.All(char.IsAsciiLetterOrDigit) ? null : "Số hộ chiếu gồm 5 đến 20 chữ và số, không dấu";
        var read = Kernel.CitizenId.Parse(CitizenId, year, Sex);
        return !read.Ok ? read.Problem.Replace(Kernel.CitizenId.OrOldNumber, "", StringComparison.Ordinal) : read.Value.IsOld ? "Đây là số chứng minh nhân dân cũ, 9 số. Ghi 12 số trên thẻ căn cước" : null;
    }

    private (TypedDate? Value, string Problem) Birth(DateOnly today)
    {
        var (day, month, year) = (BirthDay?.Trim() ?? "", BirthMonth?.Trim() ?? "", BirthYear?.Trim() ?? "");
        if (year.Length == 0) return (null, "Ghi năm sinh, kèm ngày và tháng nếu giấy tờ có ghi");
        var read = VietParse.Date(day.Length + month.Length == 0 ? year : $"{day}/{month}/{year}");
        if (!read.Ok) return (null, read.Problem);
        if (read.Value.Year > today.Year || read.Value.Day > today) return (null, "Ngày sinh ở sau hôm nay; xem lại");
        return read.Value.Year < today.Year - EarliestAge ? (null, $"Năm sinh {read.Value.Year} không hợp lý; xem lại") : (read.Value, "");
    }

    private static string Plain(string number) => number.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string? TooLong(string? text, int most) => text?.Length > most ? $"Dài quá {most} chữ; ghi ngắn lại" : null;
}
