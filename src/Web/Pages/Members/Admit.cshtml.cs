using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members;

/// <summary>One person into an existing union.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class AdmitModel(MemberRegister register, UnionField unions, DecisionField decisions, CurrentWork work, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Công đoàn cơ sở"), Required(ErrorMessage = "Chọn công đoàn cơ sở")]
    public string Union { get; set; } = "";

    [BindProperty, Display(Name = "Việc")]
    public MovementKind Kind { get; set; } = MovementKind.Admitted;

    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Nhập họ và tên"), StringLength(100, ErrorMessage = "Họ và tên dài quá 100 chữ")]
    public string FullName { get; set; } = "";

    [BindProperty, Display(Name = "Ngày sinh")]
    public string? Born { get; set; }

    [BindProperty, Display(Name = "Giới tính"), Required(ErrorMessage = "Chọn giới tính")]
    public Sex? Sex { get; set; }

    [BindProperty, Display(Name = "Số định danh")]
    public string? CitizenNumber { get; set; }

    [BindProperty, Display(Name = "Điện thoại")]
    public string? Phone { get; set; }

    [BindProperty, Display(Name = "Vị trí công việc"), StringLength(200, ErrorMessage = "Vị trí công việc dài quá 200 chữ")]
    public string? JobTitle { get; set; }

    [BindProperty, Display(Name = "Ngày"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Quyết định")]
    public string? Decision { get; set; }

    [BindProperty]
    public bool Compared { get; set; }

    /// <summary>What does not fit together and may still be right; then somebody must have looked at the paper.</summary>
    public string? Doubt { get; private set; }

    public IReadOnlyList<string> Unions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Kết nạp mới hoặc kết nạp lại", nameof(MovementKind.Admitted)), new("Chuyển đến từ nơi chưa có trong sổ này", nameof(MovementKind.TransferredIn)),
    ];

    public IReadOnlyList<SelectListItem> Sexes { get; } = [new(Kernel.Sex.Female.Label(), nameof(Kernel.Sex.Female)), new(Kernel.Sex.Male.Label(), nameof(Kernel.Sex.Male))];

    public async Task OnGetAsync([FromQuery(Name = "don-vi")] string? code, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Day = time.Today;
        Union = code is null ? Unions is [var only] ? only : "" : Unions.FirstOrDefault(u => u.StartsWith(code + " ", StringComparison.OrdinalIgnoreCase)) ?? code;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var member = Read();
        if (!ModelState.IsValid) return Page();
        var unit = await unions.FindAsync(Union, nameof(Union), cancel);
        var decision = await decisions.FindAsync(Decision, nameof(Decision), cancel);
        work.Begin(MemberOperations.Admit, documentId: decision);
        var person = await AdmitAsync(unit, member, decision, cancel);
        this.Say($"Đã ghi {person.FullName} vào {unit.Name} từ ngày {VietFormat.Date(Day!.Value)}.");
        return RedirectToPage("Show", new { person.Id });
    }

    public async Task LoadAsync(CancellationToken cancel) => Unions = await unions.OffersAsync(cancel);

    private async Task<Person> AdmitAsync(App.Organisation.Units.OrgUnit unit, NewMember member, long? decision, CancellationToken cancel)
    {
        try
        {
            return (await register.AdmitAsync(unit, [member], Kind, Day!.Value, decision, cancel)).Single();
        }
        catch (RuleBroken broken) when (broken.Field == nameof(Person.CitizenId))
        {
            throw new RuleBroken(nameof(CitizenNumber), broken.Message);
        }
    }

    /// <summary>Reads what was typed and notes every field that is wrong, not only the first.</summary>
    private NewMember Read()
    {
        var born = Take(Born, VietParse.Date, nameof(Born));
        var citizen = Take(CitizenNumber, text => CitizenId.Parse(text, born?.Year, Sex), nameof(CitizenNumber));
        var phone = Take(Phone, PhoneNumber.Parse, nameof(Phone));
        if (Kind is not (MovementKind.Admitted or MovementKind.TransferredIn)) ModelState.AddModelError(nameof(Kind), "Chọn kết nạp hoặc chuyển đến");
        if (born is { } day && (day.Day ?? new DateOnly(day.Year, 1, 1)) > time.Today) ModelState.AddModelError(nameof(Born), "Ngày sinh ở sau hôm nay");
        Doubt = citizen?.Problem(born?.Year, Sex);
        if (Doubt is not null && !Compared) ModelState.AddModelError(nameof(CitizenNumber), Doubt);
        return new NewMember(VietText.TitleName(FullName ?? ""), born?.Day, born?.Year, Sex, citizen?.Number, phone?.Number, string.IsNullOrWhiteSpace(JobTitle) ? null : VietText.Nfc(JobTitle));
    }

    private T? Take<T>(string? typed, Func<string, Parsed<T>> read, string field) where T : struct
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var parsed = read(typed);
        if (parsed.Ok) return parsed.Value;
        ModelState.AddModelError(field, parsed.Problem);
        return null;
    }
}
