using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Founding.Papers;

/// <summary>Chooses the layout of each draft. What nobody has entered is left as dots to be filled in by hand.</summary>
internal static class DraftPapers
{
    public const string Dots = "……………………………";

    public static WordPaper Write(DraftKind kind, CaseFile file, DraftSetting setting) => kind switch
    {
        DraftKind.CommitteeList => WorkersPapers.Committee(file, setting),
        DraftKind.Applications => WorkersPapers.Applications(file, setting),
        DraftKind.CollectiveApplication => WorkersPapers.Collective(file, setting),
        DraftKind.MemberList => WorkersPapers.Members(file, setting),
        DraftKind.EmployerList => WorkersPapers.Employers(file, setting),
        DraftKind.TradeStatement => WorkersPapers.Trade(file, setting),
        DraftKind.Ballot => ElectionPapers.Ballot(file, setting),
        DraftKind.VoteMinutes => ElectionPapers.Votes(file, setting),
        DraftKind.CongressMinutes => ElectionPapers.Congress(file, setting),
        DraftKind.MeetingMinutes => UnionPapers.Meeting(file, setting),
        DraftKind.Extracts => UnionPapers.Extracts(file, setting),
        DraftKind.Request => UnionPapers.Request(file, setting),
        DraftKind.AppraisalSlip => OfficePapers.Slip(file, setting),
        _ => OfficePapers.Return(file, setting),
    };

    public static string Union(CaseFile file) => OfficialName.Of(file.Union?.Name ?? UnionNames.Of(file.Case));

    /// <summary>The head of what the founding committee or the new union writes.</summary>
    public static PaperHead Head(DraftSetting setting, string issuer, DateOnly? day, string symbol = "", string form = "") =>
        new(OfficialName.Of(setting.Unit), issuer, "", symbol, setting.Place, day) { Form = setting.Forms.GetValueOrDefault(form, "") };

    /// <summary>The head of what one person writes.</summary>
    public static PaperHead OwnHead(DraftSetting setting, string form) => new("", "", "", "", "", null) { Form = setting.Forms.GetValueOrDefault(form, "") };

    public static string Founders(CaseFile file) => $"Ban vận động thành lập {Union(file)}";

    public static string Born(Applicant a) => a.BirthDate is { } day ? VietFormat.Date(day) : a.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    public static string SexOf(Applicant a) => a.Sex switch { Sex.Female => "Nữ", Sex.Male => "Nam", _ => "" };

    public static string Number(Applicant a, DraftSetting setting) => a.CitizenId is not { } number ? "" : setting.WholeNumbers ? number : CitizenId.Mask(number);

    /// <summary>Those who are to be members, in the order of names.</summary>
    public static IReadOnlyList<Applicant> Admitted(CaseFile file) => [.. file.Applicants.Where(a => a.IsEligible).Select(a => a.Applicant)];

    public static IReadOnlyList<Applicant> Committee(CaseFile file) =>
        [.. file.Applicants.Select(a => a.Applicant).Where(a => a.ElectedSeat is not null).OrderBy(a => a.ElectedSeat).ThenByDescending(a => a.ElectedVotes)];

    public static IReadOnlyList<Applicant> Inspectors(CaseFile file) =>
        [.. file.Applicants.Select(a => a.Applicant).Where(a => a.InspectionSeat is not null).OrderBy(a => a.InspectionSeat)];

    public static DateOnly? DayOf(CaseFile file, FoundingStep step) => file.Steps.LastOrDefault(s => s.Step == step)?.Day;

    public static string OrDots(string? text) => string.IsNullOrWhiteSpace(text) ? Dots : text.Trim();

    /// <summary>Where one of them works: his employer, where the case has several.</summary>
    public static string Workplace(CaseFile file, Applicant a) => file.Case.Kind is FoundingKind.SeveralEmployers ? OrDots(a.Workplace) : Workplace(file);

    /// <summary>Where the people work, in the words of a sentence: the employer, or trade and place.</summary>
    public static string Workplace(CaseFile file) => file.Case.Kind is FoundingKind.Occupation
        ? string.Join(", ", new[] { file.Case.Trade is { } trade ? $"nghề {trade.ToLowerInvariant()}" : null, file.Case.Place }.OfType<string>()) is { Length: > 0 } known ? known : file.Case.Name
        : file.Case.Name;
}
