using System.Globalization;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Members.Import;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Data;
using DoanKet.App.Privacy;
using DoanKet.App.Transfers;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

[Needs(Permission.MembersView)]
internal sealed class ShowModel(MemberFile file, DuesGroups dues, MergedPeople merged, GoneMembers left, PairList pairs, TransferList transfers, RequestList requests, ImportedLines imported, Trail trail, PermittedReading permitted, AppDbContext db, TimeProvider time) : OneMemberModel(file)
{
    /// <summary>Whose numbers the next page may show whole, once.</summary>
    internal const string RevealedKey = "revealed-member";

    /// <summary>Whose ethnicity the next page may show, once.</summary>
    internal const string SensitiveKey = "revealed-sensitive";

    public sealed record Application(string Href, string Title, string Detail, DateOnly AppliedOn, bool IsOfCase = false);

    /// <param name="To">The first day after it; none while it is held.</param>
    public sealed record Office(string Words, string Unit, DateOnly? From, DateOnly? To, long? DocumentId);

    public bool Revealed { get; private set; }

    public bool SensitiveRevealed { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayReveal { get; private set; }

    public bool MaySensitive { get; private set; }

    /// <summary>Whether he may see who is a member of the Party; whether this person is, is not told here.</summary>
    public bool MayParty { get; private set; }

    /// <summary>Whether he may see who has viewed this person.</summary>
    public bool MaySeeViewings { get; private set; }

    /// <summary>The proposal of transfer that waits for an answer.</summary>
    public long? Waiting { get; private set; }

    /// <summary>The pair of records, this and another, that may be one person.</summary>
    public long? Duplicate { get; private set; }

    /// <summary>What the person has asked not to be done with his data, and was granted.</summary>
    public IReadOnlyList<PrivacyRequest> Limits { get; private set; } = [];

    public IReadOnlyList<Application> Applications { get; private set; } = [];

    public IReadOnlyList<Office> Offices { get; private set; } = [];

    public bool HasDied => !Sheet.IsActive && Sheet.Acts.Any(a => a.Kind is App.Members.MovementKind.Died);

    /// <summary>How dues are reckoned for members of the unit.</summary>
    public DuesTerms? Dues { get; private set; }

    public IReadOnlyList<SpellLine> Spells { get; private set; } = [];

    public SpellPicture? Picture { get; private set; }

    public UnionYears? Years { get; private set; }

    public IReadOnlyDictionary<long, CitedDocument> Papers { get; private set; } = new Dictionary<long, CitedDocument>();

    public HistoryPage History { get; private set; } = null!;

    /// <summary>An application at another place after the present membership began.</summary>
    public Application? Elsewhere => Sheet.Spells is [{ LeftOn: null } now, ..] ? Applications.FirstOrDefault(a => a.IsOfCase && a.AppliedOn >= now.From) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return await ElsewhereAsync(cancel);
        var unit = Sheet.Person.OrgUnitId;
        MayEdit = await permitted.HoldsAtAsync(Permission.MembersEdit, unit, cancel);
        MayReveal = await permitted.HoldsAtAsync(Permission.MembersReveal, unit, cancel);
        MaySensitive = await permitted.HoldsAtAsync(Permission.MembersSensitive, unit, cancel);
        MayParty = await permitted.HoldsAtAsync(Permission.PartyView, unit, cancel);
        MaySeeViewings = await permitted.HoldsAtAsync(Permission.PrivacyView, unit, cancel);
        Revealed = IsTold(RevealedKey) && MayReveal;
        SensitiveRevealed = IsTold(SensitiveKey) && MaySensitive;
        Applications = [.. await permitted.WithAsync(Permission.FoundingView, () => OfCasesAsync(cancel)), .. await permitted.WithAsync(Permission.JoiningView, () => OfUnionsAsync(cancel))];
        Offices = await permitted.WithAsync(Permission.OrganisationView, () => OfficesAsync(cancel));
        Dues = await dues.FindAsync(Sheet.Unit, cancel);
        if (MayEdit) (Waiting, Duplicate) = (await transfers.WaitingAsync(Id, cancel), await pairs.WaitingAsync(Id, cancel));
        Limits = await requests.GrantedLimitsAsync(Id, cancel);
        Spells = SpellLine.Of(Sheet, await transfers.ConfirmedDaysAsync(Id, cancel));
        Years = UnionYears.Of(Sheet.Spells.Select(s => (s.From, s.LeftOn)), Sheet.Person.UnionSince, time.Today);
        Picture = SpellPicture.Of(Sheet.Spells, Sheet.Person.UnionSince, time.Today);
        Papers = await trail.CiteAsync([.. Sheet.Acts.Select(a => a.DocumentId).Concat(Sheet.Pauses.Select(p => p.DocumentId)).Concat(Offices.Select(o => o.DocumentId)).OfType<long>().Distinct()], cancel);
        var gone = await merged.IntoAsync(Id, cancel);
        History = await trail.OfAsync(Request, [App.Platform.Operations.History.Root.Of<Person>(Id), .. gone.Select(id => App.Platform.Operations.History.Root.Of<Person>(id, beside: "Hồ sơ đã gộp vào đây")), .. await imported.RootsAsync(Id, cancel)], cancel);
        return Page();
    }

    /// <summary>A record that has gone with somebody to another unit. One that has been merged leads on by <see cref="ToKeptRecord"/>.</summary>
    private async Task<IActionResult> ElsewhereAsync(CancellationToken cancel) => await left.FindAsync(Id, cancel) is not null ? RedirectToPage("Gone", new { Id }) : NotFound();

    /// <summary>"1 % tiền lương đóng BHXH"; the register of regulations keeps the rate as a part of one.</summary>
    public string? RateShown => Dues?.Rate is not { } rate ? null
        : decimal.TryParse(rate.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var part) && rate.Unit.StartsWith("phần ", StringComparison.Ordinal) ? $"{VietFormat.Percent(part)} {rate.Unit["phần ".Length..]}" : $"{rate.Value} {rate.Unit}";

    public string? CitizenIdShown => Sheet.Person.CitizenId is { } number ? Revealed ? number : CitizenId.Mask(number) : null;

    public string? PhoneShown => Sheet.Person.Phone is { } phone ? Revealed ? phone : PhoneNumber.Mask(phone) : null;

    public string? OtherIdShown => Revealed ? Sheet.Person.OtherId : Sheet.Person.OtherIdMasked;

    private bool IsTold(string key) => TempData[key] as string == Id.ToString(CultureInfo.InvariantCulture);

    private async Task<List<Office>> OfficesAsync(CancellationToken cancel)
    {
        var seats = await (
            from seat in db.Set<Officer>().AsNoTracking()
            where seat.PersonId == Id
            join unit in db.Set<App.Organisation.Units.OrgUnit>() on seat.OrgUnitId equals unit.Id
            orderby seat.From descending
            select new { Seat = seat, unit.Name }).ToListAsync(cancel);
        return [.. seats.Select(s => new Office($"{OfficerWords.Of(s.Seat.Body, s.Seat.Position)} {App.Platform.Operations.Labels.Within(s.Seat.Body)}", s.Name, s.Seat.From, s.Seat.To, s.Seat.DocumentId)),
            .. Sheet.Spells.Where(s => s.Position is not null).Select(s => new Office(s.Position!, s.UnitName, null, s.LeftOn, null))];
    }

    private async Task<List<Application>> OfCasesAsync(CancellationToken cancel)
    {
        if (Sheet.Person.CitizenId is not { } number) return [];
        return (await (
            from applicant in db.Set<Applicant>()
            where applicant.CitizenId == number
            join founding in db.Set<FoundingCase>() on applicant.CaseId equals founding.Id
            orderby applicant.AppliedOn descending
            select new { founding.Id, founding.Number, founding.Name, applicant.AppliedOn }).ToListAsync(cancel))
            .ConvertAll(a => new Application($"/thanh-lap/{a.Id}", a.Name, $"Hồ sơ {a.Number}, đơn ngày {VietFormat.Date(a.AppliedOn)}", a.AppliedOn, IsOfCase: true));
    }

    private async Task<List<Application>> OfUnionsAsync(CancellationToken cancel) => (await (
        from application in db.Set<JoinApplication>()
        where application.MemberId == Id
        join unit in db.Set<App.Organisation.Units.OrgUnit>() on application.OrgUnitId equals unit.Id
        orderby application.AppliedOn descending
        select new { application.Id, unit.Name, application.AppliedOn }).ToListAsync(cancel))
        .ConvertAll(a => new Application($"/don-gia-nhap/{a.Id}", a.Name, $"Đơn ngày {VietFormat.Date(a.AppliedOn)}", a.AppliedOn));
}
