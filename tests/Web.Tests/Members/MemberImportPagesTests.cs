using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

public class MemberImportPagesTests
{
    private const string Header = "Họ và tên;Ngày sinh;Giới tính;Số định danh;Điện thoại;Ngày vào công đoàn\n";

    private static async Task<HttpClient> OpenAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.RunAsync(async s =>
        {
            var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, "LC.1", "CĐCS Xi măng NORCEM", country.Id, new(2020, 1, 1));
            union.Group = TargetGroup.LargeEnterprise;
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        await app.AddAccountAsync("canbo", (country.Id, Roles.UnitOfficer));
        var http = app.CreateClient();
        await http.SignInAsync("canbo");
        return http;
    }

    private static async Task<IHtmlDocument> SendAsync(HttpClient http, string list, string unit = "LC.1", string name = "ds.csv")
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in await http.FillAsync("/doan-vien/nhap", ("Unit", unit))) form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "ListFile", name);
        var answer = await http.PostAsync("/doan-vien/nhap", form);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static string Address(IHtmlDocument page) => page.QuerySelector(".savebar a[href$='loi.xlsx']")!.GetAttribute("href")!.Replace("/loi.xlsx", "", StringComparison.Ordinal);

    [Theory, EachDatabase]
    public async Task A_list_without_unions_sent_for_a_unit_above_is_tried_again_for_the_one_that_is_chosen(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var trial = await SendAsync(http, Header + "Lò Thị Thắm;22/10/1995;Nữ;012195000640;0312345680;10/07/2024\n", "TLD");
        Assert.Contains("1 dòng chưa ghi công đoàn cơ sở", trial.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var choose = trial.QuerySelector("main a[href$='/cong-doan']")!.GetAttribute("href")!;
        Assert.Contains("Không có công đoàn cơ sở nào", (await http.SubmitAsync(choose, ("Unit", "LC.9"))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var again = await http.SubmitAsync(choose, ("Unit", "LC.1"));
        Assert.Equal("Chạy thử: 1 dòng nhập được, 0 dòng phải sửa", again.QuerySelector("h1")!.TextContent);
        Assert.Null(again.QuerySelector("main a[href$='/cong-doan']"));
    }

    [Theory, EachDatabase]
    public async Task A_list_is_tried_seen_imported_and_undone(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var trial = await SendAsync(http, Header + "Lò Thị Thắm;22/10/1995;Nữ;012195000640;0312345680;10/07/2024\n;02/09/1991;Nam;012091000777;;\nVàng A Sình;1991;Nam;;;\n");
        Assert.Equal("Chạy thử: 2 dòng nhập được, 1 dòng phải sửa", trial.QuerySelector("h1")!.TextContent);
        Assert.Contains("Thiếu họ tên", trial.QuerySelector("#loai")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("012091000777", trial.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var address = Address(trial);
        Assert.Contains("1 dòng không có ngày vào công đoàn", trial.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // the file as it was sent is for nobody but who sent it, and that it was taken is noted
        await app.AddAccountAsync("khac", (1, Roles.UnitOfficer));
        using var other = app.CreateClient();
        await other.SignInAsync("khac");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await other.GetAsync(address)).StatusCode, (await other.GetAsync(address + "/loi.xlsx")).StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(address + "/loi.xlsx")).StatusCode);
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<App.Platform.Operations.Operation>().CountAsync(o => o.Kind == MemberOperations.Export.Code)));
        var done = await http.SubmitAsync(address);
        Assert.Equal("Đã nhập 2 người", done.QuerySelector("h1")!.TextContent);
        var undone = await http.SubmitAsync(address + "/hoan-tac");
        Assert.Contains("Đã hoàn tác lô", undone.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Whose_record_has_left_the_unit_since_is_named_in_the_batch_without_a_link_that_would_lead_nowhere(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var address = Address(await SendAsync(http, Header + "Lò Thị Thắm;22/10/1995;Nữ;012195000640;0312345680;10/07/2024\nVàng A Sình;1991;Nam;;;\n"));
        await http.SubmitAsync(address);
        var abroad = await app.AddUnitAsync(UnitKind.Grassroots, "LC.2", "CĐCS Chè", 1);
        await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().Where(p => p.FullName == "Vàng A Sình").ExecuteUpdateAsync(p => p.SetProperty(x => x.OrgUnitId, abroad.Id)));
        await app.AddAccountAsync("coso", (2, Roles.UnitOfficer));
        using var union = app.CreateClient();
        await union.SignInAsync("coso");
        var lines = (await union.GetPageAsync(address + "?dong=tat-ca")).QuerySelector("#dong")!;
        Assert.Contains("Vàng A Sình", lines.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lò Thị Thắm", Assert.Single(lines.QuerySelectorAll("tbody a[href^='/doan-vien/']")).TextContent);
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_at_its_field_and_the_unit_stays_typed()
    {
        await using var app = new TestApp("sqlite");
        using var http = await OpenAsync(app);
        var refused = await SendAsync(http, "Kế hoạch\nkhông có bảng nào\n");
        Assert.NotEmpty(refused.QuerySelector("#ListFile-error")!.TextContent);
        Assert.Equal("LC.1", refused.QuerySelector<IHtmlInputElement>("#Unit")!.Value);
    }

    [Theory, EachDatabase]
    public async Task When_the_register_has_changed_since_the_trial_nothing_is_written_and_the_officer_looks_again(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var list = Header + "Lò Thị Thắm;22/10/1995;Nữ;012195000640;;\nVàng A Sình;1991;Nam;x1;;\n";
        var (first, second) = (Address(await SendAsync(http, list)), Address(await SendAsync(http, list)));
        var stale = await http.FillAsync(second);
        await http.SubmitAsync(first);
        var refused = await http.PostFormAsync(second, stale);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Contains("đã đổi từ lần chạy thử", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã có trong sổ của đơn vị", page.QuerySelector("#loai")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_large_list_is_written_after_the_request_and_can_be_left(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app);
        var address = Address(await SendAsync(http, Header + string.Concat(Enumerable.Range(0, 5_200).Select(i => $"Lò Văn {(char)('A' + i % 26)};01/01/1980;Nam;012080{i:000000};;\n")) + ";1990;Nam;;;\n"));
        var asked = await http.SubmitAsync(address);
        Assert.Equal("Đang nhập 5.200 người", asked.QuerySelector("h1")!.TextContent);
        await new JobRunner(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<JobRunner>.Instance).RunDueAsync();
        Assert.Equal("Đã nhập 5.200 người", (await http.GetPageAsync(address)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Columns_left_as_they_were_read_are_read_so_again_also_births_of_men_and_of_women_apart()
    {
        await using var app = new TestApp("sqlite");
        using var http = await OpenAsync(app);
        var address = Address(await SendAsync(http, "TT;Họ và tên;Ngày sinh;\n;;Nam;Nữ\n1;Lò Văn Páo;01/02/1990;\n2;Lò Thị Thắm;;03/04/1995\n3;;01/01/1990;\n"));
        var form = await http.GetPageAsync(address + "/cot");
        var fields = form.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]").Select(i => new KeyValuePair<string, string>(i.Name!, i.Value))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select[name=Choices]").Select(s => new KeyValuePair<string, string>("Choices", s.Value ?? "")));
        using var content = new FormUrlEncodedContent(fields);
        var again = await (await http.PostAsync(address + "/cot", content)).Content.ReadAsStringAsync();
        Assert.Contains("Đã đọc lại tệp", again, StringComparison.Ordinal);
        var rows = await http.GetStringAsync(address + "?dong=tat-ca");
        Assert.Contains("03/04/1995", rows, StringComparison.Ordinal);
        Assert.Contains("01/02/1990", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_named_once_is_known_the_next_time()
    {
        await using var app = new TestApp("sqlite");
        using var http = await OpenAsync(app);
        const string List = "Họ và tên;Ngày sinh;Mật danh\nLò Thị Thắm;1995;012195000640\n;1990;\n";
        var address = Address(await SendAsync(http, List));
        var form = await http.GetPageAsync(address + "/cot");
        var labels = form.QuerySelectorAll<IHtmlInputElement>("input[name=Labels]").Select(i => i.Value).ToList();
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]").Where(i => i.Name != "Labels")) fields.Add(new(input.Name!, input.Value));
        foreach (var (label, select) in labels.Zip(form.QuerySelectorAll<IHtmlSelectElement>("select[name=Choices]")))
            fields.AddRange([new("Labels", label), new("Choices", label == "Mật danh" ? "CitizenId" : select.Value!)]);
        using var content = new FormUrlEncodedContent(fields);
        var again = await http.PostAsync(address + "/cot", content);
        Assert.Contains("012•••••640", await again.Content.ReadAsStringAsync() + await http.GetStringAsync(address + "?dong=tat-ca"), StringComparison.Ordinal);
        Assert.Contains("012•••••640", await http.GetStringAsync(Address(await SendAsync(http, List)) + "?dong=tat-ca"), StringComparison.Ordinal);
    }
}
