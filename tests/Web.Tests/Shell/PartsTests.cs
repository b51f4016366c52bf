using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.Web.TagHelpers;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Web.Tests.Shell;

public sealed class PartsTests(ShellHost host) : IClassFixture<ShellHost>
{
    [Fact]
    public async Task A_badge_tells_its_state_by_colour_icon_and_word()
    {
        var badge = (await host.GetAsync("/phan")).QuerySelector("#badge .badge")!;
        Assert.True(badge.ClassList.Contains("is-slow"));
        Assert.EndsWith("#alert-triangle", badge.QuerySelector("use")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Chậm 12,5", badge.TextContent);
    }

    [Fact]
    public async Task A_figure_opens_its_rows_and_without_an_address_is_only_a_figure()
    {
        var page = await host.GetAsync("/phan");
        Assert.Equal("/danh-sach-mau?ngay=22", page.QuerySelector("#fig a.fig")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#plain a"));
        Assert.Equal("475", page.QuerySelector("#plain")!.TextContent);
    }

    [Fact]
    public async Task An_encouraged_figure_is_marked_before_it() =>
        Assert.Equal("khuyến khích", (await host.GetAsync("/phan")).QuerySelector("#kk abbr")!.GetAttribute("title"));

    [Fact]
    public async Task The_head_of_a_page_says_where_it_stands_and_what_can_be_done()
    {
        var page = await host.GetAsync("/phan");
        Assert.Equal("Các phần · Đoàn Kết", page.Title);
        Assert.Equal("/don-vi", page.QuerySelector(".head .crumb a")!.GetAttribute("href"));
        Assert.Equal("Một câu.", page.QuerySelector(".head .lead")!.TextContent);
        Assert.Equal("Làm", page.QuerySelector(".head > .acts")!.TextContent.Trim());
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Only_a_page_with_a_chart_loads_the_chart_script()
    {
        Assert.NotNull((await host.GetAsync("/phan")).QuerySelector("script[src*='chart']"));
        Assert.Null((await host.GetAsync("/bieu-mau")).QuerySelector("script[src*='chart']"));
    }

    [Theory]
    [InlineData("/phan"), InlineData("/bieu-mau"), InlineData("/danh-sach-mau"), InlineData("/khong-co")]
    public async Task Nothing_in_a_page_needs_more_than_the_strict_policy(string url)
    {
        var page = await host.GetAsync(url);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bar_shows_the_share_reached_up_to_a_fifth_over_the_target() =>
        Prop.ForAll(Gen.Choose(-500, 3000).Select(tenths => tenths / 10m).ToArbitrary(), percent =>
        {
            var svg = ProgressBarTagHelper.Draw(percent, null);
            var drawn = Width(svg, "done") + Width(svg, "over");
            return drawn == Math.Clamp(percent, 0, 120) && Width(svg, "done") <= 100;
        }).QuickCheckThrowOnFailure();

    private static decimal Width(string svg, string part) =>
        Regex.Match(svg, $"class=\"{part}\" d=\"M[0-9]+ 3h([0-9.]+)v") is { Success: true } match ? decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
}
