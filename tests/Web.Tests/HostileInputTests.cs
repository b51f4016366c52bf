using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Testing;

namespace DoanKet.Web.Tests;

/// <summary>Input that nobody types by mistake once, and everybody's paste holds some day.</summary>
public class HostileInputTests
{
    private static readonly string ManyWords = string.Join('+', Enumerable.Range(0, 1500).Select(i => $"tu{i}"));

    [Theory]
    [InlineData("/doanh-nghiep")]
    [InlineData("/doan-vien")]
    [InlineData("/don-vi")]
    [InlineData("/van-ban")]
    [InlineData("/thanh-lap")]
    [InlineData("/tim")]
    public async Task A_search_for_what_no_text_can_hold_or_for_a_whole_page_finds_nothing_and_breaks_nothing(string list)
    {
        await using var app = new TestApp("sqlite");
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        await app.AddAccountAsync("tinh", (country.Id, Roles.Organiser));
        using var http = app.CreateClient();
        await http.SignInAsync("tinh");
        foreach (var search in new[] { "%EF%BF%BE", "%EF%BF%BF", "%F0%9F%98%80", ManyWords })
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"{list}?q={search}")).StatusCode);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_says_so()
    {
        await using var app = new TestApp("sqlite");
        using var http = app.CreateClient();
        using var content = new FormUrlEncodedContent([new("UserName", "a\0b"), new("Password", "x")]);
        var answer = await http.PostAsync("/dang-nhap", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Yêu cầu không đọc được", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
