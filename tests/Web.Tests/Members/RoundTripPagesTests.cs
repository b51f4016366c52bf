using System.Net;
using AngleSharp.Html.Dom;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

public class RoundTripPagesTests
{
    private static async Task<HttpClient> OpenAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.RunAsync(async s =>
        {
            var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, "LC.1", "CĐCS Xi măng NORCEM", country.Id, new(2020, 1, 1));
            union.Group = TargetGroup.LargeEnterprise;
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
            s.GetRequiredService<CurrentWork>().Begin(MemberOperations.Admit);
            await s.GetRequiredService<MemberRegister>().AdmitAsync(union, [new("Lò Thị Thắm", new(1995, 10, 22), CitizenId: "012195000640", Phone: "0912345680"), new("Vàng A Sình", BirthYear: 1991)], MovementKind.Admitted, new(2024, 1, 5));
        });
        await app.AddAccountAsync("canbo", (country.Id, Roles.UnitOfficer));
        var http = app.CreateClient();
        await http.SignInAsync("canbo");
        return http;
    }

    private static async Task<IHtmlDocument> SendAsync(HttpClient http, byte[] workbook)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in await http.FillAsync("/doan-vien/bang-sua")) form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(workbook), "Workbook", "bang-sua.xlsx");
        var answer = await http.PostAsync("/doan-vien/bang-sua?handler=Return", form);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    [Theory, EachDatabase]
    public async Task A_list_is_taken_out_sent_back_looked_at_and_carried_out(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var taken = await http.SubmitAsync("/doan-vien/bang-sua?handler=Take", ("Unit", "LC.1"));
        var address = taken.QuerySelector(".savebar a[href$='bang.xlsx']")!.GetAttribute("href")!;
        var workbook = await http.GetByteArrayAsync(address);
        var same = await SendAsync(http, workbook);
        Assert.Contains("không có gì để ghi", same.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            s.GetRequiredService<CurrentWork>().Begin(MemberOperations.Correct);
            (await db.Set<Person>().SingleAsync(p => p.FullName == "Lò Thị Thắm")).Phone = "0987654321";
            await db.SaveChangesAsync();
        });
        // what was changed in the register alone is no difference of the workbook
        Assert.Contains("không có gì để ghi", (await SendAsync(http, workbook)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/doan-vien/bang-sua/999")).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_is_refused_at_its_field()
    {
        await using var app = new TestApp("sqlite");
        using var http = await OpenAsync(app);
        Assert.Contains("không phải bảng sửa lấy từ hệ thống", (await SendAsync(http, "Họ và tên;Ngày sinh\nA;1990\n"u8.ToArray())).QuerySelector(".error-summary, [role=alert]")!.TextContent, StringComparison.Ordinal);
        var empty = await http.SubmitAsync("/doan-vien/bang-sua?handler=Return");
        Assert.Contains("Chọn tệp .xlsx đã sửa", empty.Body!.TextContent, StringComparison.Ordinal);
    }
}
