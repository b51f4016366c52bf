using System.ComponentModel.DataAnnotations;
using DoanKet.App.Members;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members;

/// <summary>The fields that say who somebody is, when he joins and when it is corrected.</summary>
internal abstract class PersonFormModel(TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>Where fields that stand below those of the person come in the summary of faults.</summary>
    protected const int AfterPerson = 10_001;

    public const string ComparedLabel = "Đã đối chiếu với giấy tờ gốc; số định danh ghi đúng";

    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Nhập họ và tên"), StringLength(100, ErrorMessage = "Họ và tên dài quá 100 chữ")]
    public string FullName { get; set; } = "";

    [BindProperty, Display(Name = "Ngày sinh")]
    public string? Born { get; set; }

    [BindProperty, Display(Name = "Giới tính"), Required(ErrorMessage = "Chọn giới tính")]
    public Sex? Sex { get; set; }

    [BindProperty, Display(Name = "Số định danh")]
    public string? CitizenId { get; set; }

    [BindProperty, Display(Name = "Điện thoại")]
    public string? Phone { get; set; }

    [BindProperty, Display(Name = "Vị trí công việc"), StringLength(200, ErrorMessage = "Vị trí công việc dài quá 200 chữ")]
    public string? JobTitle { get; set; }

    [BindProperty]
    public bool Compared { get; set; }

    /// <summary>What does not fit together and may still be right; then somebody must have looked at the paper.</summary>
    public string? Doubt { get; private set; }

    public IReadOnlyList<SelectListItem> Sexes { get; } = [new(Kernel.Sex.Female.Label(), nameof(Kernel.Sex.Female)), new(Kernel.Sex.Male.Label(), nameof(Kernel.Sex.Male))];

    public abstract Task LoadAsync(CancellationToken cancel);

    /// <summary>Reads what was typed; rules are broken at the fields that are wrong.</summary>
    /// <param name="known">The person who is corrected: a number that still shows as it was masked stays.</param>
    protected PersonFacts Read(Person? known = null)
    {
        var born = Take(Born, VietParse.Date, nameof(Born));
        Rule.Check(born is not { } day || (day.Day ?? new DateOnly(day.Year, 1, 1)) <= time.Today, nameof(Born), "Ngày sinh ở sau hôm nay");
        Rule.Check(FullName is null || FullName == known?.FullName || VietText.MayBeName(FullName), nameof(FullName), "Ghi họ và tên như trên giấy tờ, chỉ gồm chữ");
        var phone = known?.Phone is { } kept && Phone == PhoneNumber.Mask(kept) ? kept : Take(Phone, PhoneNumber.Parse, nameof(Phone))?.Number;
        return new(VietText.TitleName(FullName ?? ""), born, Sex, NumberOf(known, born), phone, string.IsNullOrWhiteSpace(JobTitle) ? null : VietText.Nfc(JobTitle));
    }

    private string? NumberOf(Person? known, TypedDate? born)
    {
        var typed = known?.CitizenId is { } kept && CitizenId == Kernel.CitizenId.Mask(kept) ? kept : CitizenId;
        var number = Take(typed, text => Kernel.CitizenId.Parse(text, born?.Year, Sex), nameof(CitizenId));
        Doubt = number?.Problem(born?.Year, Sex);
        Rule.Check(Doubt is null || Compared, nameof(CitizenId), $"{Doubt}. Sửa lại, hoặc nếu giấy tờ gốc ghi đúng như vậy thì đánh dấu ô “{ComparedLabel}” dưới đây rồi ghi.");
        return number?.Number;
    }

    private static T? Take<T>(string? typed, Func<string, Parsed<T>> read, string field) where T : struct
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var parsed = read(typed);
        Rule.Check(parsed.Ok, field, parsed.Problem);
        return parsed.Ok ? parsed.Value : null;
    }
}
