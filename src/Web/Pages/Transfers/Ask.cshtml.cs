using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Transfers;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Members;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Transfers;

/// <summary>A unit asks for somebody who is a member elsewhere. The page says the same whether the number is known or not.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class AskModel(TransferDesk desk, UnitField unions, DecisionField decisions, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Về đơn vị"), Required(ErrorMessage = "Chọn công đoàn cơ sở nhận người")]
    public string Union { get; set; } = "";

    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Nhập họ và tên"), StringLength(100, ErrorMessage = "Họ và tên dài quá 100 chữ")]
    public string FullName { get; set; } = "";

    [BindProperty, Display(Name = "Số định danh"), Required(ErrorMessage = "Nhập số định danh")]
    public string CitizenId { get; set; } = "";

    [BindProperty, Display(Name = "Ngày chuyển"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string Reason { get; set; } = "";

    [BindProperty, Display(Name = "Giấy tờ")]
    public string? Decision { get; set; }

    public IReadOnlyList<string> Unions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Day = time.Today;
        if (Unions is [var only]) Union = only;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var number = Kernel.CitizenId.Parse(CitizenId, null, null);
        Rule.Check(number.Ok, nameof(CitizenId), number.Problem);
        var unit = await unions.FindAsync(Union, UnitsTaken.Unions, nameof(Union), cancel);
        var decision = await decisions.FindAsync(Decision, nameof(Decision), cancel);
        Rule.StopIfBroken();
        var proposal = await desk.AskAsync(unit!, FullName, number.Value.Number, new(Day!.Value, Reason.Trim(), decision), cancel);
        this.Say("Đã gửi. Nếu số định danh và họ tên khớp với một đoàn viên đang sinh hoạt, đơn vị của người ấy nhận được đề nghị.");
        return RedirectToPage("Show", new { proposal.Id });
    }

    public async Task LoadAsync(CancellationToken cancel) => Unions = await unions.OffersAsync(UnitsTaken.Unions, cancel);
}
