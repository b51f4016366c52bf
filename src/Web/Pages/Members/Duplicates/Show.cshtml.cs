using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members.Duplicates;

/// <summary>Two records side by side: make one of them, or say that they are two people.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class ShowModel(PairFile file, PeopleMerge merge, PeopleParting parting, PairDecisions decisions, NoticeBoard board, Trail trail) : PageModel, IShownAgain, IShowsPeople
{
    /// <summary>One field of both records.</summary>
    /// <param name="First">Masked where it is a number.</param>
    /// <param name="Near">How two numbers differ that look alike when masked.</param>
    public sealed record Line(MergeField Field, string? First, string? Second, bool Differs, MergeSide Chosen, string? Near);

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    // With its name said, other forms of the page are not searched for it.
    [BindProperty(Name = nameof(Chosen))]
    public Dictionary<MergeField, MergeSide> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Đợt sinh hoạt nào đúng")]
    public SpellChoice? Spells { get; set; }

    [BindProperty, Display(Name = "Vì sao là một người"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Vì sao không phải một người"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string? Why { get; set; }

    [BindProperty]
    public int FirstVersion { get; set; }

    [BindProperty]
    public int SecondVersion { get; set; }

    public PairSheet Sheet { get; private set; } = null!;

    public DuplicatePair Pair => Sheet.Row.Pair;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>The merge that holds, of a pair that is merged.</summary>
    public PersonMerge? Merged { get; private set; }

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public IReadOnlyList<SelectListItem> SpellChoices => [.. SpellWords().Select(w => new SelectListItem(w.Words, w.Choice.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (Sheet.MayMerge) (FirstVersion, SecondVersion) = (Sheet.First!.Person.Version, Sheet.Second!.Person.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostMergeAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await merge.MergeAsync(new(Id, Chosen, Spells, Reason ?? "", FirstVersion, SecondVersion), cancel)) return NotFound();
        this.Say($"Đã gộp hai hồ sơ của {Sheet.Row.First.FullName}. Nếu nhầm, tách lại được ở trang này.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostApartAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await decisions.NotSameAsync(Id, Why ?? "", cancel)) return NotFound();
        this.Say("Đã ghi: không phải một người. Cặp này không hiện lại, trừ khi thông tin của một bên thay đổi.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || !await decisions.ReopenAsync(Id, cancel)) return NotFound();
        this.Say("Cặp này lại chờ xem.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (await decisions.ProposeAsync(Id, cancel) is not { } above) return NotFound();
        await board.TellUnitAsync(above, Permission.MembersEdit, $"Đề nghị xem hai hồ sơ nghi trùng của {Sheet.Row.First.FullName}", string.Create(CultureInfo.InvariantCulture, $"/doan-vien/trung/{Id}"), cancel);
        this.Say($"Đã đề nghị {Sheet.Above} xem và quyết định.");
        return RedirectToPage(new { Id });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        // After a clash the officer has been told to look again: the next attempt is about what is there now.
        if (await IsKnownAsync(cancel) && Sheet.MayMerge && ModelState.TryGetValue("", out var clash) && clash.Errors.Count > 0 && ModelState.Remove(nameof(FirstVersion)) | ModelState.Remove(nameof(SecondVersion)))
            (FirstVersion, SecondVersion) = (Sheet.First!.Person.Version, Sheet.Second!.Person.Version);
    }

    /// <summary>Also of a record beyond the scope the name, the unit and the masked number are shown.</summary>
    public async Task NoteShownAsync(ReadLog log, CancellationToken cancel)
    {
        foreach (var id in new[] { Sheet.Row.First.Id, Sheet.Row.Second?.Id }.OfType<long>()) await log.NoteOpenedAsync<Person>(MemberOperations.Open, id, cancel);
    }

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (await file.FindAsync(Id, cancel) is not { } sheet) return false;
        Sheet = sheet;
        if (sheet.MayMerge) Lines = [.. MergeFields.All.Select(f => LineOf(f, sheet.First!.Person, sheet.Second!.Person)).Where(l => (l.First ?? l.Second) is not null)];
        if (Pair.State is PairState.Merged) Merged = await parting.FindAsync(Id, cancel);
        History = await trail.OfAsync<DuplicatePair>(Request, Id, cancel);
        return true;
    }

    private Line LineOf(MergeField field, Person first, Person second)
    {
        var (one, other, differs) = (first.Shown(field), second.Shown(field), MergeFields.Differ(first, second, field));
        return new(field, one, other, differs, Chosen.GetValueOrDefault(field, MergeFields.Usual(first, second, field)), differs && one == other ? "phần bị che khác nhau" : null);
    }

    /// <summary>What each choice does to spells and figures.</summary>
    private IEnumerable<(string Words, SpellChoice Choice)> SpellWords()
    {
        var overlaps = Sheet.Overlaps;
        string Annulled(Func<Overlap, OverlapSide> side) => string.Join("; ", overlaps.Select(side).Distinct().Select(s => $"hủy đợt ở {s.UnitName} {s.When()}, đơn vị ấy bớt 1 đoàn viên từ ngày bắt đầu"));
        string Kept(Func<Overlap, OverlapSide> side) => string.Join("; ", overlaps.Select(side).Distinct().Select(s => $"{s.UnitName} {s.When()}"));
        yield return ($"Đúng theo hồ sơ mở trước: {Kept(o => o.First)} ({Annulled(o => o.Second)})", SpellChoice.First);
        yield return ($"Đúng theo hồ sơ mở sau: {Kept(o => o.Second)} ({Annulled(o => o.First)})", SpellChoice.Second);
        if (overlaps is not [{ MayBeMove: true } move]) yield break;
        var (from, to) = move.First.From < move.Second.From ? (move.First, move.Second) : (move.Second, move.First);
        yield return ($"Cả hai đúng, là một lần chuyển chưa ghi: chuyển từ {from.UnitName} sang {to.UnitName} ngày {VietFormat.Date(to.From)} ({from.UnitName} bớt 1 đoàn viên từ ngày ấy)", SpellChoice.Moved);
    }
}
