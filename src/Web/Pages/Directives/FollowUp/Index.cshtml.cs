using System.Globalization;
using DoanKet.App.Directives.FollowUp;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.FollowUp;

/// <summary>Who has done what was given, by document, unit, signer or body; each figure opens its rows.</summary>
[Needs(Permission.DirectivesView), ToldByDay]
internal sealed class IndexModel(FollowUpQuery followUp, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public FollowUpAsked Asked { get; set; } = new();

    [FromQuery(Name = "theo")]
    public string? By { get; set; }

    public (FollowUpBy By, string Code, string Label, string Head) Group => FollowUpWords.Groups.Single(g => g.By == FollowUpWords.ByOf(By));

    public FollowUpQuestion Question { get; private set; } = null!;
    public FollowUpRow Total { get; private set; } = null!;
    public IReadOnlyList<FollowUpRow> Rows { get; private set; } = [];
    public int Counted { get; private set; }
    public string? Next { get; private set; }

    public bool IsFormer => Request.DayShown(time) < time.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Question = Asked.Question(Request.DayShown(time), Group.By is FollowUpBy.Unit ? List.Q : null);
        var rows = await followUp.ByAsync(Group.By, Question, cancel);
        Total = new("", "Tất cả", null, rows.Sum(r => r.Given), rows.Sum(r => r.Done), rows.Sum(r => r.Late), rows.Sum(r => r.Unacknowledged), rows.Sum(r => r.Unseen));
        var from = int.TryParse(List.After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;
        (Rows, Counted) = ([.. rows.Skip(from).Take(PageSize)], rows.Count);
        if (from + PageSize < rows.Count) Next = (from + PageSize).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The page of the thing itself.</summary>
    public string? LinkOf(FollowUpRow row) => Group.By switch
    {
        FollowUpBy.Entry when row.Key != $"{FollowUpQuestion.NoEntry}" => $"/van-ban/so/{row.Key}",
        FollowUpBy.Unit => $"/don-vi/{row.Detail}",
        FollowUpBy.Body => $"/co-quan/{row.Key}",
        _ => null,
    };
}
