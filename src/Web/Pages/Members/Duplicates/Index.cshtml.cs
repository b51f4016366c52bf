using DoanKet.App.Identity;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.Duplicates;

/// <summary>Pairs of records that may be one person, and the search for them.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class IndexModel(PairList pairs, SearchDesk desk, OrgDirectory directory, CurrentWork work) : PageModel, IShownAgain
{
    public const int CountedUpTo = 1000;
    public const string NotSameWord = "khac", MergedWord = "da-gop";

    /// <summary>The signs that a list is asked for by.</summary>
    public static readonly (string Word, Signs Sign)[] Choices =
    [
        ("giay-to", Signs.SameOtherId), ("so-gan", Signs.NearCitizenId), ("ten-ngay", Signs.SameNameAndDay), ("ten-nam", Signs.SameNameAndYear), ("dien-thoai", Signs.SamePhone),
        ("chu-lot", Signs.MissingWord), ("dao-chu", Signs.SwappedWords), ("lech-chu", Signs.OneLetterOff),
    ];

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "xet")]
    public string? AskedState { get; set; }

    [FromQuery(Name = "dau")]
    public string? AskedSign { get; set; }

    [FromQuery(Name = "diem")]
    public int? LeastScore { get; set; }

    [FromQuery(Name = "don-vi")]
    public long? UnitId { get; set; }

    public PairState State => AskedState switch { NotSameWord => PairState.NotSame, MergedWord => PairState.Merged, _ => PairState.Open };

    public List<PairRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public Filter[] Units { get; private set; } = [];

    public bool Running { get; private set; }

    public SearchRun? Last { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostSearchAsync(CancellationToken cancel)
    {
        await desk.AskAsync(cancel);
        this.Say("Đã bắt đầu dò tìm; kết quả hiện ở đây khi xong.");
        return RedirectToPage();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Units = await directory.UnitFilterAsync(work.Scope, cancel: cancel);
        var question = new PairQuestion(State, Choices.FirstOrDefault(c => c.Word == AskedSign).Sign, LeastScore ?? 0, UnitId);
        (Rows, Next) = await pairs.PageAsync(question, List.After, cancel);
        Counted = await pairs.CountAsync(question, CountedUpTo, cancel);
        (Running, Last) = await desk.StateAsync(cancel);
    }
}
