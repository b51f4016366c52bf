using DoanKet.App.Directives.FollowUp;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.FollowUp;

/// <summary>The quarterly letter that presses units: on screen with every figure opening its rows, and as .docx, whose figures are links to the same rows.</summary>
[Needs(Permission.DirectivesView), ToldByDay]
internal sealed class LetterModel(PressingLetters letters, PublicLink links, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>No letter is older than the union itself.</summary>
    private static readonly DateOnly Earliest = new(1929, 7, 28);

    [FromQuery(Name = "quy")]
    public string? Asked { get; set; }

    /// <summary>The unit that gave and presses; the highest of the account when none is named.</summary>
    [FromQuery(Name = "giao")]
    public long? UnitId { get; set; }

    public PressingLetter Letter { get; private set; } = null!;

    /// <summary>The draft that was made of it before and waits to be signed.</summary>
    public DocumentEntry? Draft { get; private set; }

    public bool MayDraft => Draft is null && MayWrite;

    public bool MayRenew => Draft is not null && MayWrite;

    private bool MayWrite => visitor.ScopeFor(Permission.DirectivesEdit).Roots.Contains(Letter.Unit.Id);

    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public DateOnly Today => time.Today;

    public FollowUpQuestion Question => PressingLetters.Question(Letter.Unit.Id, Letter.Quarter, Letter.Day);

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancel)
    {
        if (format is not (null or "docx") || !await FindAsync(cancel)) return NotFound();
        return format is null ? Page() : File(Letter.Word((of, part) => links.Of(Request, FollowUpAsked.List(of, part, dated: true)), Question), FileStore.Docx, ExportName.Of($"Đôn đốc {Letter.Quarter}", Letter.Day, "docx"));
    }

    /// <summary>The letter as it stands now goes to the register of outgoing papers, to be signed and numbered there.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayWrite) return NotFound();
        var (entry, isNew) = await letters.DraftAsync(Letter, cancel);
        this.Say(isNew ? "Đã lưu dự thảo với số liệu của lúc này. Ghi người ký rồi ban hành; số được cấp khi ban hành." : $"Dự thảo công văn đôn đốc {Letter.Quarter.Words} đã được lập trước đó: đây là dự thảo ấy, không lập thêm.");
        return LocalRedirect($"/van-ban/so/{entry.Id}");
    }

    /// <summary>The draft that waits gets the figures of now; what was written into it by hand gives way.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayWrite || await letters.RenewAsync(Letter, cancel) is not { } entry) return NotFound();
        this.Say("Đã viết lại dự thảo theo số liệu của lúc này.");
        return LocalRedirect($"/van-ban/so/{entry.Id}");
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var day = Request.DayShown(time);
        Units = await letters.UnitsAsync(cancel);
        var unit = Units.FirstOrDefault(u => UnitId is null || u.Id == UnitId);
        if (day < Earliest || unit is null) return false;
        var quarter = Quarter.Read(Asked) is { } asked && asked.First <= day ? asked : Quarter.Of(day);
        Letter = await letters.OfAsync(unit, quarter, day, cancel);
        Draft = await letters.DraftOfAsync(Letter, cancel);
        return true;
    }

    /// <summary>The letter of a quarter; a day within it stays, so that what was sent reads the same later.</summary>
    public string AddressOf(Quarter quarter, string format = "") =>
        $"/viec/theo-doi/bao-cao{format}?quy={quarter}&giao={Letter.Unit.Id}{(quarter == Letter.Quarter ? $"&ngay={ViewedDay.Written(Letter.Day)}" : "")}";
}
