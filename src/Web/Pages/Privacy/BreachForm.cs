using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>What is written of a breach; days and hours by the clock of Viet Nam.</summary>
internal sealed class BreachForm
{
    [Display(Name = "Sự việc"), Required(ErrorMessage = "Ghi sự việc"), StringLength(1000, ErrorMessage = "Sự việc dài quá 1.000 chữ")]
    public string What { get; set; } = "";

    [Display(Name = "Phát hiện ngày"), Required(ErrorMessage = "Nhập ngày phát hiện")]
    public DateOnly? DetectedOn { get; set; }

    [Display(Name = "Phát hiện lúc"), Required(ErrorMessage = "Nhập giờ phát hiện")]
    public string DetectedTime { get; set; } = "";

    [Display(Name = "Dữ liệu của ai"), Required(ErrorMessage = "Ghi dữ liệu của ai"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string WhoseData { get; set; } = "";

    [Display(Name = "Loại dữ liệu"), Required(ErrorMessage = "Ghi loại dữ liệu"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string DataKinds { get; set; } = "";

    [Display(Name = "Số người")]
    public int? People { get; set; }

    public bool HarmPossible { get; set; }

    [Display(Name = "Hậu quả có thể"), StringLength(1000, ErrorMessage = "Dài quá 1.000 chữ")]
    public string? Harm { get; set; }

    [Display(Name = "Đã làm gì"), StringLength(1000, ErrorMessage = "Dài quá 1.000 chữ")]
    public string? Measures { get; set; }

    [Display(Name = "Đã thông báo ngày")]
    public DateOnly? NotifiedOn { get; set; }

    [Display(Name = "Đã thông báo lúc")]
    public string? NotifiedTime { get; set; }

    [Display(Name = "Thông báo cho"), StringLength(200, ErrorMessage = "Dài quá 200 chữ")]
    public string? NotifiedTo { get; set; }

    [Display(Name = "Đã báo người bị ảnh hưởng ngày")]
    public DateOnly? PeopleToldOn { get; set; }

    public static BreachForm Of(DataBreach breach) => new()
    {
        What = breach.What, DetectedOn = PrivacyLimits.DayOf(breach.DetectedAt), DetectedTime = HourOf(breach.DetectedAt)!, WhoseData = breach.WhoseData, DataKinds = breach.DataKinds,
        People = breach.People, HarmPossible = breach.HarmPossible, Harm = breach.Harm, Measures = breach.Measures,
        NotifiedOn = breach.NotifiedAt is { } at ? PrivacyLimits.DayOf(at) : null, NotifiedTime = HourOf(breach.NotifiedAt), NotifiedTo = breach.NotifiedTo, PeopleToldOn = breach.PeopleToldOn,
    };

    /// <summary>Rules are broken at the fields that are wrong.</summary>
    public BreachFacts Read()
    {
        var detected = MomentOf(DetectedOn, DetectedTime, nameof(DetectedTime));
        Rule.Check(NotifiedOn is not null || string.IsNullOrWhiteSpace(NotifiedTime), nameof(NotifiedOn), "Ghi cả ngày thông báo");
        var notified = NotifiedOn is null ? null : MomentOf(NotifiedOn, NotifiedTime, nameof(NotifiedTime));
        return new(VietText.Nfc(What), detected ?? default, VietText.Nfc(WhoseData), VietText.Nfc(DataKinds), People, HarmPossible, Said(Harm), Said(Measures), notified, Said(NotifiedTo), PeopleToldOn);
    }

    private static DateTime? MomentOf(DateOnly? day, string? hour, string field)
    {
        var read = TimeOnly.TryParseExact(hour?.Trim().Replace('h', ':').Replace('g', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        Rule.Check(read, field, string.IsNullOrWhiteSpace(hour) ? "Ghi cả giờ, như 08:30" : $"Giờ ghi như 08:30, không phải “{hour}”");
        return day is { } of && read ? PrivacyLimits.StartOf(of) + time.ToTimeSpan() : null;
    }

    private static string? HourOf(DateTime? utc) => utc is { } moment ? Moments.At(moment)[^5..] : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietText.Nfc(text);
}
