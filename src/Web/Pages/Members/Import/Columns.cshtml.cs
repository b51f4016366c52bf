using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Members;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>Says which column is which; the unit's next lists are read the same way.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class ColumnsModel(MemberBatches batches, MemberTrial trial, ColumnMemory memory, CurrentWork work) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>For each label, in the order shown: the name of a field, or nothing when the column is not taken.</summary>
    [BindProperty]
    public List<string?> Choices { get; set; } = [];

    [BindProperty]
    public List<string> Labels { get; set; } = [];

    public MemberBatch? Batch { get; private set; }

    public IReadOnlyList<(string Label, string Letter, MemberField? Field)> Columns { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Fields { get; } = [.. Enum.GetValues<MemberField>().Select(f => new SelectListItem(App.Platform.Operations.Labels.Of(f), f.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Batch is { State: BatchState.Tried } ? Page() : Batch is null ? NotFound() : LocalRedirect($"/doan-vien/nhap/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await batches.FindAsync(Id, cancel) is not { } batch) return NotFound();
        var choices = Labels.Zip(Choices).ToDictionary(c => c.First, c => Enum.TryParse<MemberField>(c.Second, out var field) ? field : (MemberField?)null);
        Rule.Check(choices.Values.Any(f => f is MemberField.FullName or MemberField.FamilyName), "Chọn cột có họ và tên");
        // What the reader found by itself stands, also where it takes two columns for one thing (births of men and of women).
        var read = MemberBatches.Summary(batch).File.Columns.GroupBy(c => c.Header).ToDictionary(g => g.Key, g => (MemberField?)g.First().Field);
        var changed = choices.Where(c => read.GetValueOrDefault(c.Key) != c.Value).ToDictionary();
        var twice = changed.Values.OfType<MemberField>().FirstOrDefault(f => choices.Values.Count(v => v == f) > 1, (MemberField)(-1));
        Rule.Check(!Enum.IsDefined(twice), $"Có hai cột cùng là “{(Enum.IsDefined(twice) ? App.Platform.Operations.Labels.Of(twice) : "")}”; chọn một");
        work.Begin(MemberOperations.Try);
        await memory.KeepAsync(batch.OrgUnitId, changed, cancel);
        await trial.ReadAgainAsync(batch, cancel);
        this.Say("Đã đọc lại tệp theo cách ghép mới; lần sau tệp của đơn vị được đọc như vậy.");
        return LocalRedirect($"/doan-vien/nhap/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Batch = await batches.FindAsync(Id, cancel);
        if (Batch is null) return;
        var file = MemberBatches.Summary(Batch).File;
        var many = file.Columns.Select(c => c.Sheet).Distinct().Skip(1).Any();
        Columns = [.. file.Columns.DistinctBy(c => c.Header).Select(c => (c.Header, many ? $"{c.Letter} của trang {c.Sheet}" : c.Letter, (MemberField?)c.Field)), .. file.NotTaken.Select(h => (h, "", (MemberField?)null))];
        if (HttpMethods.IsPost(Request.Method)) Columns = [.. Columns.Select((c, i) => c with { Field = i < Choices.Count && Enum.TryParse<MemberField>(Choices[i], out var field) ? field : null })];
    }
}
