using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>The answer of one employer, filled in on a phone at its gate.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class AnswerModel(SurveyRounds rounds, SurveyAnswers answers, SurveyList list, EnterpriseFile file, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    private SurveyEntry? _entry;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long EntryId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Kết quả"), Required(ErrorMessage = "Chọn kết quả khảo sát")]
    public SurveyOutcome? Outcome { get; set; }

    [BindProperty, Display(Name = "Ngày khảo sát"), Required(ErrorMessage = "Nhập ngày khảo sát")]
    public DateOnly? SurveyedOn { get; set; }

    [BindProperty, Display(Name = "Người khảo sát"), Required(ErrorMessage = "Ghi tên người khảo sát")]
    public string Officer { get; set; } = "";

    [BindProperty, Display(Name = "Tổng số lao động")]
    public int? Total { get; set; }

    [BindProperty, Display(Name = "Lao động nữ")]
    public int? Women { get; set; }

    [BindProperty, Display(Name = "Đóng BHXH")]
    public int? Insured { get; set; }

    [BindProperty, Display(Name = "Mức sẵn sàng")]
    public int? Readiness { get; set; }

    [BindProperty, Display(Name = "Thái độ của chủ doanh nghiệp")]
    public OwnerAttitude? Attitude { get; set; }

    [BindProperty, Display(Name = "Khó khăn")]
    public List<Obstacle> Obstacles { get; set; } = [];

    [BindProperty, Display(Name = "Ngành kinh tế")]
    public Sector? Sector { get; set; }

    [BindProperty, Display(Name = "Loại hình")]
    public Ownership? Ownership { get; set; }

    [BindProperty, Display(Name = "Người liên hệ")]
    public string? ContactName { get; set; }

    [BindProperty, Display(Name = "Điện thoại")]
    public string? ContactPhone { get; set; }

    [BindProperty, Display(Name = "Ghi chú")]
    public string? Note { get; set; }

    public SurveyRound Round { get; private set; } = null!;

    public Enterprise Known { get; private set; } = null!;

    /// <summary>A round that has ended is only read.</summary>
    public bool MayAnswer => Round.ClosedOn is null;

    public IReadOnlyList<SelectListItem> Outcomes { get; } = Choices<SurveyOutcome>();

    public IReadOnlyList<SelectListItem> Attitudes { get; } = Choices<OwnerAttitude>();

    public IReadOnlyList<SelectListItem> Sectors { get; } = Choices<Sector>();

    public IReadOnlyList<SelectListItem> Forms { get; } = Choices<Ownership>();

    public IReadOnlyList<SelectListItem> Levels { get; } =
        [.. App.Enterprises.Readiness.Levels.Select(l => new SelectListItem($"{l.Level}. {l.Label}", l.Level.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>The answer in words.</summary>
    public IEnumerable<(string Label, string? Value)> Told =>
    [
        ("Kết quả", _entry!.Outcome is { } outcome ? Labels.Of(outcome) : "Chưa khảo sát"), ("Ngày khảo sát", _entry.SurveyedOn is { } day ? VietFormat.Date(day) : null), ("Người khảo sát", _entry.Officer),
        ("Tổng số lao động", Count(_entry.Total)), ("Lao động nữ", Count(_entry.Women)), ("Đóng BHXH", Count(_entry.Insured)),
        ("Mức sẵn sàng", _entry.Readiness is { } level ? $"{level}/5, {App.Enterprises.Readiness.Label(level)}" : null), ("Thái độ của chủ doanh nghiệp", _entry.Attitude is { } attitude ? Labels.Of(attitude) : null),
        ("Khó khăn", _entry.Obstacles is null ? null : App.Enterprises.Surveys.Obstacles.Words(_entry.Obstacles)), ("Ngành kinh tế", _entry.Sector?.Label()), ("Loại hình", _entry.Ownership?.Label()),
        ("Người liên hệ", _entry.ContactName), ("Ghi chú", _entry.Note),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        var e = _entry!;
        Version = e.Version;
        (Outcome, SurveyedOn, Officer) = (e.Outcome ?? SurveyOutcome.Answered, e.SurveyedOn ?? (time.Today <= Round.To ? time.Today : Round.To), e.Officer ?? visitor.FullName);
        (Total, Women, Insured, Readiness, Attitude, Note) = (e.Total, e.Women, e.Insured, e.Readiness, e.Attitude, e.Note);
        Obstacles = [.. App.Enterprises.Surveys.Obstacles.Read(e.Obstacles)];
        (Sector, Ownership, ContactName, ContactPhone) = e.Outcome is null ? (Known.Sector, Known.Ownership, Known.ContactName, Known.ContactPhone) : (e.Sector, e.Ownership, e.ContactName, e.ContactPhone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await SaveAsync(cancel) ?? LocalRedirect($"/khao-sat/{Id}");

    /// <summary>Saves, and leads to the next employer of the same unit that waits.</summary>
    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancel)
    {
        if (await SaveAsync(cancel) is { } answer) return answer;
        var next = await list.PageAsync(new(Id, UnitId: _entry!.OrgUnitId, Waiting: true), cancel);
        return LocalRedirect(next.Rows.Count > 0 ? $"/khao-sat/{Id}/phieu/{next.Rows[0].Id}" : $"/khao-sat/{Id}");
    }

    public Task LoadAsync(CancellationToken cancel) => IsKnownAsync(cancel);

    /// <summary>None when it was saved.</summary>
    private async Task<IActionResult?> SaveAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var facts = new SurveyFacts(Outcome!.Value, SurveyedOn!.Value, Officer, Total, Women, Insured, Sector, Ownership, ContactName, ContactPhone, Attitude,
            App.Enterprises.Surveys.Obstacles.Write(Obstacles), Readiness, Note);
        if (await answers.AnswerAsync(Id, EntryId, facts, Version, cancel) is null) return NotFound();
        this.Say($"Đã ghi phiếu của {Known.Name}.");
        return null;
    }

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (await rounds.FindAsync(Id, cancel) is not { } round || await answers.FindAsync(Id, EntryId, cancel) is not { } entry) return false;
        if (await file.FactsAsync(entry.EnterpriseId, cancel) is not { } known) return false;
        (Round, _entry, Known) = (round, entry, known);
        return true;
    }

    private static string? Count(int? number) => number is { } known ? VietFormat.Number(known) : null;

    private static List<SelectListItem> Choices<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(c => new SelectListItem(Labels.Of(c), c.ToString()))];
}
