using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>What there is to do, what was given, all of it in the scope.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class IndexModel(AssignmentList list, AssignmentBoard board, GivingChoices giving, OrgDirectory directory, CurrentWork work, TimeProvider time) : PageModel
{
    public const int CountedUpTo = 1000;
    private const int MostChoices = 60;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public AssignmentAsked Asked { get; set; } = new();

    public DateOnly Today => time.Today;

    public AssignmentBoard.Counts Mine { get; private set; } = null!;

    public List<AssignmentRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public IReadOnlyList<OrgDirectory.Step> Choices { get; private set; } = [];

    /// <summary>The document asked for, as far as a row tells it.</summary>
    public string? Document => Asked.EntryId is null ? null : Rows.Select(r => r.Document).FirstOrDefault();

    public bool MayGive { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var question = Asked.Question(List);
        MayGive = await giving.MayGiveAsync(cancel);
        Mine = await board.MineAsync(cancel);
        (Rows, Next) = await list.PageAsync(question, List.After, cancel: cancel);
        Counted = await list.CountAsync(question, CountedUpTo, cancel);
        if (Asked.Box is not AssignmentBox.Mine) Choices = await directory.ChoicesAsync(work.Scope, MostChoices, cancel: cancel);
    }
}
