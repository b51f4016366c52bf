using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Issues a draft: number, paper and entry together.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class SignModel(SigningDesk desk, EntryBook book, AppDbContext db, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>Abbreviations of NĐ 30/2020/NĐ-CP, annex III.</summary>
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["Quyết định"] = "QĐ", ["Kế hoạch"] = "KH", ["Nghị quyết"] = "NQ", ["Hướng dẫn"] = "HD", ["Thông báo"] = "TB", ["Tờ trình"] = "TTr", ["Báo cáo"] = "BC", ["Công văn"] = "CV",
        ["Chỉ thị"] = "CT", ["Chương trình"] = "CTr", ["Kết luận"] = "KL", ["Quy định"] = "QĐi", ["Quy chế"] = "QC", ["Đề án"] = "ĐA",
    };

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Required(ErrorMessage = "Ghi ký hiệu văn bản, như KH-LĐLĐ"), StringLength(40, ErrorMessage = "Ký hiệu dài nhất 40 chữ")]
    public string Symbol { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Ghi ngày ban hành")]
    public DateOnly? Date { get; set; }

    public DocumentEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Version, Date) = (Entry.Version, time.Today);
        var office = await db.Set<OrgUnit>().Where(u => u.Id == Entry.OrgUnitId).Select(u => u.Symbol).SingleOrDefaultAsync(cancel);
        var kind = Abbreviations.GetValueOrDefault(Entry.Type, "");
        Symbol = Entry.Layout is PaperLayout.Party ? $"{kind}/ĐĐ" : $"{kind}-{office?.Split('-')[^1] ?? "LĐLĐ"}";
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancel) => await FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (Date > time.Today) ModelState.AddModelError(nameof(Date), $"Ngày ban hành không được sau hôm nay, {VietFormat.Date(time.Today)}");
        if (!ModelState.IsValid) return Page();
        if (await desk.SignAsync(Id, Version, Symbol, Date!.Value, cancel) is not { } entry) return NotFound();
        this.Say($"Đã ban hành {entry.Citation}. Xem và xác nhận những gì máy đọc được, rồi giao việc.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.SeenAsync(Id, cancel) is not { Way: DocumentWay.Outgoing } entry) return false;
        Entry = entry;
        return true;
    }
}
