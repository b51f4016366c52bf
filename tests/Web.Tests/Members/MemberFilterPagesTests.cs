using AngleSharp.Dom;
using DoanKet.App.Enterprises;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

/// <summary>The questions of the list of members stand in the address, for the page and for the workbook alike.</summary>
public sealed class MemberFilterPagesTests
{
    [Theory, EachDatabase]
    public async Task Age_sector_and_missing_facts_narrow_the_page(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("minh");
        Assert.Equal(["Lò Thị Hương"], await NamesAsync(http, "tuoi=30-35&thieu="));
        Assert.Equal(["Lò Thị Hương"], await NamesAsync(http, "tuoi=-30"));
        Assert.Equal(["Vàng A Sử"], await NamesAsync(http, "tuoi=36-"));
        Assert.Equal(["Vàng A Sử"], await NamesAsync(http, "thieu=sodinhdanh"));
        Assert.Equal(["Vàng A Sử"], await NamesAsync(http, "thieu=ngaysinh"));
        Assert.Empty(await NamesAsync(http, "thieu=gioitinh"));
        Assert.Empty(await NamesAsync(http, "nhom=phi-chinh-thuc"));
        var group = await world.DataAsync(db => db.Set<OrgUnit>().Where(u => u.Id == world.BanBo.Id).Select(u => u.Group).SingleAsync());
        var word = group switch { TargetGroup.PublicService => "hcsn", TargetGroup.SmallEnterprise => "dn-nho", _ => "dn-lon" };
        Assert.Equal(2, (await NamesAsync(http, $"nhom={word}")).Count);
        // what cannot be meant is not asked
        Assert.Equal(2, (await NamesAsync(http, "tuoi=abc&nhom=x&thieu=y&dang=z")).Count);
        var link = (await http.GetPageAsync("/doan-vien?thieu=sodinhdanh&tuoi=36-")).QuerySelector("a[href^='/doan-vien.xlsx']")!.GetAttribute("href")!;
        Assert.Contains("thieu=sodinhdanh", link, StringComparison.Ordinal);
        using var file = await http.GetAsync(link);
        Assert.True(file.IsSuccessStatusCode);
        var noted = await world.DataAsync(db => db.Set<Operation>().SingleAsync(o => o.Kind == MemberOperations.Export.Code));
        Assert.Contains("từ 36 tuổi, thiếu số định danh: 1 người", noted.Reason, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_ownership_of_the_employer_narrows_the_page_and_tells_the_group_of_dues(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<App.Platform.Data.AppDbContext>();
            s.GetRequiredService<CurrentWork>().Begin(EnterpriseOperations.Add);
            var employer = new Enterprise { OrgUnitId = world.TamDuong.Id, Name = "Công ty Chè", Ownership = Ownership.State };
            db.Add(employer);
            db.Entry(employer).Property(e => e.UnionId).CurrentValue = world.MuongKim.Id;
            await db.SaveChangesAsync();
        });
        var http = await world.SignedInAsync("minh");
        Assert.Equal(["Vàng A Sử"], await NamesAsync(http, "loai-hinh=State"));
        Assert.Empty(await NamesAsync(http, "loai-hinh=Foreign"));
        Assert.Contains("Nhóm 2: doanh nghiệp nhà nước", (await http.GetPageAsync($"/doan-vien/{world.Su}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_pauses_is_told_in_the_list_of_all(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("minh");
        await http.SubmitAsync($"/doan-vien/{world.Su}/tam-dung", ("Day", "10/07/2024"), ("Reason", "Nghỉ không lương"));
        var rows = (await http.GetPageAsync("/doan-vien")).QuerySelectorAll("#doan-vien tbody tr").ToDictionary(r => r.QuerySelector("a")!.TextContent, r => r.TextContent);
        Assert.Contains("Tạm dừng", rows["Vàng A Sử"], StringComparison.Ordinal);
        Assert.Contains("Đang sinh hoạt", rows["Lò Thị Hương"], StringComparison.Ordinal);
        Assert.Equal("Đoàn viên", (await http.GetPageAsync("/don-gia-nhap")).QuerySelector("nav [aria-current]")!.TextContent.Trim());
    }

    [Theory, EachDatabase]
    public async Task Who_was_recommended_to_the_Party_is_asked_within_that_permission_and_each_look_is_noted(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<App.Platform.Data.AppDbContext>();
            db.AddRange(new[] { (world.BanBo.Id, world.Huong), (world.MuongKim.Id, world.Su) }.Select(r => new Recommendation { OrgUnitId = r.Item1, PersonId = r.Item2, Day = new(2024, 7, 1), Group = TargetGroup.PublicService }));
            await db.SaveChangesAsync();
        });
        await world.AdmitAsync(world.BanBo, new NewMember("Tẩn A Dao"));
        var district = await world.SignedInAsync("tamduong");
        Assert.Equal(0, await LooksAsync(world));
        Assert.Equal(["Tẩn A Dao", "Lò Thị Hương"], await NamesAsync(district, ""));
        Assert.Equal(0, await LooksAsync(world));
        Assert.Equal(["Lò Thị Hương"], await NamesAsync(district, "dang=gioi-thieu"));
        Assert.Equal(1, await LooksAsync(world));
        Assert.True((await district.GetAsync("/doan-vien.xlsx?dang=gioi-thieu")).IsSuccessStatusCode);
        Assert.Equal(2, await LooksAsync(world));
    }

    private static Task<int> LooksAsync(MembersWorld world) => world.DataAsync(db => db.Set<Operation>().CountAsync(o => o.Kind == PartyOperations.View.Code));

    private static async Task<List<string>> NamesAsync(HttpClient http, string asked) =>
        [.. (await http.GetPageAsync($"/doan-vien?{asked}")).QuerySelectorAll("#doan-vien tbody tr").Select(row => row.QuerySelector("a")).OfType<IElement>().Select(a => a.TextContent.Trim())];
}
