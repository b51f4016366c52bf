using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>One act on one assignment, for who stands on its side; for everybody else it is not there.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class ActModel(AssignmentFiles files, AssignmentSides sides, AssignmentDesk desk, AssignmentAnswers answers, OwnLinks links, HeldFile held) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [FromRoute(Name = "act")]
    public string Slug { get; set; } = "";

    [BindProperty, Display(Name = "Tiến độ (%)")]
    public int? Percent { get; set; }

    [BindProperty, Display(Name = "Hạn mới")]
    public DateOnly? Due { get; set; }

    [BindProperty, Display(Name = "Nội dung")]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "Tệp")]
    public IFormFile? Scan { get; set; }

    /// <summary>The file of a form that came back.</summary>
    [BindProperty(Name = nameof(Kept))]
    public HeldPart Kept { get; set; } = new();

    [BindProperty, Display(Name = "Đường dẫn trong hệ thống")]
    public string? Link { get; set; }

    /// <summary>The officer has seen that some of what was handed down is still open.</summary>
    [BindProperty]
    public bool DespiteOpen { get; set; }

    /// <summary>The version that the officer saw.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public AssignmentFile View { get; private set; } = null!;

    public AssignmentAct What { get; private set; } = null!;

    /// <summary>How many of those handed down are not done, where the result is about to be accepted over them.</summary>
    public int OpenBelow => What.Slug == AssignmentAct.Accept.Slug ? View.Below.Open : 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Rule.Check(View.Task.IsOpen, $"Việc này đã kết thúc ngày {VietFormat.Date(View.Task.DoneOn)}");
        Version = View.Task.Version;
        if (What.HasPercent && View.Task.Percent > 0) Percent = View.Task.Percent;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var file = await held.TakeAsync(Scan, Kept, cancel);
        if (file is not null && EvidenceFiles.FaultOf(file) is not null) held.Refuse();
        if (What.HasEvidence && await links.FaultOfAsync(OwnPath(), cancel) is { } fault) ModelState.AddModelError(nameof(Link), fault);
        if (!ModelState.IsValid) return Page();
        if (!await DoAsync(new Evidence(file, OwnPath()), cancel)) return NotFound();
        await held.ForgetAsync(Kept, cancel);
        this.Say(What.Said);
        return LocalRedirect($"/viec/{Id}");
    }

    /// <summary>What was typed stays, and the file; it is saved next upon what others have saved meanwhile.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return;
        (Version, Kept) = (View.Task.Version, await held.HoldAsync(Kept, nameof(Kept), ModelState, cancel));
        ModelState.Remove(nameof(Version));
    }

    private Task<bool> DoAsync(Evidence shown, CancellationToken cancel) => What.Slug switch
    {
        "nhan" => desk.AcknowledgeAsync(Id, Version, cancel),
        "tien-do" => desk.ReportAsync(Id, Percent, Words, shown, Version, cancel),
        "nop" => desk.SubmitAsync(Id, Words, shown, Version, cancel),
        "xac-nhan" => answers.AcceptAsync(Id, Words, Version, DespiteOpen, cancel),
        "tra-lai" => answers.ReturnAsync(Id, Words, Version, cancel),
        "gia-han" => answers.ExtendAsync(Id, Due, Words, Version, cancel),
        "don-doc" => answers.UrgeAsync(Id, Words, Version, cancel),
        _ => answers.WithdrawAsync(Id, Words, Version, cancel),
    };

    /// <summary>A whole address of this site, as it is copied from the browser, is taken as its path.</summary>
    private string? OwnPath() => Uri.TryCreate(Link?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Authority.Equals(Request.Host.Value, StringComparison.OrdinalIgnoreCase) ? uri.PathAndQuery : Link;

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (AssignmentAct.Of(Slug) is not { } act || await files.FindAsync(Id, cancel) is not { } view || !act.IsFor(await sides.OfAsync(view.Task, cancel))) return false;
        (What, View) = (act.On(view.Task), view);
        return true;
    }
}
