using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Members;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Party;

/// <summary>Members of one union, found in the address, recommended by one resolution.</summary>
[Needs(Permission.PartyEdit)]
internal sealed class RecommendModel(RecommendationBook book, Candidates candidates, UnitField unions, PartyRecords party, TimeProvider time) : PageModel, IShownAgain
{
    private const int MostShown = 50;

    [FromQuery(Name = "congdoan")]
    public string? Union { get; set; }

    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty]
    public List<long> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Ngày giới thiệu"), Required(ErrorMessage = "Nhập ngày giới thiệu")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Nghị quyết"), Required(ErrorMessage = "Ghi số nghị quyết"), StringLength(100, ErrorMessage = "Số nghị quyết dài quá 100 chữ")]
    public string Resolution { get; set; } = "";

    public IReadOnlyList<string> Unions { get; private set; } = [];

    /// <summary>Why nobody was looked for.</summary>
    public string? Problem { get; private set; }

    public string? UnionName { get; private set; }

    public IReadOnlyList<Candidate> Found { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var entered = await book.RecommendAsync(Chosen, Day!.Value, Resolution, cancel);
        this.Say($"Đã ghi giới thiệu {VietFormat.Number(entered.Count)} đoàn viên.");
        return RedirectToPage("Index");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Unions = await unions.OffersAsync(UnitsTaken.Unions, cancel);
        if (string.IsNullOrWhiteSpace(Union)) Union = Unions is [var only] ? only : null;
        if (Union is null) return;
        try { await FindAsync(Union, cancel); }
        catch (RuleBroken broken) { Problem = broken.Message; }
    }

    private async Task FindAsync(string typed, CancellationToken cancel)
    {
        if (await unions.FindAsync(typed, UnitsTaken.Unions, nameof(Union), cancel) is not { } union) return;
        // who is missing from the list is of the Party or has been recommended
        await party.NoteListAsync($"Tìm người để giới thiệu, {union.Name}{(string.IsNullOrWhiteSpace(Search) ? "" : $": {Search.Trim()}")}", cancel);
        var found = await candidates.FindAsync(Search, union.Id, MostShown + 1, cancel);
        (UnionName, Found, HasMore) = (union.Name, [.. found.Take(MostShown)], found.Count > MostShown);
    }
}
