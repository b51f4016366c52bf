using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

/// <summary>The province of plan 78/KH-LĐLĐ as far as its enterprises are concerned: the units in charge and the annexed list.</summary>
internal sealed class LaiChau
{
    public static readonly DateOnly Start = new(2024, 7, 1);

    /// <summary>The annex "Doanh nghiệp có trên 25 lao động, chưa có tổ chức công đoàn", as it circulates.</summary>
    public static readonly (string District, (string Name, int Workers)[] Enterprises)[] Annex =
    [
        ("Huyện Mường Tè", [("Công ty Cổ phần Sâm Pu Si Lung", 60), ("Công ty Cổ phần Thủy điện Nậm Sí Lùng", 37), ("Công ty Cổ phần Sông Đà 705", 32)]),
        ("Huyện Tam Đường", [("Công ty TNHH Xây dựng và thương mại Đông Hưng Lai Châu", 30), ("Công ty Cổ phần Xi măng NORCEM Yên Bình tại Lai Châu", 61)]),
        ("Huyện Nậm Nhùn", [("Công ty Cổ phần Liên Việt Lai Châu", 26)]),
        ("Thành phố Lai Châu", [("Công ty TNHH số 10 Lai Châu", 73), ("Công ty TNHH MTV Phương Nam Lai Châu", 29)]),
    ];

    public required long Country { get; init; }
    public required long Province { get; init; }
    public required long City { get; init; }
    public required long TamDuong { get; init; }
    public required long NamNhun { get; init; }
    public required long MuongTe { get; init; }

    public static async Task<LaiChau> BuildAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        async Task<long> Below(string code, string name) => (await app.AddUnitAsync(UnitKind.DistrictFederation, code, name, province.Id)).Id;
        return new()
        {
            Country = country.Id, Province = province.Id,
            City = await Below("LC.TP", "LĐLĐ thành phố Lai Châu"), TamDuong = await Below("LC.TD", "LĐLĐ huyện Tam Đường"),
            NamNhun = await Below("LC.NN", "LĐLĐ huyện Nậm Nhùn"), MuongTe = await Below("LC.MT", "LĐLĐ huyện Mường Tè"),
        };
    }

    public long UnitOf(string district) => district switch
    {
        "Huyện Mường Tè" => MuongTe,
        "Huyện Tam Đường" => TamDuong,
        "Huyện Nậm Nhùn" => NamNhun,
        _ => City,
    };

    /// <summary>Enters the eight enterprises as counted on the first day of the campaign.</summary>
    public Task EnterAnnexAsync(TestApp app) => app.RunAsync(async s =>
    {
        var register = s.GetRequiredService<EnterpriseRegister>();
        foreach (var (district, enterprises) in Annex)
            foreach (var (name, workers) in enterprises)
                await register.AddAsync(new(UnitOf(district), name, OwnershipWords.Read(name)!.Value, Place: district), Count(workers), isAnother: false);
    });

    public static HeadcountFacts Count(int workers, DateOnly? day = null) => new(day ?? Start, workers, null, null, "Kế hoạch 78/KH-LĐLĐ");

    /// <summary>The annex as tab-separated text, title rows and sum included.</summary>
    public static string AnnexText(string total = "8\tCỘNG:\t348\t")
    {
        var lines = new List<string> { "DANH SÁCH", "DOANH NGHIỆP CÓ TRÊN 25 LAO ĐỘNG, CHƯA CÓ TỔ CHỨC CÔNG ĐOÀN", "", "TT\tĐơn vị\tTổng số lao động (người)\tGhi chú" };
        foreach (var (district, enterprises) in Annex)
        {
            lines.Add($"{district}\t\t\t");
            lines.AddRange(enterprises.Select((e, i) => $"{i + 1}\t{e.Name}\t{e.Workers}\t"));
        }
        return string.Join('\n', [.. lines, total]);
    }
}

internal static class EnterpriseActs
{
    /// <summary>Does something with the register, by default as the whole country.</summary>
    public static Task<T> RegisterAsync<T>(this TestApp app, Func<EnterpriseRegister, Task<T>> act, long? scope = null) =>
        app.RunAsync(s => act(s.GetRequiredService<EnterpriseRegister>()), scope is { } unit ? new OrgScope(unit) : null);

    public static async Task<RuleBroken> RefusedAsync(this TestApp app, Func<EnterpriseRegister, Task> act) =>
        await Assert.ThrowsAsync<RuleBroken>(() => app.RegisterAsync(async r => { await act(r); return 0; }));

    public static Task<T> CoverageAsync<T>(this TestApp app, Func<Coverage, Task<T>> ask, long? scope = null) =>
        app.RunAsync(s => ask(s.GetRequiredService<Coverage>()), scope is { } unit ? new OrgScope(unit) : null);
}
