using System.ComponentModel.DataAnnotations;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Joining;

/// <summary>Accepts applications: into a union by a decision, or into the list of a founding case.</summary>
[Needs(Permission.JoiningDecide)]
internal sealed class AcceptModel(ApplicationList applications, Admission admission, ApplicationDecisions decisions, CardNumbers cards, AppDbContext db, TimeProvider time) : ChosenModel(applications)
{
    [BindProperty, Display(Name = "Ngày quyết định")]
    public DateOnly Date { get; set; }

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public string? Pattern { get; private set; }

    public string UnitCode { get; private set; } = "";

    public bool IsForCase => Chosen.Any(c => c.Application.CaseId is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await AreKnownAsync(cancel)) return NotFound();
        (Date, Capacity, Title) = (time.Today, "TM. BAN CHẤP HÀNH", "CHỦ TỊCH");
        if (Chosen is [var first, ..] && !IsForCase) Name = await ChairAsync(first.Application.OrgUnitId, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await AreKnownAsync(cancel)) return NotFound();
        if (IsForCase) return await TakeIntoCaseAsync(cancel);
        if (!ModelState.IsValid) return Page();
        var signer = new Signer(Capacity?.Trim() ?? "", Title?.Trim() ?? "", Name ?? "");
        if (await admission.AdmitAsync(Ids, Date, signer, cancel) is not { } document) return NotFound();
        this.Say($"Đã ký Quyết định {document.Citation}: kết nạp {Count} đoàn viên từ ngày {VietFormat.Date(Date)}.");
        return RedirectToPage("/Organisation/Document", new { document.Id });
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (Chosen is not [var first, ..]) return;
        Pattern = await cards.PatternOfAsync(first.Application.OrgUnitId, cancel);
        UnitCode = await db.Set<OrgUnit>().Where(u => u.Id == first.Application.OrgUnitId).Select(u => u.Code).SingleAsync(cancel);
    }

    private async Task<IActionResult> TakeIntoCaseAsync(CancellationToken cancel)
    {
        if (await decisions.TakeIntoCaseAsync(Ids, cancel) is not { } count) return NotFound();
        this.Say($"Đã đưa {count} đơn vào danh sách người xin gia nhập của hồ sơ.");
        return LocalRedirect($"/thanh-lap/{Chosen[0].Application.CaseId}/don");
    }

    private async Task<string?> ChairAsync(long unit, CancellationToken cancel) => (await db.Set<Officer>().AsNoTracking()
        .Where(o => o.OrgUnitId == unit && o.Body == CommitteeBody.Executive && o.Position == OfficerPosition.Chair).ToListAsync(cancel))
        .Find(o => o.HoldsOn(time.Today))?.FullName;
}
