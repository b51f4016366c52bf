using DoanKet.App.Members;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Platform.Data;
using DoanKet.App.Tests.Members.Import;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members;

/// <summary>A union of three members whose sheet is taken, sent back and carried out.</summary>
internal static class RoundTrip
{
    public static readonly string[] People = ["Lò Thị Thắm;22/10/1995;Nữ;012195000640;0912345680;01/07/2022;", "Vàng A Sình;1991;Nam;;;01/07/2022;", "Giàng A Chư;05/03/1988;Nam;012088000111;;01/07/2022;"];

    public static async Task<(ImportWorld World, long Union)> OpenAsync(string database)
    {
        var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        await world.ImportAsync(await world.TryAsync(union, People));
        return (world, union);
    }

    public static async Task<(EditSheet Sheet, EditedWorkbook Book)> TakeAsync(ImportWorld world, long union) => await world.App.RunAsync(async s =>
    {
        var sheet = (await s.GetRequiredService<EditSheets>().TakeAsync(union))!;
        return (sheet, new EditedWorkbook(await s.GetRequiredService<EditWorkbook>().WriteAsync(sheet)));
    });

    public static Task<SheetDifferences> SendAsync(ImportWorld world, EditedWorkbook book) => world.App.RunAsync(async s =>
        await s.GetRequiredService<SheetComparison>().CompareAsync((await s.GetRequiredService<SheetReturn>().ReceiveAsync("bang.xlsx", book.Save()))!));

    public static Task CarryOutAsync(ImportWorld world, EditSheet sheet, SheetDifferences seen, int[]? leftOut = null, int[]? fromSheet = null) => world.App.RunAsync(async s =>
    {
        var now = (await s.GetRequiredService<EditSheets>().FindAsync(sheet.Id))!;
        await s.GetRequiredService<SheetReturn>().CarryOutAsync(now, new(seen.Mark, (leftOut ?? []).ToHashSet(), (fromSheet ?? []).ToHashSet(), new HashSet<long>(), null));
    });

    public static Task<Person> PersonAsync(ImportWorld world, string name) => world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().AsNoTracking().SingleAsync(p => p.FullName == name));

    public static Task CorrectAsync(ImportWorld world, string name, Func<PersonFacts, PersonFacts> change) => world.App.RunAsync(async s =>
    {
        var p = await s.GetRequiredService<AppDbContext>().Set<Person>().AsNoTracking().SingleAsync(p => p.FullName == name);
        await s.GetRequiredService<PersonCorrection>().CorrectAsync(p.Id, change(new(p.FullName, p.Born, p.Sex, p.CitizenId, p.Phone, p.JobTitle)), p.Version, "Sửa trong sổ");
    });
}
