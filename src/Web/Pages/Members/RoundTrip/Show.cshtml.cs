using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.RoundTrip;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members.RoundTrip;

/// <summary>An edit sheet: what a workbook that came back changes, to be looked at and confirmed.</summary>
[Needs(Permission.MembersEdit), RequestFormLimits(ValueCountLimit = 4 * EditSheets.MostPeople)]
internal sealed class ShowModel(EditSheets sheets, SheetComparison comparison, SheetReturn back, UnitField units) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    /// <summary>Of the differences that stand on the page.</summary>
    [BindProperty]
    public string Mark { get; set; } = "";

    [BindProperty]
    public List<int> LeftOut { get; set; } = [];

    [BindProperty]
    public List<int> FromSheet { get; set; } = [];

    [BindProperty]
    public List<long> Gone { get; set; } = [];

    [BindProperty, Display(Name = "Thôi sinh hoạt")]
    public MovementKind? GoneKind { get; set; }

    [BindProperty, Display(Name = "Từ ngày")]
    public DateOnly? GoneDay { get; set; }

    [BindProperty, Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string? GoneReason { get; set; }

    public EditSheet? Sheet { get; private set; }

    public string UnitName { get; private set; } = "";

    public SheetDifferences? Found { get; private set; }

    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    public IReadOnlyList<SelectListItem> Endings { get; } = [new("Chọn", ""), .. EditSheets.Endings.Select(k => new SelectListItem(k.Label(), k.ToString()))];

    /// <summary>The differences wait to be confirmed; else they are what was not carried out.</summary>
    public bool IsOpen => Sheet is { State: EditSheetState.Returned };

    public bool MayCarryOut => IsOpen && Rows(DifferenceKind.Changed, DifferenceKind.Conflicting, DifferenceKind.Added, DifferenceKind.Ended, DifferenceKind.Absent).Count > 0;

    public IReadOnlyList<RowDifference> Rows(params DifferenceKind[] kinds) => Found is null ? [] : [.. Found.Rows.Where(r => kinds.Contains(r.Kind))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Sheet is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await sheets.FindAsync(Id, cancel) is not { } sheet) return NotFound();
        Rule.Check(Gone.Count == 0 || GoneKind is not null, nameof(GoneKind), "Chọn cách thôi của những người vắng trong tệp");
        Rule.Check(Gone.Count == 0 || GoneDay is not null, nameof(GoneDay), "Nhập ngày thôi của những người vắng trong tệp");
        if (!ModelState.IsValid) return Page();
        Rule.StopIfBroken();
        var ending = Gone.Count == 0 ? null : new SheetEnding(GoneKind!.Value, GoneDay!.Value, string.IsNullOrWhiteSpace(GoneReason) ? GoneKind.Value.Label() : GoneReason.Trim());
        await back.CarryOutAsync(sheet, new(Mark, LeftOut.ToHashSet(), FromSheet.ToHashSet(), Gone.ToHashSet(), ending), cancel);
        this.Say($"Đã ghi bảng {sheet.Number} vào sổ: {IndexModel.Results(sheet)}.");
        return LocalRedirect($"/doan-vien/bang-sua/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Sheet = await sheets.FindAsync(Id, cancel);
        if (Sheet is null) return;
        if (Sheet is { Rows: not null, Lines.Length: > 0 }) Found = await comparison.CompareAsync(Sheet, cancel);
        Names = await units.NamesAsync([Sheet.OrgUnitId, .. Found?.Rows.Select(r => r.UnitId) ?? []], cancel);
        UnitName = Names.GetValueOrDefault(Sheet.OrgUnitId, "");
        ModelState.Remove(nameof(Mark));
        Mark = Found?.Mark ?? "";
    }
}
