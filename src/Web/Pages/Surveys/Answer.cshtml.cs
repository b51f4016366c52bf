using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>The answer of one employer, filled in on a phone at its gate.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class AnswerModel(SurveyRounds rounds, SurveyAnswers answers, SurveyList list, EnterpriseFile file, Visitor visitor, TimeProvider time) : AnswerFields, IShownAgain
{
    private SurveyEntry? _entry;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long EntryId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public SurveyRound Round { get; private set; } = null!;

    public Enterprise Known { get; private set; } = null!;

    /// <summary>A round that has ended is only read.</summary>
    public bool MayAnswer => Round.ClosedOn is null;

    /// <summary>The answer in words.</summary>
    public IEnumerable<AnswerWords> Told => AnswerWords.Of(SurveyFacts.Of(_entry!));

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

    /// <summary>What somebody else has answered since the form was opened; none otherwise.</summary>
    public IReadOnlyList<AnswerWords>? Theirs { get; private set; }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || _entry!.Version == Version) return;
        // Beside what was typed stands the other answer; whoever writes again has seen it.
        ModelState.Remove(nameof(Version));
        (Version, Theirs) = (_entry.Version, AnswerWords.Of(SurveyFacts.Of(_entry)));
    }

    /// <summary>None when it was saved.</summary>
    private async Task<IActionResult?> SaveAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await answers.AnswerAsync(Id, EntryId, Facts, Version, cancel) is null) return NotFound();
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
}
