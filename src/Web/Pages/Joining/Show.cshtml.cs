using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

[Needs(Permission.JoiningView)]
internal sealed class ShowModel(ApplicationList applications, AppDbContext db, Trail trail, Visitor visitor) : PageModel, IShowsPeople
{
    public const string RevealedKey = "don-hien-so";

    [FromRoute]
    public long Id { get; set; }

    public CheckedApplication Row { get; private set; } = null!;

    public ConsentText Consent { get; private set; } = null!;

    public HistoryPage History { get; private set; } = null!;

    public bool Revealed { get; private set; }

    public bool MayDecide => visitor.Can(Permission.JoiningDecide);

    public string Number => (Row.Application.CitizenId ?? Row.Application.OtherId ?? "") is var number && Revealed ? number : CitizenId.Mask(number);

    public string Phone => Revealed ? Row.Application.Phone : PhoneNumber.Mask(Row.Application.Phone);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await applications.FindAsync(Id, cancel) is not { } row) return NotFound();
        Row = row;
        Revealed = TempData[RevealedKey] as string == Id.ToString(CultureInfo.InvariantCulture);
        Consent = await db.Set<ConsentText>().AsNoTracking().SingleAsync(t => t.Number == row.Application.ConsentNumber, cancel);
        History = await trail.OfAsync<JoinApplication>(Request, Id, cancel);
        return Page();
    }

    public Task NoteShownAsync(ReadLog log, CancellationToken cancel) => log.NoteOpenedAsync<JoinApplication>(JoiningOperations.Open, Id, cancel);
}
