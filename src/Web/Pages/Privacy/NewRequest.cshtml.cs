using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>A request that somebody has brought on paper.</summary>
[Needs(Permission.PrivacyRequests)]
internal sealed class NewRequestModel(RequestDesk desk, NumberGuesses guesses, AppDbContext db, TimeProvider time) : PageModel, IShownAgain
{
    [FromQuery(Name = "nguoi")]
    public long? Asked { get; set; }

    [BindProperty]
    public long? Person { get; set; }

    [BindProperty, Display(Name = "Số định danh")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Yêu cầu"), Required(ErrorMessage = "Chọn yêu cầu")]
    public RequestKind? Kind { get; set; }

    [BindProperty, Display(Name = "Điều cần sửa")]
    public WrongFact? Fact { get; set; }

    [BindProperty, Display(Name = "Giá trị đúng"), StringLength(300, ErrorMessage = "Giá trị dài quá 300 chữ")]
    public string? RightValue { get; set; }

    [BindProperty, Display(Name = "Nội dung"), StringLength(1000, ErrorMessage = "Nội dung dài quá 1.000 chữ")]
    public string? Wish { get; set; }

    [BindProperty]
    public bool Elsewhere { get; set; }

    [BindProperty, Display(Name = "Ngày nhận"), Required(ErrorMessage = "Nhập ngày nhận")]
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Of the one who was chosen on the page before; none when he is found by his number.</summary>
    public string? Name { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Person, ReceivedOn) = (Asked, time.Today);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var person = Person ?? await FindAsync(cancel);
        Rule.StopIfBroken();
        if (await desk.WriteDownAsync(person!.Value, new(Kind!.Value, Wish, Fact, RightValue, Elsewhere), ReceivedOn!.Value, cancel) is not { } request) return NotFound();
        this.Say($"Đã ghi yêu cầu. Mã theo dõi giao cho người yêu cầu: {App.Joining.SecretCode.Shown(request.FollowCode)}");
        return RedirectToPage("ShowRequest", new { request.Id });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (Person is { } id) Name = await db.Set<Person>().Where(p => p.Id == id).Select(p => p.FullName).SingleOrDefaultAsync(cancel);
    }

    private async Task<long?> FindAsync(CancellationToken cancel)
    {
        var parsed = CitizenId.Parse(Number ?? "");
        Rule.Check(parsed.Ok, nameof(Number), string.IsNullOrWhiteSpace(Number) ? "Nhập số định danh của người yêu cầu" : parsed.Problem);
        if (!parsed.Ok) return null;
        var number = parsed.Value.Number;
        guesses.Ask(number, nameof(Number));
        var found = await db.Set<Person>().Where(p => p.CitizenId == number).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel);
        Rule.Check(found is not null, nameof(Number), "Không có đoàn viên nào mang số này trong phạm vi của bạn");
        return found;
    }
}
