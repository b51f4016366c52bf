using System.Globalization;
using DoanKet.App.Directives.FollowUp;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.FollowUp;

/// <summary>The assignments behind a figure of the follow-up.</summary>
[Needs(Permission.DirectivesView), ToldByDay]
internal sealed class TasksModel(FollowUpQuery followUp, UnitField units, BodyList bodies, TimeProvider time) : PageModel
{
    public const int CountedUpTo = 1000;
    private const int PageSize = 50, MostRows = 20_000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public FollowUpAsked Asked { get; set; } = new();

    public FollowUpQuestion Question { get; private set; } = null!;
    public List<FollowUpTask> Rows { get; private set; } = [];
    public int Counted { get; private set; }
    public string? Next { get; private set; }
    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancel)
    {
        if (format is not (null or "xlsx")) return NotFound();
        Asked.IsAskedFor = FollowUpAsked.AsksForSigner(Request);
        Question = Asked.Question(Request.DayShown(time));
        long? after = format is null && long.TryParse(List.After, CultureInfo.InvariantCulture, out var id) ? id : null;
        Rows = await followUp.ListAsync(Question, after, format is null ? PageSize + 1 : MostRows, cancel);
        Title = await TitleAsync(cancel);
        if (format is not null) return Sheet();
        if (Rows.Count > PageSize)
        {
            Rows.RemoveAt(PageSize);
            Next = Rows[^1].Task.Id.ToString(CultureInfo.InvariantCulture);
        }
        Counted = await followUp.CountAsync(Question, CountedUpTo, cancel);
        return Page();
    }

    /// <summary>What the figure is of, as far as the reader may know it.</summary>
    private async Task<string> TitleAsync(CancellationToken cancel) =>
        (Question.UnitId ?? Question.BranchId) is { } unit ? (await units.NamesAsync([unit], cancel)).GetValueOrDefault(unit, "Việc đã giao")
        : Question.UnionsOf is { } above ? $"Công đoàn cơ sở trực thuộc {(await units.NamesAsync([above], cancel)).GetValueOrDefault(above)}"
        : Question.BodyId is { } body ? (await bodies.NamesAsync([body], cancel)).GetValueOrDefault(body, "Việc đã giao")
        : Question.Signer is { Length: > 0 } signer ? $"Văn bản do {signer} ký" : Question.EntryId is not null && Rows is [{ Source: { } source }, ..] ? source : "Việc đã giao";

    private FileContentResult Sheet()
    {
        var table = new PrintTable(
            [new("TT", PrintKind.Ordinal, 5), new("Nơi thực hiện", PrintKind.Text, 30), new("Việc", PrintKind.Text, 60), new("Theo văn bản", PrintKind.Text, 24), new("Ngày giao", PrintKind.Date, 12), new("Hạn", PrintKind.Date, 12),
             new("Đã nhận", PrintKind.Date, 12), new("Nộp kết quả", PrintKind.Date, 12), new("Xong", PrintKind.Date, 12), new("Tình trạng hiện nay", PrintKind.Text, 18)],
            [.. Rows.Select((r, at) => PrintRow.Of(at + 1, r.Body ?? r.Unit, r.Task.Text, r.Source, r.Task.GivenOn, Shown(r.Task.Due), Shown(r.Task.AcknowledgedOn), Shown(r.Task.SubmittedOn), Shown(r.Task.DoneOn), Labels.Of(r.Task.State)))]);
        return File(SheetWriter.Write(new SheetPage("Việc", table, Title.ToUpperInvariant(), $"{FollowUpWords.LabelOf(Question.Part)} đến hết ngày {VietFormat.Date(Question.Day)}") { Landscape = true }),
            FileStore.Xlsx, ExportName.Of("Việc đã giao", Question.Day, "xlsx"));
    }

    private static PrintValue Shown(DateOnly? day) => day is { } date ? date : default(PrintValue);
}
