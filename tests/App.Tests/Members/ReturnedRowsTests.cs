using DoanKet.App.Members;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Tests.Members.Import;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;
using static DoanKet.App.Tests.Members.RoundTrip;

namespace DoanKet.App.Tests.Members;

/// <summary>Rows of a returned sheet whose cells or keys are spoilt, rows that are missing, and files that are no such sheet.</summary>
public class ReturnedRowsTests
{
    [Theory, EachDatabase]
    public async Task Wrong_cells_and_spoilt_keys_are_told_by_their_cell_and_the_other_rows_stand(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        var (sheet, book) = await TakeAsync(world, union);
        var key = book.KeyOf("Giàng A Chư");
        book.Set("Lò Thị Thắm", SheetField.Born, "31/02/1995").Set("Lò Thị Thắm", SheetField.CitizenId, "012088000111").SetKey("Vàng A Sình", key.Replace(".1.", ".2.", StringComparison.Ordinal)).Set("Giàng A Chư", SheetField.Note, "Ốm dài ngày");
        book.Add((SheetField.FullName, "Lý A Páo"), (SheetField.CitizenId, "12345"));
        var found = await SendAsync(world, book);
        Assert.Equal((3, 1), (found.Of(DifferenceKind.Broken), found.Of(DifferenceKind.Changed)));
        var tham = found.Rows.Single(r => r.Name == "Lò Thị Thắm").Problems;
        Assert.Contains(tham, p => p.Cell == $"D{book.RowOf("Lò Thị Thắm")}" && p.Message.Contains("Không có ngày 31/02/1995", StringComparison.Ordinal));
        Assert.Contains(tham, p => p.Message.Contains("của người khác", StringComparison.Ordinal));
        Assert.Contains(found.Rows, r => r.Name == "Vàng A Sình" && r.Problems[0].Message.Contains("Khóa của dòng đã bị sửa", StringComparison.Ordinal));
        await CarryOutAsync(world, sheet, found);
        Assert.Equal("Ốm dài ngày", (await PersonAsync(world, "Giàng A Chư")).Note);
        Assert.Equal("012195000640", (await PersonAsync(world, "Lò Thị Thắm")).CitizenId);
    }

    [Theory, EachDatabase]
    public async Task Keys_that_changed_places_are_noticed_also_where_no_number_tells(string database)
    {
        var world = await ImportWorld.OpenAsync(database);
        await using var _ = world;
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        await world.ImportAsync(await world.TryAsync(union, "Lò Thị Thắm;22/10/1995;Nữ;;;01/07/2022;", "Vàng A Sình;03/04/1991;Nam;;;01/07/2022;", "Giàng A Chư;1988;Nam;;;01/07/2022;"));
        var (_, book) = await TakeAsync(world, union);
        var (tham, sinh) = (book.KeyOf("Lò Thị Thắm"), book.KeyOf("Vàng A Sình"));
        book.SetKey("Lò Thị Thắm", sinh).SetKey("Vàng A Sình", tham).Set("Giàng A Chư", SheetField.FullName, "Giàng A Chứ");
        var found = await SendAsync(world, book);
        Assert.Equal((2, 1), (found.Of(DifferenceKind.Broken), found.Of(DifferenceKind.Changed)));
        Assert.All(found.Rows.Where(r => r.Kind is DifferenceKind.Broken), r => Assert.Contains("khóa của dòng đã bị đổi chỗ", r.Problems[0].Message, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Of_two_of_one_name_a_row_with_a_spoilt_key_hides_neither(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        await world.ImportAsync(await world.TryAsync(union, "Vàng A Sình;02/09/1980;Nam;012080000222;;01/07/2022;"));
        var (_, book) = await TakeAsync(world, union);
        book.Remove("Vàng A Sình").SetKey("Vàng A Sình", book.KeyOf("Giàng A Chư").Replace(".1.", ".2.", StringComparison.Ordinal));
        var found = await SendAsync(world, book);
        Assert.Equal((1, 2), (found.Of(DifferenceKind.Broken), found.Of(DifferenceKind.Absent)));
    }

    [Theory, EachDatabase]
    public async Task A_row_that_is_missing_ends_nothing_by_itself(string database)
    {
        var (world, union) = await OpenAsync(database);
        await using var _ = world;
        var (sheet, book) = await TakeAsync(world, union);
        var found = await SendAsync(world, book.Remove("Vàng A Sình"));
        Assert.Equal(1, found.Of(DifferenceKind.Absent));
        await CarryOutAsync(world, sheet, found);
        Assert.Equal(3, await world.MembersAsync(union));
        found = await SendAsync(world, book);
        await world.App.RunAsync(async s => await s.GetRequiredService<SheetReturn>().CarryOutAsync((await s.GetRequiredService<EditSheets>().FindAsync(sheet.Id))!,
            new(found.Mark, new HashSet<int>(), new HashSet<int>(), found.Rows.Select(r => r.PersonId).ToHashSet(), new(MovementKind.Left, new(2023, 7, 1), "Thôi việc"))));
        Assert.Equal((2, 0), (await world.MembersAsync(union), await world.RecountAsync()));
    }

    [Fact]
    public async Task Another_file_and_a_sheet_of_another_system_are_refused_with_a_reason()
    {
        var (world, union) = await OpenAsync("sqlite");
        await using var _ = world;
        var (sheet, book) = await TakeAsync(world, union);
        var bytes = book.Save();
        await world.App.RunAsync(async s =>
        {
            var back = s.GetRequiredService<SheetReturn>();
            Assert.Contains("không phải bảng sửa", (await Assert.ThrowsAsync<TableRefused>(() => back.ReceiveAsync("ds.csv", "Họ và tên;Ngày sinh\nA;1990\n"u8.ToArray()))).Message, StringComparison.Ordinal);
            var db = s.GetRequiredService<AppDbContext>();
            db.Remove(await db.Set<EditSheet>().SingleAsync());
            await db.SaveChangesAsync();
            Assert.Null(await back.ReceiveAsync("bang.xlsx", bytes));
        });
    }
}
