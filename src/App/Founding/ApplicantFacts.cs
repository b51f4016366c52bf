namespace DoanKet.App.Founding;

/// <summary>An application as it was typed or stood in a file, not yet understood.</summary>
/// <param name="Workplace">Which of several employers; <see cref="CaseWorkplaces"/> says which is meant.</param>
public sealed record ApplicantFacts(string FullName, string? Birth = null, string? Sex = null, string? CitizenId = null, string? Phone = null, string? JobTitle = null, string? AppliedOn = null, string? Workplace = null)
{
    /// <summary>What is wrong, each with the field that it concerns; empty when <see cref="WriteTo"/> will succeed.</summary>
    public IReadOnlyList<(string Field, string Problem)> Problems(DateOnly today, DateOnly appliedOn)
    {
        var problems = new List<(string, string)>();
        if (string.IsNullOrWhiteSpace(FullName)) problems.Add((nameof(FullName), "Ghi họ và tên"));
        else if (!VietText.MayBeName(FullName)) problems.Add((nameof(FullName), "Ghi họ và tên như trên giấy tờ, chỉ gồm chữ"));
        else if (FullName.Trim().Length > 100) problems.Add((nameof(FullName), "Họ và tên dài quá 100 chữ"));
        if (Given(Birth) is { } birth) Check(VietParse.Date(birth) is { Ok: true } date ? Born(date.Value, today) : VietParse.Date(birth).Problem, nameof(Birth));
        if (Given(Sex) is { } sex && SexOf(sex) is null) problems.Add((nameof(Sex), $"“{sex}” không phải giới tính; ghi nam hoặc nữ"));
        if (Given(CitizenId) is { } number) Check(Kernel.CitizenId.Parse(number, YearOf(Birth), SexOf(Given(Sex))).Problem, nameof(CitizenId));
        if (Given(Phone) is { } phone) Check(PhoneNumber.Parse(phone).Problem, nameof(Phone));
        if ((JobTitle?.Length ?? 0) > 200) problems.Add((nameof(JobTitle), "Vị trí công việc dài quá 200 chữ"));
        var day = Given(AppliedOn) is { } typed ? VietParse.Day(typed) : default;
        if (Given(AppliedOn) is not null && !day.Ok) problems.Add((nameof(AppliedOn), day.Problem));
        else if ((Given(AppliedOn) is null ? appliedOn : day.Value) > today) problems.Add((nameof(AppliedOn), "Ngày đơn chưa đến; xem lại ngày"));
        return problems;

        void Check(string problem, string field)
        {
            if (problem.Length > 0) problems.Add((field, problem));
        }
    }

    /// <summary>Writes the facts, once they have no problems. An empty number keeps the one that is known.</summary>
    internal Applicant WriteTo(Applicant applicant, DateOnly appliedOn)
    {
        var birth = Given(Birth) is { } typed ? VietParse.Date(typed).Value : (TypedDate?)null;
        applicant.FullName = VietText.TitleName(FullName);
        (applicant.BirthDate, applicant.BirthYear, applicant.Sex) = (birth?.Day, birth?.Year, SexOf(Given(Sex)));
        if (Given(CitizenId) is { } number) applicant.CitizenId = Kernel.CitizenId.Parse(number, birth?.Year, applicant.Sex).Value.Number;
        if (Given(Phone) is { } phone) applicant.Phone = PhoneNumber.Parse(phone).Value.Number;
        applicant.JobTitle = Given(JobTitle);
        applicant.AppliedOn = Given(AppliedOn) is { } day ? VietParse.Day(day).Value : appliedOn;
        return applicant;
    }

    private static string Born(TypedDate birth, DateOnly today) =>
        birth.Year > today.Year || birth.Day > today ? "Ngày sinh ở sau hôm nay; xem lại ngày" : birth.Year < today.Year - 120 ? $"Năm sinh {birth.Year} không hợp lý; xem lại" : "";

    private static int? YearOf(string? birth) => Given(birth) is { } typed && VietParse.Date(typed) is { Ok: true } date ? date.Value.Year : null;

    private static Sex? SexOf(string? typed) => typed is null ? null : VietText.Fold(typed) switch
    {
        "nam" or "male" => Kernel.Sex.Male,
        "nu" or "female" or "x" => Kernel.Sex.Female,
        _ => null,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietText.Nfc(text);
}
