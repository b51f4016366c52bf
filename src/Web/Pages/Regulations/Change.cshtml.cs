using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Regulations;

[Needs(Permission.RegulationsEdit)]
internal sealed class ChangeModel(RegulationBook book, SharedValues shared, Visitor visitor) : PageModel, IShownAgain
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty, Display(Name = "Giá trị"), Required(ErrorMessage = "Nhập giá trị mới"), StringLength(200, ErrorMessage = "Giá trị dài nhất 200 chữ")]
    public string Value { get; set; } = "";

    [BindProperty, Display(Name = "Có hiệu lực từ"), Required(ErrorMessage = "Nhập ngày có hiệu lực")]
    public DateOnly? ValidFrom { get; set; }

    [BindProperty, Display(Name = "Nguồn"), Required(ErrorMessage = "Ghi văn bản làm nguồn"), StringLength(300, ErrorMessage = "Nguồn dài nhất 300 chữ")]
    public string Source { get; set; } = "";

    [BindProperty, Display(Name = "Mức kiểm chứng")]
    public Verification Verification { get; set; } = Verification.Unverified;

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do"), StringLength(1000, ErrorMessage = "Lý do dài nhất 1.000 chữ")]
    public string Reason { get; set; } = "";

    public LegalParameter Latest { get; private set; } = null!;

    public List<SelectListItem> Verifications { get; } = [.. Enum.GetValues<Verification>().Select(v => new SelectListItem(VerificationWords.Of(v), v.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Latest is null) return NotFound();
        // the page of the value says who may write it, before anything is typed
        return await shared.MayChangeAsync(visitor.ScopeFor(Permission.RegulationsEdit), cancel) ? Page() : LocalRedirect($"/quy-dinh/{Key}");
    }

    public async Task LoadAsync(CancellationToken cancel) => Latest = (await book.HistoryAsync(Key, cancel)).LastOrDefault()!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Latest is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        await book.ChangeAsync(new(Key, Value, ValidFrom!.Value, Source.Trim(), Verification, Reason.Trim()), cancel);
        this.Say($"Đã ghi giá trị mới từ {VietFormat.Date(ValidFrom.Value)}.");
        return LocalRedirect($"/quy-dinh/{Key}");
    }
}
