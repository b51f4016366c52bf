using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>A suspension that was written wrongly: other days, another reason, or none of it at all.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class CorrectPauseModel(Suspensions suspensions, MemberFile file) : OneMemberModel(file)
{
    [BindProperty(SupportsGet = true)]
    public long PauseId { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Trở lại từ ngày")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string Reason { get; set; } = "";

    [BindProperty, Display(Name = "Vì sao đính chính"), Required(ErrorMessage = "Ghi vì sao đính chính"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string Why { get; set; } = "";

    public MemberPause Pause { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Day, Until, Reason) = (Pause.From, Pause.LeftOn, Pause.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await suspensions.CorrectAsync(Id, PauseId, Day!.Value, Until, Reason.Trim(), Why.Trim(), cancel)) return NotFound();
        this.Say($"Đã đính chính lần tạm dừng của {Name}; điều ghi trước đây còn trong lịch sử.");
        return Back;
    }

    public async Task<IActionResult> OnPostAnnulAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Why)) return Page();
        if (!await suspensions.AnnulAsync(Id, PauseId, Why.Trim(), cancel)) return NotFound();
        this.Say($"Đã hủy lần tạm dừng từ ngày {VietFormat.Date(Pause.From)} của {Name}.");
        return Back;
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) throw new OutOfScopeException(Id);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || Sheet.Pauses.FirstOrDefault(p => p.Id == PauseId) is not { } pause) return false;
        Pause = pause;
        return true;
    }
}
