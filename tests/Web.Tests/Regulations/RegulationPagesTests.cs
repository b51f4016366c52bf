using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Regulations;

public class RegulationPagesTests
{
    private const string Threshold = "/quy-dinh/coverage.enterprise_threshold";

    private static async Task<HttpClient> AsAsync(TestApp app, string role)
    {
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.AddAccountAsync("can-bo", (country.Id, role));
        var http = app.CreateClient();
        await http.SignInAsync("can-bo");
        return http;
    }

    private static string Shown(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    private static (string, string)[] Value(string value, string from) => [("Value", value), ("ValidFrom", from), ("Source", "Nghị quyết thử"), ("Reason", "Văn bản mới")];

    [Fact]
    public async Task Values_stand_with_source_and_with_what_is_not_verified()
    {
        await using var app = new TestApp("sqlite");
        var http = await AsAsync(app, Roles.Leader);
        var page = Shown(await http.GetPageAsync("/quy-dinh"));
        Assert.Contains("25 lao động trở lên", page);
        Assert.Contains("Kế hoạch 78/KH-LĐLĐ Lai Châu, mục II.1", page);
        Assert.Contains("2.340.000 đồng mỗi tháng", page);
        Assert.Contains("Chưa kiểm chứng", Shown(await http.GetPageAsync("/quy-dinh?kiem=Unverified&q=cong+nhan")));
        Assert.Contains("Quốc khánh", Shown(await http.GetPageAsync("/quy-dinh/ngay-nghi")));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/quy-dinh/khong.co")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/quy-dinh.xlsx")).StatusCode);
    }

    [Fact]
    public async Task A_new_value_is_added_with_its_day_and_the_former_is_kept()
    {
        await using var app = new TestApp("sqlite");
        var http = await AsAsync(app, Roles.Organiser);
        var page = Shown(await http.SubmitAsync(Threshold + "/gia-tri-moi", Value("22", "01/01/2026")));
        Assert.Contains("22 lao động trở lên", page);
        Assert.Contains("31/12/2025", page);
        Assert.Contains("Ghi giá trị mới của quy định", page);
        Assert.Contains("Giá trị đã ghi không sửa được", Shown(await http.SubmitAsync(Threshold + "/gia-tri-moi", Value("21", "01/01/2026"))));
    }

    [Fact]
    public async Task A_day_off_is_added_once_and_only_by_those_who_may()
    {
        await using var app = new TestApp("sqlite");
        var http = await AsAsync(app, Roles.Organiser);
        (string, string)[] day = [("Day", "02/01/2024"), ("Name", "Nghỉ bù"), ("Source", "Thông báo thử")];
        Assert.Contains("Nghỉ bù", Shown(await http.SubmitAsync("/quy-dinh/ngay-nghi", day)));
        Assert.Contains("đã có trong lịch nghỉ", Shown(await http.SubmitAsync("/quy-dinh/ngay-nghi", day)));
        const string mistake = "/quy-dinh/ngay-nghi/2024-01-02/bo";
        var gone = await http.SubmitAsync(mistake, ("Why", "Nhập nhầm ngày"));
        Assert.DoesNotContain("02/01/2024", gone.QuerySelector("#ngay-nghi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nhập nhầm ngày", gone.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(mistake)).StatusCode);
        await app.AddAccountAsync("xem", (1, Roles.Leader));
        var leader = app.CreateClient();
        await leader.SignInAsync("xem");
        Assert.Null((await leader.GetPageAsync("/quy-dinh/ngay-nghi")).QuerySelector("main form[method=post]"));
    }

    /// <summary>With a second federation in the database, one of the two no longer changes what holds for both; the confederation still does.</summary>
    [Fact]
    public async Task What_all_federations_share_is_changed_by_the_confederation_once_there_are_two()
    {
        await using var app = new TestApp("sqlite");
        var national = await AsAsync(app, Roles.Organiser);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", 1);
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        var http = app.CreateClient();
        await http.SignInAsync("tinh");
        Assert.Contains("22 lao động trở lên", Shown(await http.SubmitAsync(Threshold + "/gia-tri-moi", Value("22", "01/01/2026"))));
        var begun = await http.FillAsync(Threshold + "/gia-tri-moi", Value("23", "01/01/2027"));
        await app.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", 1);
        Assert.Contains("chỉ cán bộ của Tổng Liên đoàn ghi được", await (await http.PostFormAsync(Threshold + "/gia-tri-moi", begun)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var address in new[] { Threshold, Threshold + "/gia-tri-moi", "/quy-dinh/ngay-nghi" })
        {
            var page = await http.GetPageAsync(address);
            Assert.Contains("dùng chung cho mọi liên đoàn", Shown(page));
            Assert.Null(page.QuerySelector("main form[method=post], main a[href$='gia-tri-moi']"));
        }
        (string, string)[] day = [("Day", "02/01/2024"), ("Name", "Nghỉ bù"), ("Source", "Thông báo thử")];
        Assert.Contains("Nghỉ bù", Shown(await national.SubmitAsync("/quy-dinh/ngay-nghi", day)));
    }
}
