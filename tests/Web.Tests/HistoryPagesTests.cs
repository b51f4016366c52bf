using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Changes;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests;

/// <summary>Every page of a thing shows its history, drawn by the same part.</summary>
public class HistoryPagesTests
{
    private static readonly string[] Templates =
    [
        "/don-vi/{code}", "/doanh-nghiep/{id:long}", "/doan-vien/{id:long}", "/thanh-lap/{id:long}", "/chi-tieu/{id:long}", "/van-ban/{id:long}", "/quan-tri/tai-khoan/{id:long}",
    ];

    [Fact]
    public async Task Every_page_of_a_thing_shows_its_history()
    {
        await using var app = new TestApp("sqlite");
        var (_, unit) = await ForeignUnit.OpenAsync(app);
        await app.AddAccountAsync("cua-b", [.. Roles.Names.Select(role => (unit.Id, role))]);
        using var http = app.CreateClient();
        await http.SignInAsync("cua-b");
        foreach (var template in Templates)
        {
            var page = await http.GetPageAsync(await PageExamples.Addresses[template](unit));
            Assert.True(page.QuerySelectorAll(".history .trail li time").Length > 0, $"{template} shows no history");
        }
        foreach (var address in new[] { "/quy-dinh/ngay-nghi", "/gioi-thieu-dang" }) Assert.NotNull((await http.GetPageAsync(address)).QuerySelector(".history"));
    }

    [Theory, EachDatabase]
    public async Task A_change_is_told_with_who_when_why_the_decision_and_both_values(string database)
    {
        await using var app = new TestApp(database);
        var (_, unit) = await ForeignUnit.OpenAsync(app);
        await app.AddAccountAsync("cua-b", (unit.Id, Roles.Organiser));
        var grounds = new Grounds(unit.Id, 9, "QĐ-LĐLĐ", new DateOnly(2024, 7, 1), null, "Chủ tịch", new DateOnly(2024, 7, 1), "Theo tên mới của huyện");
        await app.RunAsync(s => s.GetRequiredService<Reorganisation>().RenameAsync(unit.Id, "LĐLĐ huyện Mới", grounds));
        using var http = app.CreateClient();
        await http.SignInAsync("cua-b");
        var page = await http.GetPageAsync("/don-vi/B");
        var act = page.QuerySelector(".history .trail li")!;
        Assert.Equal("22/07/2024 10:00", act.QuerySelector("time")!.TextContent);
        Assert.Contains("Hệ thống", act.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đổi tên đơn vị: Theo tên mới của huyện", act.TextContent, StringComparison.Ordinal);
        Assert.Contains("→ LĐLĐ huyện Mới", act.TextContent, StringComparison.Ordinal);
        var paper = act.QuerySelector("a[href^='/van-ban/']")!;
        Assert.Equal("Quyết định 09/QĐ-LĐLĐ ngày 01/07/2024", paper.TextContent);
        var decided = await http.GetPageAsync(paper.GetAttribute("href")!);
        Assert.Equal("Quyết định 09/QĐ-LĐLĐ", decided.QuerySelector("h1")!.TextContent);
        Assert.Contains("Đổi tên thành LĐLĐ huyện Mới", decided.QuerySelector("[aria-label='Đơn vị']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đổi tên đơn vị", decided.QuerySelector("[aria-labelledby=h-viec]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_history_turns_its_pages()
    {
        await using var app = new TestApp("sqlite");
        var (_, unit) = await ForeignUnit.OpenAsync(app);
        await app.AddAccountAsync("cua-b", (unit.Id, Roles.Organiser));
        var id = await app.RunAsync(async s =>
        {
            var register = s.GetRequiredService<EnterpriseRegister>();
            var enterprise = await register.AddAsync(new(unit.Id, "Công ty Chè", Ownership.Limited), null, false);
            for (var at = 1; at <= 12; at++) await register.SetReadinessAsync(enterprise.Id, at % 5 + 1, $"Lần {at}");
            return enterprise.Id;
        });
        using var http = app.CreateClient();
        await http.SignInAsync("cua-b");
        var first = await http.GetPageAsync($"/doanh-nghiep/{id}");
        Assert.Contains("Lần 12", first.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        var older = await http.GetPageAsync(first.QuerySelector(".history .pager a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains("Lần 2", older.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Lần 12", older.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }
}
