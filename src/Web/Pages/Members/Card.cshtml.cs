using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>The card of a member as it is printed, with the code by which it is checked.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class CardModel(MemberCards cards, MemberFile file, TimeProvider time) : OneMemberModel(file)
{
    public QrPicture? Qr { get; private set; }

    public string? CheckAddress { get; private set; }

    public UnionYears? Years { get; private set; }

    public string? Number => Sheet.Spells.Select(s => s.CardNumber).FirstOrDefault(c => c is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        Rule.Check(await cards.IssueAsync(Id, cancel) is not null, $"{Name} đã thôi là đoàn viên; không làm thẻ");
        this.Say("Đã làm mã kiểm tra thẻ.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        Rule.Check(await cards.RevokeAsync(Id, cancel), $"{Name} không có thẻ còn giá trị");
        this.Say("Đã hủy thẻ; quét mã cũ sẽ báo không còn giá trị.");
        return RedirectToPage(new { Id });
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Years = UnionYears.Of(Sheet.Spells.Select(s => (s.From, s.LeftOn)), Sheet.Person.UnionSince, time.Today);
        if (await cards.CurrentAsync(Id, cancel) is not { } card) return;
        CheckAddress = $"/the/{card.Token}";
        Qr = QrPicture.Of($"{Request.Scheme}://{Request.Host}{CheckAddress}");
    }
}
