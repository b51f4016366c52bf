using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Tables;
using DoanKet.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Tests.Enterprises;

/// <summary>A round's list goes out as a workbook and comes back as differences.</summary>
public class SurveyWorkbookTests
{
    private static Task<byte[]> TakeAsync(SurveyWorld world) => world.AskAsync(async s =>
        await s.GetRequiredService<SurveyWorkbook>().WriteAsync((await s.GetRequiredService<SurveyRounds>().FindAsync(world.Round))!, new(world.Round)));

    private static Task<(SurveyReturn Back, SurveyDifferences Found)> SendAsync(SurveyWorld world, byte[] bytes) => world.AskAsync(async s =>
    {
        var returns = s.GetRequiredService<SurveyReturns>();
        var back = (await returns.ReceiveAsync(world.Round, world.Place.Province, "bang.xlsx", bytes))!;
        return (back, await returns.CompareAsync(back));
    });

    private static Task<int> CarryOutAsync(SurveyWorld world, SurveyReturn back, string mark, params int[] fromSheet) => world.AskAsync(async s =>
    {
        var returns = s.GetRequiredService<SurveyReturns>();
        return await returns.CarryOutAsync((await returns.FindAsync(world.Round, back.Id))!, mark, new HashSet<int>(), fromSheet.ToHashSet());
    });

    private static byte[] Fill(byte[] bytes, string name, params (SurveyColumn Column, string Text)[] cells)
    {
        using var file = new MemoryStream();
        file.Write(bytes);
        using (var book = SpreadsheetDocument.Open(file, true))
        {
            var rows = ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Sheets!.Elements<S.Sheet>().First().Id!)).Worksheet.Descendants<S.Row>().ToList();
            int ColumnOf(string title) => CellAddress.TryParse(rows.SelectMany(r => r.Elements<S.Cell>()).First(c => c.InnerText == title).CellReference!.Value, out _, out var column) ? column : 0;
            var row = rows.First(r => r.Elements<S.Cell>().Any(c => c.InnerText.Contains(name)));
            foreach (var (column, text) in cells)
            {
                var cell = row.Elements<S.Cell>().Single(c => c.CellReference == CellAddress.Of((int)row.RowIndex!.Value, ColumnOf(Labels.Of(column))));
                cell.RemoveAllChildren();
                cell.DataType = S.CellValues.InlineString;
                cell.Append(new S.InlineString(new S.Text(text)));
            }
        }
        return file.ToArray();
    }

    [Theory, EachDatabase]
    public async Task The_workbook_is_valid_and_untouched_changes_nothing(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        await world.AnswerAsync("NORCEM", SurveyWorld.Facts(64) with { Readiness = 4, Obstacles = Obstacles.Write([Obstacle.Fees]) });
        var bytes = await TakeAsync(world);
        using (var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false)) Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var (_, found) = await SendAsync(world, bytes);
        Assert.Equal((0, 1, 7), (found.Rows.Count, found.Same, found.Waiting));
    }

    [Theory, EachDatabase]
    public async Task What_was_filled_in_is_shown_before_it_is_written_into_the_round_and_the_register(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        var bytes = Fill(await TakeAsync(world), "NORCEM", (SurveyColumn.Total, "1.064"), (SurveyColumn.Readiness, "4. Đồng ý, cần chuẩn bị"), (SurveyColumn.Obstacle2, "Ngại đóng kinh phí, đoàn phí"), (SurveyColumn.SurveyedOn, "18/7/2024"));
        bytes = Fill(bytes, "Sông Đà 705", (SurveyColumn.Total, "hai chục"), (SurveyColumn.Sector, "Ngành lạ"));
        var (back, found) = await SendAsync(world, bytes);
        var filled = Assert.Single(found.Rows, r => r.Kind is SurveyDifferenceKind.New);
        Assert.Contains(filled.Cells, c => c is { Column: SurveyColumn.Total, Now: null, Back: "1.064" });
        var broken = Assert.Single(found.Rows, r => r.Kind is SurveyDifferenceKind.Broken);
        Assert.Equal(3, broken.Problems.Count);
        Assert.All(broken.Problems, p => Assert.Matches("^[A-Z]+[0-9]+$", p.Cell));
        Assert.Null((await world.EntryAsync("NORCEM")).Outcome);
        Assert.Equal(1, await CarryOutAsync(world, back, found.Mark));
        var entry = await world.EntryAsync("NORCEM");
        Assert.Equal((1064, 4, "Fees"), (entry.Total, entry.Readiness, entry.Obstacles));
        Assert.Equal(1064, (await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync(e => e.Name.Contains("NORCEM")))).Workers);
        Assert.Contains("đã ghi rồi", (await Assert.ThrowsAsync<RuleBroken>(() => CarryOutAsync(world, back, found.Mark))).Message);
    }

    [Theory, EachDatabase]
    public async Task What_somebody_has_answered_meanwhile_is_not_overwritten_unless_it_is_chosen(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        var bytes = Fill(await TakeAsync(world), "NORCEM", (SurveyColumn.Total, "64"), (SurveyColumn.SurveyedOn, "18/7/2024"));
        var (back, seen) = await SendAsync(world, bytes);
        await world.AnswerAsync("NORCEM", SurveyWorld.Facts(70));
        Assert.Contains("đã đổi", (await Assert.ThrowsAsync<RuleBroken>(() => CarryOutAsync(world, back, seen.Mark))).Message);
        var again = await world.AskAsync(s => s.GetRequiredService<SurveyReturns>().CompareAsync(back));
        var row = Assert.Single(again.Rows);
        Assert.Equal(SurveyDifferenceKind.Conflicting, row.Kind);
        Assert.Equal(1, await CarryOutAsync(world, back, again.Mark, row.Row));
        Assert.Equal(64, (await world.EntryAsync("NORCEM")).Total);
    }

    [Theory, EachDatabase]
    public async Task A_file_of_another_round_and_a_file_that_is_none_are_refused(string database)
    {
        await using var app = new TestApp(database);
        var world = await SurveyWorld.BuildAsync(app);
        var other = await world.OpenAsync("Đợt 3/2024", new(2024, 8, 1), new(2024, 8, 31));
        var bytes = await TakeAsync(world);
        async Task<string> Refused(long round, byte[] sent) => (await Assert.ThrowsAsync<RuleBroken>(() => world.AskAsync(s => s.GetRequiredService<SurveyReturns>().ReceiveAsync(round, world.Place.Province, "tep.xlsx", sent)))).Message;
        Assert.Contains("Không dòng nào của tệp là của đợt", await Refused(other, bytes));
        Assert.Contains("không phải", await Refused(world.Round, [1, 2, 3, 4]));
    }
}
