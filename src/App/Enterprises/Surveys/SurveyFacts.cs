namespace DoanKet.App.Enterprises.Surveys;

/// <summary>An answer as it was typed, on a page or in a workbook.</summary>
/// <param name="Obstacles">See <see cref="Surveys.Obstacles"/>.</param>
public sealed record SurveyFacts(
    SurveyOutcome Outcome, DateOnly SurveyedOn, string Officer, int? Total = null, int? Women = null, int? Insured = null, Sector? Sector = null, Ownership? Ownership = null,
    string? ContactName = null, string? ContactPhone = null, OwnerAttitude? Attitude = null, string? Obstacles = null, int? Readiness = null, string? Note = null)
{
    public const int LongestNote = 1000;

    /// <summary>What an answered entry says; none of one that waits.</summary>
    public static SurveyFacts? Of(SurveyEntry entry) => entry.Outcome is not { } outcome ? null : new(
        outcome, entry.SurveyedOn!.Value, entry.Officer!, entry.Total, entry.Women, entry.Insured, entry.Sector, entry.Ownership, entry.ContactName, entry.ContactPhone,
        entry.Attitude, entry.Obstacles, entry.Readiness, entry.Note);

    /// <summary>
    /// As it is kept. Refused: a day outside the round or to come, an answer without workers, workers of an employer that was not asked,
    /// parts larger than the whole, a phone number that is none, more than three obstacles.
    /// </summary>
    public SurveyFacts Checked(SurveyRound round, DateOnly today)
    {
        Rule.Check(SurveyedOn <= today, nameof(SurveyedOn), $"Ngày {VietFormat.Date(SurveyedOn)} chưa đến");
        Rule.Check(SurveyedOn >= round.From && SurveyedOn <= round.To, nameof(SurveyedOn), $"Đợt này từ {VietFormat.Date(round.From)} đến {VietFormat.Date(round.To)}; ghi ngày trong đợt");
        Rule.Check(Readiness is null or >= 1 and <= 5, nameof(Readiness), "Chọn mức sẵn sàng từ 1 đến 5");
        Rule.Check(Surveys.Obstacles.Read(Obstacles).Count <= Surveys.Obstacles.Most, nameof(Obstacles), $"Chọn nhiều nhất {Surveys.Obstacles.Most} khó khăn chính; điều khác ghi vào ghi chú");
        CheckCounts(round, today);
        return this with
        {
            Officer = Text(Officer, nameof(Officer), "Tên người khảo sát", 100, "Ghi tên người khảo sát") ?? "",
            ContactName = Text(ContactName, nameof(ContactName), "Tên người liên hệ", EnterpriseFacts.LongestContact),
            ContactPhone = string.IsNullOrWhiteSpace(ContactPhone) ? null : PhoneNumber.Parse(ContactPhone).OrBreak(nameof(ContactPhone)).Number,
            Note = Text(Note, nameof(Note), "Ghi chú", LongestNote),
        };
    }

    internal void WriteTo(SurveyEntry entry)
    {
        (entry.Outcome, entry.SurveyedOn, entry.Officer, entry.Total, entry.Women, entry.Insured) = (Outcome, SurveyedOn, Officer, Total, Women, Insured);
        (entry.Sector, entry.Ownership, entry.ContactName, entry.ContactPhone) = (Sector, Ownership, ContactName, ContactPhone);
        (entry.Attitude, entry.Obstacles, entry.Readiness, entry.Note) = (Attitude, Obstacles, Readiness, Note);
    }

    /// <summary>The count that the answer adds to the history of the employer; none when nothing was counted.</summary>
    internal HeadcountFacts? Count(SurveyRound round) => Total is { } total ? new(SurveyedOn, total, Women, Insured, round.Source) : null;

    private void CheckCounts(SurveyRound round, DateOnly today)
    {
        if (Outcome is SurveyOutcome.Answered)
        {
            Rule.Check(Total is not null, nameof(Total), "Nhập tổng số lao động; không có ai thì ghi 0");
            if (SurveyedOn <= today) Count(round)?.Checked(today);
            return;
        }
        Rule.Check(Total is null && Women is null && Insured is null, nameof(Total), "Chưa khảo sát được thì để trống số lao động, hoặc chọn kết quả “Đã khảo sát”");
    }

    private static string? Text(string? text, string field, string label, int longest, string? missing = null)
    {
        var clean = VietText.Nfc(text ?? "");
        Rule.Check(missing is null || clean.Length > 0, field, missing ?? "");
        Rule.Check(clean.Length <= longest, field, $"{label} dài {VietFormat.Number(clean.Length)} chữ; rút gọn còn nhiều nhất {VietFormat.Number(longest)} chữ");
        return clean.Length > 0 ? clean : null;
    }
}
