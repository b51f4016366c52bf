using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>One act of giving: who has opened it, taken it on, done it, who is late; as far as it reaches into the scope.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class FanOutModel(AssignmentFiles files, AssignmentList list, TimeProvider time) : PageModel
{
    public const int CountedUpTo = 5000;

    [FromRoute]
    public long FanOutId { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "xem")]
    public string? LookWord { get; set; }

    public DateOnly Today => time.Today;

    public FanOut Act { get; private set; } = null!;

    public string Giver { get; private set; } = "";

    /// <summary>The document that it was given from, and whether the reader may open it.</summary>
    public string? Document { get; private set; }

    public bool Opens { get; private set; }

    public GivenProgress Progress { get; private set; } = GivenProgress.None;

    public List<AssignmentRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await files.FindActAsync(FanOutId, cancel) is not { } found) return NotFound();
        (Act, Giver, Progress, Document, Opens) = found;
        var question = new AssignmentQuestion(AssignmentBox.All, string.IsNullOrEmpty(LookWord) ? AssignmentLook.Everything : AssignmentAsked.LookOf(LookWord)) { FanOutId = FanOutId };
        (Rows, Next) = await list.PageAsync(question, List.After, cancel: cancel);
        Counted = await list.CountAsync(question, CountedUpTo, cancel);
        return Page();
    }
}
