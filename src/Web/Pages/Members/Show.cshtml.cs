using System.Globalization;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

[Needs(Permission.MembersView)]
internal sealed class ShowModel(MemberFile file, Trail trail, PermittedReading permitted, AppDbContext db) : OneMemberModel(file)
{
    /// <summary>Whose numbers the next page may show whole, once.</summary>
    internal const string RevealedKey = "revealed-member";

    public sealed record Application(long CaseId, string CaseNumber, string CaseName, DateOnly AppliedOn);

    public bool Revealed { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayReveal { get; private set; }

    public IReadOnlyList<Application> Applications { get; private set; } = [];

    public IReadOnlyDictionary<long, CitedDocument> Papers { get; private set; } = new Dictionary<long, CitedDocument>();

    public HistoryPage History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        var unit = Sheet.Person.OrgUnitId;
        MayEdit = await permitted.HoldsAtAsync(Permission.MembersEdit, unit, cancel);
        MayReveal = await permitted.HoldsAtAsync(Permission.MembersReveal, unit, cancel);
        Revealed = TempData[RevealedKey] as string == Id.ToString(CultureInfo.InvariantCulture) && MayReveal;
        Applications = await permitted.WithAsync(Permission.FoundingView, () => ApplicationsAsync(cancel));
        Papers = await trail.CiteAsync([.. Sheet.Acts.Select(a => a.DocumentId).OfType<long>().Distinct()], cancel);
        History = await trail.OfAsync<Person>(Request, Id, cancel);
        return Page();
    }

    public string? CitizenIdShown => Sheet.Person.CitizenId is { } number ? Revealed ? number : CitizenId.Mask(number) : null;

    public string? PhoneShown => Sheet.Person.Phone is { } phone ? Revealed ? phone : PhoneNumber.Mask(phone) : null;

    private async Task<List<Application>> ApplicationsAsync(CancellationToken cancel)
    {
        if (Sheet.Person.CitizenId is not { } number) return [];
        return await (
            from applicant in db.Set<Applicant>()
            where applicant.CitizenId == number
            join founding in db.Set<FoundingCase>() on applicant.CaseId equals founding.Id
            orderby applicant.AppliedOn descending
            select new Application(founding.Id, founding.Number, founding.Name, applicant.AppliedOn)).ToListAsync(cancel);
    }
}
