using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>A list of people that stands in a paper goes to the dry run as if it had been sent as a file; the button beside the table posts here at once.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class FromPaperModel(HandedTables tables, MemberTrial trial, UnitField units, PermittedReading permitted, AppDbContext db, Visitor visitor) : PageModel, IShownAgain
{
    [FromQuery(Name = "van-ban")]
    public long? EntryId { get; set; }

    [FromQuery(Name = "tep")]
    public long? HeldId { get; set; }

    [FromQuery(Name = "bang")]
    public string? TableAt { get; set; }

    /// <summary>Not named by the button: then it is the unit in whose register the paper stands, or the account's own.</summary>
    [BindProperty, Display(Name = "Danh sách của đơn vị")]
    public string? Unit { get; set; }

    [BindProperty, Display(Name = "Ngày vào của dòng không ghi ngày")]
    public DateOnly? Day { get; set; }

    public HandedTable Handed { get; private set; } = null!;

    public IReadOnlyList<string> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((EntryId ?? HeldId) is null) return LocalRedirect("/doan-vien/nhap");
        if (!await FindAsync(cancel)) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Unit ??= await OwnAsync(cancel);
        if (await units.FindAsync(Unit, UnitsTaken.All, nameof(Unit), cancel) is not { } unit) return Page();
        try
        {
            var batch = await trial.TryAsync(new TrialRequest(unit.Id, Handed.File.Name, Day, await permitted.HoldsAtAsync(Permission.PartyEdit, unit.Id, cancel)), Handed.File.Bytes, cancel);
            return batch is null ? NotFound() : LocalRedirect($"/doan-vien/nhap/{batch.Id}");
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken(nameof(Unit), refused.Message);
        }
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Units = await units.OffersAsync(UnitsTaken.All, cancel);
        Unit ??= await OwnAsync(cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await tables.FindAsync(new(EntryId, HeldId, HandedFrom.AtOf(TableAt)), cancel) is not { } handed) return false;
        Handed = handed;
        return true;
    }

    private async Task<string?> OwnAsync(CancellationToken cancel)
    {
        var ids = visitor.ScopeFor(Permission.MembersEdit).Roots;
        return await db.Set<OrgUnit>().AsNoTracking().Where(u => (u.Id == Handed.UnitId || ids.Contains(u.Id)) && u.ClosedOn == null)
            .OrderByDescending(u => u.Id == Handed.UnitId).ThenBy(u => u.Id).Select(u => u.Code).FirstOrDefaultAsync(cancel);
    }
}
