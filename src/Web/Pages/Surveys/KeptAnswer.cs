using System.Text.Json;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>An answer as it was typed on a phone; names and values are those of the fields of the form.</summary>
internal sealed record KeptAnswer(
    string? Outcome, string? SurveyedOn, string? Officer, string? Total, string? Women, string? Insured, string? Readiness, string? Attitude, List<string?>? Obstacles,
    string? Sector, string? Ownership, string? ContactName, string? ContactPhone, string? Note)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <summary>None when the text is no answer.</summary>
    public static KeptAnswer? Of(string json)
    {
        try { return JsonSerializer.Deserialize<KeptAnswer>(json, Reading); }
        catch (JsonException) { return null; }
    }

    /// <summary>Reads the fields as the page of an employer would. Each that cannot be read is a broken rule of its name.</summary>
    public SurveyFacts Read()
    {
        var outcome = Choice<SurveyOutcome>(Outcome, nameof(Outcome));
        Rule.Check(outcome is not null, nameof(Outcome), "Chọn kết quả khảo sát");
        Rule.Check(!string.IsNullOrWhiteSpace(SurveyedOn), nameof(SurveyedOn), "Nhập ngày khảo sát");
        var obstacles = (Obstacles ?? []).Select(o => Choice<Obstacle>(o, nameof(Obstacles))).OfType<Obstacle>();
        return new(outcome ?? default, VietParse.Day(SurveyedOn ?? "").OrBreak(nameof(SurveyedOn)), Officer ?? "", Number(Total, nameof(Total)), Number(Women, nameof(Women)), Number(Insured, nameof(Insured)),
            Choice<Sector>(Sector, nameof(Sector)), Choice<Ownership>(Ownership, nameof(Ownership)), ContactName, ContactPhone, Choice<OwnerAttitude>(Attitude, nameof(Attitude)),
            App.Enterprises.Surveys.Obstacles.Write(obstacles), Number(Readiness, nameof(Readiness)), Note);
    }

    private static int? Number(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var number = VietParse.Number(text).OrBreak(field);
        Rule.Check(number == (int)number, field, $"Số “{text}” quá lớn.");
        return (int)number;
    }

    private static T? Choice<T>(string? code, string field) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(code)) return null;
        var known = Enum.TryParse<T>(code, out var choice) && Enum.IsDefined(choice);
        Rule.Check(known, field, "Chọn một trong các mục của danh sách");
        return known ? choice : null;
    }
}
