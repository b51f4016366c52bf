using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Testing;
using DoanKet.Web.Tests.Members;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Joining;

public class JoinPagesTests
{
    private static readonly (string, string)[] Huong =
    [
        ("People[0].FullName", "Giàng Thị Mỷ"), ("People[0].BirthDay", "14"), ("People[0].BirthMonth", "3"), ("People[0].BirthYear", "1994"), ("People[0].Sex", "Female"),
        ("People[0].CitizenId", "012194000999"), ("People[0].Phone", "0912345627"), ("People[0].Joins", "true"), ("People[0].Agrees", "true"),
    ];

    [Theory, EachDatabase]
    public async Task A_stranger_applies_without_script_follows_the_state_and_withdraws(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world);
        using var http = world.App.CreateClient();
        var page = await http.SubmitAsync(form, Huong);
        Assert.Contains("Công đoàn đã nhận đơn", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var code = page.QuerySelector(".fig-l")!.TextContent.Trim();
        var state = await http.SubmitAsync("/gia-nhap/theo-doi", ("FollowCode", code.ToLowerInvariant()));
        var told = state.QuerySelector("main")!.TextContent;
        Assert.Contains("Đang chờ xét", told, StringComparison.Ordinal);
        Assert.Contains("G. T. M.", told, StringComparison.Ordinal);
        foreach (var secret in new[] { "Giàng", "012194", "0912" }) Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
        var withdrawn = await http.PostFormAsync("/gia-nhap/theo-doi?handler=Withdraw", new() { ["FollowCode"] = code });
        Assert.Contains("Bạn đã rút đơn", await withdrawn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((ApplicationState.Withdrawn, 1), await world.DataAsync(async db => (await db.Set<JoinApplication>().Select(a => a.State).SingleAsync(), await db.Set<JoinApplication>().Select(a => a.ConsentNumber).SingleAsync())));
    }

    [Theory, EachDatabase]
    public async Task An_application_with_faults_comes_back_with_all_of_them_and_everything_typed(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world);
        using var http = world.App.CreateClient();
        var sent = await http.FillAsync(form, ("People[0].FullName", "Giàng Thị Mỷ"), ("People[0].BirthDay", "31"), ("People[0].BirthMonth", "2"), ("People[0].BirthYear", "1994"), ("People[0].CitizenId", "12345"));
        var answer = await http.PostFormAsync(form, sent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(6, page.QuerySelectorAll(".summary li").Length);
        Assert.Contains("Không có ngày 31/02/1994", page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".summary li a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("Giàng Thị Mỷ", page.QuerySelector("[name='People[0].FullName']")!.GetAttribute("value"));
        Assert.Equal("12345", page.QuerySelector("[name='People[0].CitizenId']")!.GetAttribute("value"));
        Assert.Equal(sent["Key"], page.QuerySelector("[name=Key]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox][checked]"));
    }

    [Theory, EachDatabase]
    public async Task Whether_somebody_is_a_member_already_makes_no_difference_to_the_answer(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world);
        using var http = world.App.CreateClient();
        var unknown = await http.SubmitAsync(form, Huong);
        var known = await http.SubmitAsync(form, [.. Huong, ("People[0].CitizenId", MembersWorld.CitizenNumber)]);
        foreach (var page in new[] { unknown, known }) page.QuerySelector(".fig-l")!.TextContent = "";
        Assert.Equal(unknown.QuerySelector("main")!.TextContent, known.QuerySelector("main")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task Those_who_sign_one_sheet_agree_each_for_himself(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world) + "/tap-the";
        using var http = world.App.CreateClient();
        var second = Huong.Select(f => (f.Item1.Replace("[0]", "[1]", StringComparison.Ordinal), f.Item2)).Where(f => !f.Item1.EndsWith("Agrees", StringComparison.Ordinal)).ToArray();
        var refused = await http.SubmitAsync(form, [.. Huong, .. second, ("People[1].CitizenId", "012194000998")]);
        Assert.Contains("Người thứ 2: Đánh dấu ô này nếu bạn đồng ý", refused.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        var done = await http.SubmitAsync(form, [.. Huong, .. second, ("People[1].CitizenId", "012194000998"), ("People[1].Agrees", "true")]);
        Assert.Equal(["Người thứ 1: G. T. M.", "Người thứ 2: G. T. M."], done.QuerySelectorAll(".pairs dt").Select(one => one.TextContent));
        Assert.Equal(2, done.QuerySelectorAll("dd.mask").Select(code => code.TextContent).Distinct().Count());
        Assert.Equal(2, await world.DataAsync(db => db.Set<JoinApplication>().CountAsync(a => a.IsCollective)));
    }

    [Theory, EachDatabase]
    public async Task A_sheet_to_which_people_were_added_is_sent(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world) + "/tap-the";
        using var http = world.App.CreateClient();
        var second = Huong.Select(f => (f.Item1.Replace("[0]", "[1]", StringComparison.Ordinal), f.Item2)).ToArray();
        var typed = await http.FillAsync(form, [.. Huong, .. second, ("People[1].CitizenId", "012194000998")]);
        var longer = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await http.PostFormAsync(form + "?handler=More", typed)).Content.ReadAsStringAsync());
        Assert.Equal(5, longer.QuerySelectorAll("section h2").Length);
        Assert.Equal("Giàng Thị Mỷ", longer.QuerySelector("[name='People[1].FullName']")!.GetAttribute("value"));
        var sent = await http.PostFormAsync(longer.QuerySelector("main form")!.GetAttribute("action")!, typed);
        Assert.Contains("Công đoàn đã nhận đơn", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await world.DataAsync(db => db.Set<JoinApplication>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task An_empty_form_names_each_field_that_is_asked_for(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world);
        using var http = world.App.CreateClient();
        foreach (var sent in new[] { await http.FillAsync(form), new() { ["Key"] = $"{Guid.NewGuid()}", ["Consent"] = "1" } })
        {
            var answer = await http.PostFormAsync(form, sent);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            Assert.Equal(7, page.QuerySelectorAll(".summary li a").Length);
            Assert.Equal("Ghi họ và tên", page.QuerySelector("main .field-error")!.TextContent.Trim());
            Assert.DoesNotContain("Tờ đơn", page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Without_network_a_page_in_Vietnamese_leads_back_to_both_forms(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world);
        using var http = world.App.CreateClient();
        var page = await http.GetPageAsync(form + "/mat-mang");
        Assert.Equal("Máy đang không có mạng", page.QuerySelector("h1")!.TextContent);
        Assert.Equal([form, form + "/tap-the"], page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/gia-nhap/ABCDABCDABCDABCD/mat-mang")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_form_filled_in_by_a_program_or_by_a_code_that_leads_nowhere_leaves_nothing(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world);
        using var http = world.App.CreateClient();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await http.PostFormAsync(form, await http.FillAsync(form, [.. Huong, ("Website", "http://spam")]))).StatusCode);
        var sent = await http.FillAsync(form, Huong);
        await world.App.RunAsync(async s => await s.GetRequiredService<InvitationBook>().CloseAsync(await s.GetRequiredService<AppDbContext>().Set<Invitation>().Select(i => i.Id).SingleAsync()));
        var (closed, unknown) = (await http.PostFormAsync(form, sent), await http.GetAsync("/gia-nhap/ABCDABCDABCDABCD"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (closed.StatusCode, unknown.StatusCode));
        Assert.Equal(await closed.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        Assert.Equal(0, await world.DataAsync(db => db.Set<JoinApplication>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task What_a_phone_has_not_locked_for_this_door_is_refused_with_a_sentence(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world);
        using var http = world.App.CreateClient();
        foreach (var body in new object[] { new { }, new { key = Guid.NewGuid(), envelope = new { sender = "AA==", nonce = "AA==", content = "AA==" } }, new { key = "x" } })
        {
            var answer = await http.PostAsJsonAsync(form + "/gui", body);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("Điền lại đơn", (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["message"], StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsJsonAsync("/gia-nhap/ABCDABCDABCDABCD/gui", new { })).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task What_a_phone_never_writes_is_refused_and_leaves_the_list_of_applications_as_it_was(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var form = await OpenAsync(world);
        var key = await world.DataAsync(db => db.Set<Invitation>().Select(i => i.PublicKey).SingleAsync());
        using var http = world.App.CreateClient();
        const string Rest = "\"fullName\":\"Lò Thị Hương\",\"birthDay\":\"14\",\"birthMonth\":\"3\",\"birthYear\":\"1994\",\"citizenId\":\"012194000999\",\"phone\":\"0912345627\",\"joins\":true,\"agrees\":true";
        foreach (var people in new[] { $"{{{Rest},\"sex\":77}}", $"{{{Rest},\"sex\":\"77\"}}", "null" })
        {
            var answer = await http.PostAsJsonAsync(form + "/gui", new { key = Guid.NewGuid(), envelope = PhoneSeal.Lock($"{{\"consent\":1,\"people\":[{people}]}}", key) });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
        using var officer = await world.SignedInAsync("banbo");
        Assert.Empty((await officer.GetPageAsync("/don-gia-nhap")).QuerySelectorAll("#don tbody tr"));
    }

    [Theory, EachDatabase]
    public async Task An_officer_chooses_applications_and_signs(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var stranger = world.App.CreateClient();
        await stranger.SubmitAsync(await OpenAsync(world), Huong);
        using var officer = await world.SignedInAsync("banbo");
        var list = await officer.GetPageAsync("/don-gia-nhap");
        Assert.Contains("012•••••999", (await officer.GetPageAsync(list.QuerySelector("#don tbody a")!.GetAttribute("href")!)).Body!.TextContent, StringComparison.Ordinal);
        var id = list.QuerySelector("input[name=don]")!.GetAttribute("value");
        var signed = await officer.SubmitAsync($"/don-gia-nhap/nhan?don={id}", ("Name", "Tao Thị Mai"));
        Assert.Contains("Đã ký Quyết định 01/QĐ-CĐCS: kết nạp 1 đoàn viên", signed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await world.DataAsync(db => db.Set<Membership>().CountAsync(m => m.OrgUnitId == world.BanBo.Id)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostFormAsync($"/don-gia-nhap/nhan?don={id}", await officer.FillAsync($"/don-gia-nhap/nhan?don={id}", ("Name", "Tao Thị Mai")))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task Whole_numbers_of_an_applicant_show_once_after_saying_why(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var stranger = world.App.CreateClient();
        await stranger.SubmitAsync(await OpenAsync(world), Huong);
        using var officer = await world.SignedInAsync("banbo");
        var shown = await officer.SubmitAsync("/don-gia-nhap/1/so-day-du", ("Reason", "Đối chiếu thẻ"));
        Assert.Contains("012194000999", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đối chiếu thẻ", await world.DataAsync(db => db.Set<Operation>().Where(o => o.Kind == MemberOperations.Reveal.Code).Select(o => o.Reason).SingleAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("012194000999", await officer.GetStringAsync("/don-gia-nhap/1"), StringComparison.Ordinal);
        using var leader = await world.SignedInAsync("lanhdao");
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/don-gia-nhap/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync("/don-gia-nhap/nhan?don=1")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_door_is_opened_once_has_a_poster_and_can_be_given_another_code(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var officer = await world.SignedInAsync("banbo");
        var opened = await officer.SubmitAsync("/don-gia-nhap/ma/moi", ("Union", "LC.TD.01"));
        var address = opened.QuerySelector("p.address a")!.GetAttribute("href")!;
        Assert.NotNull(opened.QuerySelector("svg.qr"));
        Assert.Contains("CĐCS Trường Mầm non Bản Bo", (await officer.GetPageAsync("/don-gia-nhap/ma/1/to-giay")).QuerySelector(".poster")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đã có một mã", (await officer.SubmitAsync("/don-gia-nhap/ma/moi", ("Union", "LC.TD.01"))).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var renewed = await officer.PostFormAsync("/don-gia-nhap/ma/1?handler=Renew", await officer.FillAsync("/don-gia-nhap/ma/1"));
        Assert.EndsWith("/don-gia-nhap/ma/2", renewed.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        using var stranger = world.App.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        using var other = await world.SignedInAsync("tamduong");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/don-gia-nhap/ma/2")).StatusCode);
    }

    private static async Task<string> OpenAsync(MembersWorld world) =>
        $"/gia-nhap/{(await world.App.RunAsync(s => s.GetRequiredService<InvitationBook>().OpenAsync(world.BanBo, null))).Code}";
}
