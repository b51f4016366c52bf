using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Enterprises.Surveys.Kept;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Sealing;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>What a phone sends that has kept an answer.</summary>
/// <param name="Key">The same key again is the same answer.</param>
/// <param name="Version">Of the entry, as the officer has seen it.</param>
internal sealed record KeptSurvey(Guid Key, long Entry, int Version, string? Ticket, Envelope? Envelope);

/// <summary>
/// What a phone takes along of a round and what it brings back, in JSON. Only ciphertext waits there; whoever wrote an answer that cannot be taken gets it back in clear,
/// so that he mends or copies it.
/// </summary>
[Needs(Permission.EnterprisesEdit), EachTimeAnew, RequestSizeLimit(100_000)]
internal sealed class TakeAlongModel(SurveyRounds rounds, SurveyAnswers known, KeptAnswers answers, SurveyTickets tickets, IAntiforgery antiforgery, Visitor visitor, TimeProvider time) : PageModel
{
    /// <summary>Why an answer was not taken.</summary>
    private sealed record Refusal(string Message)
    {
        public KeptAnswer? Mine { get; init; }

        public IReadOnlyList<AnswerWords>? MineInWords { get; init; }

        public IReadOnlyList<AnswerWords>? TheirsInWords { get; init; }

        /// <summary>Of the entry as it stands now.</summary>
        public int? Version { get; init; }

        public Dictionary<string, string> Faults { get; init; } = [];
    }

    [FromRoute]
    public long Id { get; set; }

    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    /// <summary>The employers of the officer's part that wait, the key under which he locks his answers, and the token for sending.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await rounds.FindAsync(Id, cancel) is not { } round) return NotFound();
        var ticket = tickets.Issue(visitor.AccountId!.Value, Id);
        return new JsonResult(new
        {
            round = Id, unit = Unit, round.Name, round.From, round.To, time.Today, closedOn = round.ClosedOn, officer = visitor.FullName, account = visitor.AccountId, ticket.PublicKey, ticket.Ticket,
            token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken, most = KeptAnswers.MostTaken,
            entries = round.ClosedOn is null ? await answers.TakeAlongAsync(new(Id, UnitId: Unit), cancel) : [],
        });
    }

    public async Task<IActionResult> OnPostAsync([FromBody] KeptSurvey? kept, CancellationToken cancel)
    {
        if (await rounds.FindAsync(Id, cancel) is null) return NotFound();
        KeptAnswer? mine = null;
        SurveyFacts? facts = null;
        using var faults = Rule.Gather([]);
        try
        {
            mine = Open(kept);
            if (mine is null) return Answer(StatusCodes.Status422UnprocessableEntity, new("Phiếu giữ trên máy không mở được. Điền lại phiếu này."));
            facts = mine.Read();
            if (await answers.TakeAsync(Id, kept!.Entry, kept.Key, facts, kept.Version, cancel) is not null) return new JsonResult(new { saved = true });
            return Answer(StatusCodes.Status404NotFound, new("Doanh nghiệp này không còn ở phần của bạn trong đợt, nên chưa ghi phiếu.") { MineInWords = AnswerWords.Of(facts) });
        }
        catch (FormRefused)
        {
            return Answer(StatusCodes.Status422UnprocessableEntity, new("Phiếu này có chỗ phải sửa.") { Mine = mine, Faults = faults.Broken.ToDictionary(b => b.Field, b => b.Message) });
        }
        // The round has ended, or the answer is another account's.
        catch (RuleBroken broken)
        {
            return Answer(StatusCodes.Status409Conflict, new(broken.Message) { MineInWords = facts is null ? null : AnswerWords.Of(facts) });
        }
        catch (DbUpdateConcurrencyException)
        {
            return Answer(StatusCodes.Status409Conflict, await BesideTheirsAsync(kept!.Entry, facts!, cancel));
        }
    }

    private KeptAnswer? Open(KeptSurvey? kept) =>
        kept is { Ticket: { } ticket, Envelope: { Sender: not null, Nonce: not null, Content: not null } envelope } && kept.Key != Guid.Empty
            && tickets.Open(ticket, visitor.AccountId!.Value, Id, envelope) is { } text ? KeptAnswer.Of(text) : null;

    private async Task<Refusal> BesideTheirsAsync(long entryId, SurveyFacts facts, CancellationToken cancel)
    {
        var entry = await known.FindAsync(Id, entryId, cancel);
        return new("Người khác đã ghi phiếu của doanh nghiệp này. Xem hai phiếu rồi chọn một.")
        {
            MineInWords = AnswerWords.Of(facts), TheirsInWords = AnswerWords.Of(entry is null ? null : SurveyFacts.Of(entry)), Version = entry?.Version,
        };
    }

    private static JsonResult Answer(int status, Refusal refusal) => new(refusal) { StatusCode = status };
}
