using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>A list without a column of unions, tried for a unit above them, is one union's: it is tried again as such, from the file that is kept.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class ForUnionModel(MemberBatches batches, MemberTrial trial, UnitField units, PermittedReading permitted) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Công đoàn cơ sở"), Required(ErrorMessage = "Chọn công đoàn cơ sở")]
    public string Unit { get; set; } = "";

    public MemberBatch? Batch { get; private set; }

    public IReadOnlyList<string> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Batch is null ? NotFound() : Batch.State is BatchState.Tried ? Page() : LocalRedirect($"/doan-vien/nhap/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Batch is null) return NotFound();
        if (!ModelState.IsValid || await units.FindAsync(Unit, UnitsTaken.Unions, nameof(Unit), cancel) is not { } union) return Page();
        Rule.Check(Batch.State is BatchState.Tried, "Lô này không còn là bản chạy thử");
        var file = await batches.FileAsync(Batch, cancel);
        Rule.Check(file is not null, "Tệp đã quá hạn giữ; gửi lại tệp và chọn công đoàn cơ sở");
        var withParty = Batch.WithParty && await permitted.HoldsAtAsync(Permission.PartyEdit, union.Id, cancel);
        var again = await trial.TryAsync(new TrialRequest(union.Id, Batch.FileName, Batch.DefaultDay, withParty), file!, cancel);
        return again is null ? NotFound() : LocalRedirect($"/doan-vien/nhap/{again.Id}");
    }

    public async Task LoadAsync(CancellationToken cancel) =>
        (Batch, Units) = (await batches.FindAsync(Id, cancel), await units.OffersAsync(UnitsTaken.Unions, cancel));
}
