using DoanKet.App.Members;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Regulations;
using DoanKet.App.Tests.Members.Import;
using DoanKet.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using static DoanKet.App.Tests.Members.RoundTrip;

namespace DoanKet.App.Tests.Members;

/// <summary>A unit's list goes out as a workbook and comes back as differences.</summary>
public class RoundTripTests
{
    [Theory, EachDatabase]
    public async Task The_workbook_is_valid_locked_offers_choices_hides_its_keys_and_masks_numbers(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        var (_, book) = await TakeAsync(world, union);
        var bytes = book.Save();
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var xml = file.WorkbookPart!.WorksheetParts.Select(p => new StreamReader(p.GetStream()).ReadToEnd()).First(x => x.Contains("Lò Thị Thắm", StringComparison.Ordinal));
        Assert.Contains("<sheetProtection sheet=\"1\"", xml, StringComparison.Ordinal);
        Assert.Contains("""<formula1>&apos;Danh mục&apos;!$B$2:$B$7</formula1>""", xml, StringComparison.Ordinal);
        Assert.Contains("""<col min="1" max="1" width="29" customWidth="1" hidden="1"/>""", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("012195000640", xml, StringComparison.Ordinal);
        Assert.Contains("012•••••640", xml, StringComparison.Ordinal);
        Assert.Contains("Tải bởi", xml, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_was_changed_added_and_ended_is_shown_and_carried_out_together(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        var (sheet, book) = await TakeAsync(world, union);
        book.Set("Lò Thị Thắm", SheetField.Phone, "0987654321").Set("Lò Thị Thắm", SheetField.JobTitle, "Giáo viên").Set("Lò Thị Thắm", SheetField.Position, "Tổ trưởng");
        book.Set("Vàng A Sình", SheetField.Ending, "Nghỉ hưu").Set("Vàng A Sình", SheetField.EndedOn, "15/07/2023");
        book.Add((SheetField.FullName, "lý thị mai"), (SheetField.Born, "1999"), (SheetField.Sex, "Nữ"), (SheetField.AdmittedOn, "45108"), (SheetField.Email, "mai@donvi.vn"));
        var found = await SendAsync(world, book);
        Assert.Equal((1, 1, 1, 0, 1), (found.Of(DifferenceKind.Changed), found.Of(DifferenceKind.Added), found.Of(DifferenceKind.Ended), found.Of(DifferenceKind.Absent), found.Same));
        Assert.Equal(3, (await world.MembersAsync(union)));
        await CarryOutAsync(world, sheet, found);
        var (tham, mai) = (await PersonAsync(world, "Lò Thị Thắm"), await PersonAsync(world, "Lý Thị Mai"));
        Assert.Equal(("0987654321", "Giáo viên", "012195000640"), (tham.Phone, tham.JobTitle, tham.CitizenId));
        Assert.Equal((1999, "mai@donvi.vn"), (mai.BirthYear, mai.Email));
        Assert.Equal((3, 0), (await world.MembersAsync(union), await world.RecountAsync()));
        var history = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Operation>().Where(o => o.Kind == MemberOperations.CarryOutSheet.Code).Select(o => o.Reason).SingleAsync());
        Assert.Equal($"{sheet.Number}, tệp bang.xlsx", history);
        await Assert.ThrowsAsync<RuleBroken>(() => CarryOutAsync(world, sheet, found));
        // the same file once more has nothing left to do
        var again = await SendAsync(world, book);
        Assert.Equal(("Lý Thị Mai", DifferenceKind.Known), (Assert.Single(again.Rows).Name, again.Rows[0].Kind));
        await CarryOutAsync(world, sheet, again);
        Assert.Equal(3, await world.MembersAsync(union));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_true_of_a_member_is_refused_and_what_does_not_fit_his_number_is_doubted(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        await world.App.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        var (_, book) = await TakeAsync(world, union);
        book.Set("Lò Thị Thắm", SheetField.Sex, "Nam").Set("Giàng A Chư", SheetField.Born, "01/02/2022").Set("Vàng A Sình", SheetField.AdmittedOn, "01/02/2023");
        book.Add((SheetField.FullName, "Bé Con Thử"), (SheetField.Born, "01/01/2019"));
        var found = (await SendAsync(world, book)).Rows.ToDictionary(r => r.Name);
        Assert.Contains("Số định danh là của nữ", found["Lò Thị Thắm"].Fields.Single().Doubt, StringComparison.Ordinal);
        Assert.Contains(found["Giàng A Chư"].Problems, p => p.Message.Contains("không thể sinh năm 2022", StringComparison.Ordinal));
        Assert.Contains("dòng trống", Assert.Single(found["Vàng A Sình"].Problems).Message, StringComparison.Ordinal);
        Assert.StartsWith("Chưa đủ 15 tuổi", Assert.Single(found["Bé Con Thử"].Problems).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_both_changed_is_a_conflict_that_the_register_wins_unless_the_officer_says_otherwise(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        var (sheet, book) = await TakeAsync(world, union);
        book.Set("Lò Thị Thắm", SheetField.Phone, "0987654321").Set("Giàng A Chư", SheetField.JobTitle, "Lái xe").Set("Vàng A Sình", SheetField.JobTitle, "Thợ điện");
        await CorrectAsync(world, "Lò Thị Thắm", f => f with { Phone = "0911111111" });
        await CorrectAsync(world, "Giàng A Chư", f => f with { JobTitle = "Bảo vệ" });
        await CorrectAsync(world, "Vàng A Sình", f => f with { Phone = "0922222222" });
        var found = await SendAsync(world, book);
        Assert.Equal((2, 1), (found.Of(DifferenceKind.Conflicting), found.Of(DifferenceKind.Changed)));
        await CarryOutAsync(world, sheet, found, fromSheet: [found.Rows.Single(r => r.Name == "Giàng A Chư").Row]);
        Assert.Equal("0911111111", (await PersonAsync(world, "Lò Thị Thắm")).Phone);
        Assert.Equal("Lái xe", (await PersonAsync(world, "Giàng A Chư")).JobTitle);
        var sinh = await PersonAsync(world, "Vàng A Sình");
        Assert.Equal(("Thợ điện", "0922222222"), (sinh.JobTitle, sinh.Phone));
    }

    [Theory, EachDatabase]
    public async Task A_register_that_moved_after_the_page_was_opened_stops_the_whole_sheet(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        var (sheet, book) = await TakeAsync(world, union);
        var found = await SendAsync(world, book.Set("Lò Thị Thắm", SheetField.Phone, "0987654321"));
        await CorrectAsync(world, "Lò Thị Thắm", f => f with { Phone = "0911111111" });
        Assert.Contains("đã đổi từ lúc", (await Assert.ThrowsAsync<RuleBroken>(() => CarryOutAsync(world, sheet, found))).Message, StringComparison.Ordinal);
        Assert.Equal("0911111111", (await PersonAsync(world, "Lò Thị Thắm")).Phone);
    }

    private sealed record Edit(int Who, SheetField Field, int Value);

    [Theory, EachDatabase]
    public async Task Whatever_is_typed_in_the_workbook_is_what_the_register_says_afterwards(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        string[] names = ["Lò Thị Thắm", "Vàng A Sình", "Giàng A Chư"];
        var edits = (from who in Gen.Choose(0, 2)
                     from field in Gen.Elements(SheetField.Born, SheetField.Sex, SheetField.Phone, SheetField.Email, SheetField.Note, SheetField.UnionSince, SheetField.CardNumber, SheetField.OtherId)
                     from value in Gen.Choose(0, 4)
                     select new Edit(who, field, value)).ListOf();
        Prop.ForAll(edits.ToArbitrary(), all => HoldsAsync([.. all]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

        async Task<bool> HoldsAsync(List<Edit> all)
        {
            var (sheet, book) = await TakeAsync(world, union);
            foreach (var edit in all) book.Set(names[edit.Who], edit.Field, Text(edit));
            var found = await SendAsync(world, book);
            await CarryOutAsync(world, sheet, found);
            var (_, after) = await TakeAsync(world, union);
            return found.Of(DifferenceKind.Broken) == 0 && (await SendAsync(world, book)).Rows.Count == 0
                && all.GroupBy(e => (e.Who, e.Field)).All(g => after.Get(names[g.Key.Who], g.Key.Field) == (g.Key.Field.Shown(Text(g.Last())) ?? ""));
        }
    }

    private static string? Text(Edit edit) => edit.Value == 0 ? null : edit.Field switch
    {
        SheetField.Born => edit.Value == 1 ? "1984" : $"0{edit.Value}/11/1980",
        SheetField.Sex => edit.Value % 2 == 0 ? "Nam" : "Nữ",
        SheetField.Phone => $"091234567{edit.Value}",
        SheetField.Email => $"a{edit.Value}@donvi.vn",
        SheetField.UnionSince => $"0{edit.Value}/05/2021",
        _ => $"X{edit.Value}0001",
    };
}
