using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Regulations;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>A further purpose, another wording of one from a day on, or its end.</summary>
[Needs(Permission.PrivacyManage)]
internal sealed class PurposeModel(PurposeBook book, Trail trail, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>The purpose that gets another wording or ends; none of a new one.</summary>
    [FromQuery(Name = "thay")]
    public long? Id { get; set; }

    [BindProperty, Display(Name = "Mục đích"), StringLength(300, ErrorMessage = "Mục đích dài quá 300 chữ")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Loại dữ liệu"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string? DataKinds { get; set; }

    [BindProperty]
    public bool IsSensitive { get; set; }

    [BindProperty, Display(Name = "Căn cứ pháp lý")]
    public LegalBasis? Basis { get; set; }

    [BindProperty, Display(Name = "Văn bản, điều khoản"), StringLength(300, ErrorMessage = "Dài quá 300 chữ")]
    public string? Source { get; set; }

    [BindProperty, Display(Name = "Ai nhận"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string? Recipients { get; set; }

    [BindProperty, Display(Name = "Thời hạn lưu"), StringLength(300, ErrorMessage = "Dài quá 300 chữ")]
    public string? Retention { get; set; }

    [BindProperty, Display(Name = "Có hiệu lực từ")]
    public DateOnly? ValidFrom { get; set; }

    [BindProperty, Display(Name = "Mức kiểm chứng")]
    public Verification Verification { get; set; } = Verification.Unverified;

    [BindProperty, Display(Name = "Lý do"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 chữ")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Đến hết ngày")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Lý do kết thúc"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 chữ")]
    public string? EndReason { get; set; }

    /// <summary>The purpose that gets another wording; none of a new one.</summary>
    public ProcessingPurpose? Former { get; private set; }

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public IReadOnlyList<SelectListItem> Bases { get; } = [.. Enum.GetValues<LegalBasis>().Select(b => new SelectListItem(Labels.Of(b), b.ToString()))];

    public IReadOnlyList<SelectListItem> Verifications { get; } = [.. Enum.GetValues<Verification>().Select(v => new SelectListItem(VerificationWords.Of(v), v.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (Former is { } f) (Name, DataKinds, IsSensitive, Basis, Source, Recipients, Retention, Verification) = (f.Name, f.DataKinds, f.IsSensitive, f.Basis, f.Source, f.Recipients, f.Retention, f.Verification);
        ValidFrom = time.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        foreach (var (field, value) in new[] { (nameof(Name), Name), (nameof(DataKinds), DataKinds), (nameof(Source), Source), (nameof(Recipients), Recipients), (nameof(Retention), Retention), (nameof(Reason), Reason) })
            Rule.Check(!string.IsNullOrWhiteSpace(value), field, "Ô này cần được ghi");
        Rule.Check(Basis is not null, nameof(Basis), "Chọn căn cứ pháp lý");
        Rule.Check(ValidFrom is not null, nameof(ValidFrom), "Nhập ngày có hiệu lực");
        Rule.StopIfBroken();
        var added = await book.AddAsync(new()
        {
            Name = VietText.Nfc(Name!), DataKinds = VietText.Nfc(DataKinds!), IsSensitive = IsSensitive, Basis = Basis!.Value, Source = VietText.Nfc(Source!), Recipients = VietText.Nfc(Recipients!),
            Retention = VietText.Nfc(Retention!), ValidFrom = ValidFrom!.Value, Verification = Verification,
        }, Id, Reason!, cancel);
        if (added is null) return NotFound();
        this.Say($"Đã ghi mục đích, có hiệu lực từ {VietFormat.Date(added.ValidFrom)}.");
        return RedirectToPage("Purposes");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || Id is not { } id) return NotFound();
        Rule.Check(LastDay is not null, nameof(LastDay), "Nhập ngày cuối");
        Rule.Check(!string.IsNullOrWhiteSpace(EndReason), nameof(EndReason), "Ghi lý do kết thúc");
        Rule.StopIfBroken();
        if (!await book.EndAsync(id, LastDay!.Value, EndReason!, cancel)) return NotFound();
        this.Say($"Mục đích kết thúc sau ngày {VietFormat.Date(LastDay.Value)}.");
        return RedirectToPage("Purposes");
    }

    public Task LoadAsync(CancellationToken cancel) => IsKnownAsync(cancel);

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (Id is not { } id) return true;
        Former = await book.FindAsync(id, cancel);
        if (Former is not null) History = await trail.OfAsync<ProcessingPurpose>(Request, id, cancel);
        return Former is not null;
    }
}
