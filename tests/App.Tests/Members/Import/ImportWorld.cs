using System.Text;
using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Reports;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Import;

/// <summary>A province with unions, and files of members tried, imported and undone.</summary>
internal sealed class ImportWorld(string database) : IAsyncDisposable
{
    public const string Header = "Họ và tên;Ngày sinh;Giới tính;CCCD;Điện thoại;Ngày vào công đoàn;CĐCS";

    public TestApp App { get; } = new(database);

    public long Province { get; private set; }

    public long Nation { get; private set; }

    public static async Task<ImportWorld> OpenAsync(string database)
    {
        var world = new ImportWorld(database);
        world.Nation = (await world.App.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null, new(2010, 1, 1))).Id;
        world.Province = (await world.App.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", world.Nation, new(2010, 1, 1))).Id;
        return world;
    }

    public Task<long> UnionAsync(string code, string name, DateOnly? on = null, long? under = null) => App.RunAsync(async s =>
    {
        var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, code, name, under ?? Province, on ?? new DateOnly(2015, 1, 1));
        union.Group = TargetGroup.LargeEnterprise;
        await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return union.Id;
    });

    public Task<MemberBatch> TryAsync(long unit, params string[] lines) => App.RunAsync(async s =>
        (await s.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(unit, "ds.csv"), Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. lines]))))!);

    public Task<List<MemberBatchRow>> RowsAsync(MemberBatch batch) => App.RunAsync(s =>
        s.GetRequiredService<AppDbContext>().Set<MemberBatchRow>().AsNoTracking().Where(r => r.BatchId == batch.Id).OrderBy(r => r.Seq).ToListAsync());

    public Task<int> ImportAsync(MemberBatch batch) => App.RunAsync(s => s.GetRequiredService<MemberImport>().CarryOutAsync(batch.Id, null));

    public Task<UndoBuckets> UndoAsync(MemberBatch batch) => App.RunAsync(s => s.GetRequiredService<MemberUndo>().UndoAsync(batch.Id));

    public Task<int> MembersAsync(long unit, DateOnly? day = null) => App.RunAsync(s => s.GetRequiredService<MemberRegister>().HeadcountAsync(unit, day ?? App.Clock.Day));

    /// <summary>Differences between the counters and the facts; none is right.</summary>
    public Task<int> RecountAsync() => App.RunAsync(async s => (await s.GetRequiredService<Recount>().CheckAsync()).Count);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
