using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation.Bodies;

/// <summary>The questions of the catalogue as they stand in the address.</summary>
internal sealed class BodiesAsked
{
    public const string There = "dang-hoat-dong", Ended = "da-ket-thuc", Country = "ca-nuoc";
    public const int CountedUpTo = 1000;

    [FromQuery(Name = "loai")]
    public string? Kind { get; set; }

    [FromQuery(Name = "tinh-trang")]
    public string? Presence { get; set; }

    [FromQuery(Name = "vung")]
    public string? Region { get; set; }

    public BodyList.Question Question(string? words, DateOnly day) => new(words, Enum.TryParse<BodyKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
        Presence switch { There => BodyPresence.There, Ended => BodyPresence.Ended, _ => BodyPresence.Any }, day, Region == Country);
}

/// <summary>The catalogue of bodies outside the union, as it was on the day.</summary>
[Needs(Permission.OrganisationView), ToldByDay]
internal sealed class IndexModel(BodyList bodies, Visitor visitor, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public BodiesAsked Asked { get; set; } = new();

    public List<BodyList.Row> Rows { get; private set; } = [];
    public int Counted { get; private set; }
    public string? Next { get; private set; }

    public DateOnly AsOf => Request.DayShown(time);

    public bool MayEdit => visitor.Can(Permission.OrganisationEdit);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var question = Asked.Question(List.Q, AsOf);
        Rows = await bodies.ReadAsync(question, long.TryParse(List.After, CultureInfo.InvariantCulture, out var after) ? after : null, PageSize + 1, cancel);
        if (Rows.Count > PageSize)
        {
            Rows.RemoveAt(PageSize);
            Next = Rows[^1].Id.ToString(CultureInfo.InvariantCulture);
        }
        Counted = await bodies.CountAsync(question, BodiesAsked.CountedUpTo, cancel);
    }
}
