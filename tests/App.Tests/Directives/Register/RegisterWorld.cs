using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Register;

/// <summary>A province with a district below it and another province beside it, and a plan to read.</summary>
internal sealed class RegisterWorld(TestApp app, OrgUnit province, OrgUnit district, OrgUnit other)
{
    public const string Plan = """
        TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
        LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU
        Số: 15/KH-LĐLĐ
        Lai Châu, ngày 12 tháng 3 năm 2024
        KẾ HOẠCH
        Triển khai “Tháng cao điểm” phát triển đoàn viên năm 2024
        Thực hiện Chỉ thị số 12-CT/TU ngày 10/11/2021 của Ban Thường vụ Tỉnh ủy, Liên đoàn Lao động tỉnh xây dựng kế hoạch như sau:
        I. CHỈ TIÊU
        1. Năm 2024 phát triển mới ít nhất 1.250 đoàn viên.
        II. TỔ CHỨC THỰC HIỆN
        1. Ban Tổ chức chủ trì, phối hợp với Văn phòng, Ban Tuyên giáo theo dõi, đôn đốc các đơn vị, báo cáo Ban Thường vụ hằng quý.
        Nơi nhận:
        - Các Liên đoàn Lao động huyện;
        - Lưu: VT.
        TM. BAN THƯỜNG VỤ
        CHỦ TỊCH
        Trần Văn Khải
        """;

    public TestApp App => app;

    public OrgUnit Province => province;

    public OrgUnit District => district;

    public OrgUnit Other => other;

    public static async Task<RegisterWorld> MakeAsync(TestApp app)
    {
        var top = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", top);
        return new RegisterWorld(app, province, await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id), await app.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", top));
    }

    public static EntryForm Letter(string number, string subject = "phát triển đoàn viên", Secrecy secrecy = Secrecy.Open, string issuer = "Tỉnh ủy Lai Châu", DateOnly? date = null) =>
        new("Công văn", subject, issuer) { Number = number, Date = date ?? new DateOnly(2024, 3, 12), Secrecy = secrecy, SignerName = "Người Ký" };

    public Task<DocumentEntry> EnterAsync(EntryForm form, OrgUnit? at = null) => app.RunAsync(s => s.GetRequiredService<EntryBook>().EnterAsync((at ?? province).Id, form, null));

    /// <summary>Enters a paper as the reader proposes it, with all that was read.</summary>
    public Task<DocumentEntry> ReadAsync(string paper, OrgUnit? at = null) => app.RunAsync(async s =>
    {
        var reading = DirectiveReader.ReadPasted(paper);
        var entry = await s.GetRequiredService<EntryBook>().EnterAsync((at ?? province).Id, EntryForm.Of(reading.Head), null);
        await s.GetRequiredService<ReadingBook>().KeepAsync(entry, reading);
        return entry;
    });

    public Task<List<T>> ItemsAsync<T>(long entry) where T : ReadItem => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<T>().Where(i => i.EntryId == entry).OrderBy(i => i.Id).ToListAsync());

    /// <summary>What an account with a role at a unit does, as a page of the permission would.</summary>
    public async Task<T> AsAsync<T>(OrgUnit at, string role, Func<IServiceProvider, Task<T>> work)
    {
        var name = $"a{Guid.NewGuid():N}"[..12];
        await app.AddAccountAsync(name, (at.Id, role));
        return await app.RunAsync(async s =>
        {
            s.GetRequiredService<CurrentWork>().AccountId = await s.GetRequiredService<AppDbContext>().Set<Account>().Where(a => a.UserName == name).Select(a => a.Id).SingleAsync();
            return await work(s);
        }, new OrgScope(at.Id));
    }
}
