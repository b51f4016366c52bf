using System.Net;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Outside;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using DoanKet.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

/// <summary>An account of a body outside the union: sees what its body has been given by the unit that let it in, and nothing else.</summary>
public class OutsideRoleTests
{
    private const string Own = "Rà soát nợ bảo hiểm", Older = "Kiểm tra an toàn lao động", Other = "Việc của cơ quan khác", Elsewhere = "Việc của tỉnh khác", Unions = "Việc của công đoàn";

    [Fact]
    public async Task No_page_opens_but_its_own_and_those_of_its_account()
    {
        await using var app = new TestApp("sqlite");
        var (own, foreign) = await ForeignUnit.OpenAsync(app);
        await app.AddAccountAsync("co-quan", (own, Roles.Outside));
        using var http = app.CreateClient(new() { AllowAutoRedirect = false });
        await http.SignInAsync("co-quan");
        var open = new List<string>();
        foreach (var page in (await SitePage.AllAsync(app.Services)).Where(p => !p.IsPublic && !p.Model.IsDefined(typeof(SignedInAttribute), true)))
        {
            var answer = await http.GetAsync(page.HasParameters ? await PageExamples.Addresses[page.Template](foreign) : page.Plain);
            if (answer.StatusCode == HttpStatusCode.OK) open.Add(page.Plain);
        }
        Assert.Equal(["/co-quan/viec"], open);
        var links = (await http.GetPageAsync("/co-quan/viec")).QuerySelectorAll("nav.modules a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/co-quan/viec", links);
        Assert.DoesNotContain(links, to => to is "/" or "/don-vi" or "/van-ban" or "/viec" or "/doan-vien");
    }

    [Theory, EachDatabase]
    public async Task It_sees_the_tasks_of_its_body_and_of_the_bodies_before_it_from_the_unit_that_let_it_in(string database)
    {
        await using var app = new TestApp(database);
        var body = await BuildAsync(app);
        using var outside = app.CreateClient();
        await outside.SignInAsync("so-noi-vu");
        Assert.Contains("chưa được gắn với cơ quan nào", (await outside.GetPageAsync("/co-quan/viec")).Body!.TextContent, StringComparison.Ordinal);
        using var organiser = app.CreateClient();
        await organiser.SignInAsync("tinh");
        var fields = await organiser.FillAsync($"/co-quan/{body}");
        fields["AccountId"] = await app.RunAsync(async s => $"{(await s.GetRequiredService<AppDbContext>().Set<Account>().SingleAsync(a => a.UserName == "so-noi-vu")).Id}");
        Assert.Equal(HttpStatusCode.OK, (await organiser.PostFormAsync($"/co-quan/{body}?handler=Tie", fields)).StatusCode);
        var text = (await outside.GetPageAsync("/co-quan/viec")).QuerySelector("main")!.TextContent;
        foreach (var shown in new[] { Own, Older }) Assert.Contains(shown, text, StringComparison.Ordinal);
        foreach (var hidden in new[] { Other, Elsewhere, Unions }) Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
        var page = await organiser.GetPageAsync($"/co-quan/{body}");
        Assert.Contains("so-noi-vu", page.QuerySelector("[aria-labelledby=h-tk]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Own, page.QuerySelector("[aria-labelledby=h-viec]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Elsewhere, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_paper_that_a_task_comes_from_is_a_link_for_those_alone_who_may_open_it(string database)
    {
        await using var app = new TestApp(database);
        var body = await BuildAsync(app);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var entry = new DocumentEntry { OrgUnitId = await UnitAsync(app, "LC"), Way = DocumentWay.Incoming, Type = "Công văn", Number = "5-CV/TU", Subject = "Phối hợp", Issuer = "Tỉnh ủy", Date = new(2024, 7, 1) };
            db.Add(entry);
            await db.SaveChangesAsync();
            var task = await db.Set<Assignment>().SingleAsync(a => a.Text == Own);
            db.Entry(task).Property(a => a.EntryId).CurrentValue = entry.Id;
            db.Add(new BodyAccount { BodyId = body, AccountId = (await db.Set<Account>().SingleAsync(a => a.UserName == "so-noi-vu")).Id, AccountName = "Sở" });
            await db.SaveChangesAsync();
        });
        using var outside = await RegisterSite.SignedInAsync(app, "so-noi-vu");
        var row = (await outside.GetPageAsync("/co-quan/viec")).QuerySelectorAll("#viec tbody tr").Single(r => r.TextContent.Contains(Own, StringComparison.Ordinal));
        Assert.Contains("Công văn 5-CV/TU", row.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("a"));
        using var organiser = await RegisterSite.SignedInAsync(app, "tinh");
        var link = (await organiser.GetPageAsync($"/co-quan/{body}")).QuerySelector("[aria-labelledby=h-viec] a[href^='/van-ban/so/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Only_accounts_of_bodies_within_the_scope_are_let_in()
    {
        await using var app = new TestApp("sqlite");
        var body = await BuildAsync(app);
        await app.AddAccountAsync("o-tinh-khac", (await UnitAsync(app, "DB"), Roles.Outside));
        using var organiser = app.CreateClient();
        await organiser.SignInAsync("tinh");
        foreach (var name in new[] { "o-tinh-khac", "tinh" })
        {
            var fields = await organiser.FillAsync($"/co-quan/{body}");
            fields["AccountId"] = await app.RunAsync(async s => $"{(await s.GetRequiredService<AppDbContext>().Set<Account>().SingleAsync(a => a.UserName == name)).Id}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await organiser.PostFormAsync($"/co-quan/{body}?handler=Tie", fields)).StatusCode);
        }
    }

    /// <summary>The department that took over from another, each with a task of the province; a task of another body, one of another province, one of a union.</summary>
    private static async Task<long> BuildAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = (await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id)).Id;
        var other = (await app.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", country.Id)).Id;
        await app.AddAccountAsync("tinh", (province, Roles.Organiser));
        await app.AddAccountAsync("so-noi-vu", (province, Roles.Outside));
        var book = (Func<string, Task<OutsideBody>>)(name => app.RunAsync(s => s.GetRequiredService<BodyBook>().AddAsync(province, new(name, null, BodyKind.StateAgency, null, null, null))));
        var (body, before, third) = (await book("Sở Nội vụ"), await book("Sở Lao động"), await book("Sở Y tế"));
        await app.RunAsync(s => s.GetRequiredService<BodyBook>().EndAsync(before.Id, new(2024, 6, 1), body.Id, null, before.Version));
        await TaskAsync(app, province, body.Id, Own);
        await TaskAsync(app, province, before.Id, Older);
        await TaskAsync(app, province, third.Id, Other);
        await TaskAsync(app, other, body.Id, Elsewhere);
        await TaskAsync(app, province, null, Unions);
        return body.Id;
    }

    private static Task TaskAsync(TestApp app, long unit, long? body, string text) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var fan = new FanOut { OrgUnitId = unit, Text = text, On = new(2024, 7, 1), Units = 1 };
        db.Add(fan);
        await db.SaveChangesAsync();
        db.Add(new Assignment { OrgUnitId = unit, GiverUnitId = unit, FanOutId = fan.Id, BodyId = body, Role = AssignmentRole.Lead, Text = text, GivenOn = new(2024, 7, 1), Due = new(2024, 7, 10) });
        await db.SaveChangesAsync();
    });

    private static Task<long> UnitAsync(TestApp app, string code) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgUnit>().Where(u => u.Code == code).Select(u => u.Id).SingleAsync());
}
