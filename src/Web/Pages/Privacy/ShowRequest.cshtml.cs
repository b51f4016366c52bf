using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>One request with its clocks, and the ways to answer it.</summary>
[Needs(Permission.PrivacyRequests)]
internal sealed class ShowRequestModel(RequestList requests, RequestDesk desk, RequestEffects effects, PrivacyLimits limits, Trail trail, PermittedReading permitted, TimeProvider time) : PageModel, IShownAgain, IShowsPeople
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Trả lời"), StringLength(1000, ErrorMessage = "Trả lời dài quá 1.000 chữ")]
    public string? Answer { get; set; }

    [BindProperty, Display(Name = "Gia hạn đến hết ngày")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "Lý do gia hạn"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string? ExtendWhy { get; set; }

    [BindProperty, Display(Name = "Lý do không thực hiện"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 chữ")]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Căn cứ"), StringLength(300, ErrorMessage = "Căn cứ dài quá 300 chữ")]
    public string? Source { get; set; }

    public RequestView View { get; private set; } = null!;

    /// <summary>The regulation that gives the limit.</summary>
    public LegalParameter? Limit { get; private set; }

    public DateOnly? ExtendableTo { get; private set; }

    /// <summary>Whether the reader may change the record of the one who asks.</summary>
    public bool OpensPerson { get; private set; }

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public DateTime Now => time.UtcNow;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsKnownAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken cancel) =>
        await IsKnownAsync(cancel) && await desk.AcknowledgeAsync(Id, cancel) ? Said("Đã phản hồi; người gửi thấy bằng mã theo dõi.") : NotFound();

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || !OpensPerson || !await permitted.WithAsync(Permission.MembersEdit, () => effects.ApplyAsync(Id, cancel))) return NotFound();
        return Said("Đã ghi giá trị đúng vào hồ sơ. Trả lời người yêu cầu để kết thúc.");
    }

    public async Task<IActionResult> OnPostCarryOutAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await desk.CarryOutAsync(Id, Answer ?? "", cancel) ? Said("Đã trả lời: thực hiện xong.") : NotFound();
    }

    public async Task<IActionResult> OnPostExtendAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Rule.Check(Until is not null, nameof(Until), "Nhập ngày gia hạn đến");
        Rule.Check(!string.IsNullOrWhiteSpace(ExtendWhy), nameof(ExtendWhy), "Ghi lý do gia hạn; người yêu cầu đọc được");
        Rule.StopIfBroken();
        return await desk.ExtendAsync(Id, Until!.Value, ExtendWhy!, cancel) ? Said($"Đã gia hạn trả lời đến hết ngày {VietFormat.Date(Until.Value)}.") : NotFound();
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await desk.RefuseAsync(Id, Why ?? "", Source ?? "", cancel) ? Said("Đã trả lời không thực hiện; người yêu cầu đọc được lý do.") : NotFound();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) throw new OutOfScopeException(Id);
    }

    public Task NoteShownAsync(ReadLog log, CancellationToken cancel) => log.NoteOpenedAsync<Person>(MemberOperations.Open, View.Request.PersonId, cancel);

    private RedirectToPageResult Said(string words)
    {
        this.Say(words);
        return RedirectToPage(new { Id });
    }

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (await requests.FindAsync(Id, cancel) is not { } view) return false;
        View = view;
        OpensPerson = await permitted.HoldsAtAsync(Permission.MembersEdit, view.Request.OrgUnitId, cancel);
        Limit = await limits.RuleAsync(view.Request.Kind, false, PrivacyLimits.DayOf(view.Request.ReceivedAt), cancel);
        ExtendableTo = await limits.ExtendableToAsync(view.Request, cancel);
        History = await trail.OfAsync<PrivacyRequest>(Request, Id, cancel);
        return true;
    }
}
