using System.Web;
using DoanKet.Web.TagHelpers.Lists;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Web.Tests.Shell;

public sealed class ListTests(ShellHost host) : IClassFixture<ShellHost>
{
    [Fact]
    public async Task A_head_sorts_and_says_how_it_is_sorted()
    {
        var page = await host.GetAsync("/danh-sach-mau?xep=-dong&loai=dn&sau=moc-2");
        var heads = page.QuerySelectorAll("th[aria-sort]").ToDictionary(th => th.TextContent.Trim(), th => (Sort: th.GetAttribute("aria-sort"), Href: th.QuerySelector("a")!.GetAttribute("href")!));
        Assert.Equal("none", heads["Họ và tên"].Sort);
        Assert.Equal(("descending", "/danh-sach-mau?xep=dong&loai=dn"), heads["Đã đóng"]);
        Assert.Equal("Chang <b>Mé", page.QuerySelector("tbody th a")!.TextContent);
    }

    [Fact]
    public async Task Figures_are_sorted_with_the_largest_first_and_words_with_a()
    {
        var page = await host.GetAsync("/danh-sach-mau");
        Assert.Equal(["?xep=-ten", "?xep=-dong"], page.QuerySelectorAll("th[aria-sort] a").Select(a => new Uri(new("http://x"), a.GetAttribute("href")).Query));
        Assert.Equal("ascending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Columns_of_one_group_stand_under_one_head()
    {
        var page = await host.GetAsync("/danh-sach-mau");
        Assert.Equal("2", page.QuerySelector("thead th[scope=colgroup]")!.GetAttribute("colspan"));
        Assert.Equal(["Đã đóng\u00a0", "Hạn"], page.QuerySelectorAll("thead tr:nth-child(2) th").Select(th => th.TextContent));
        Assert.Equal(3, page.QuerySelectorAll("thead th[rowspan='2']").Length);
    }

    [Fact]
    public async Task Cells_are_written_as_usual_and_what_is_missing_is_a_dash()
    {
        var rows = (await host.GetAsync("/danh-sach-mau")).QuerySelectorAll("tbody tr").Select(tr => tr.Children.Select(c => c.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(["Lò Thị Hương", "14/03/1994", "1.200", "Đủ", "CĐCS Hoa Mai"], rows[0]);
        Assert.Equal(["Chang <b>Mé", "02/01/1999", "2.400", "Chậm", "–"], rows[1]);
        Assert.Equal("–", rows[2][2]);
        Assert.Equal("3.600", (await host.GetAsync("/danh-sach-mau")).QuerySelector("tfoot td:nth-child(3)")!.TextContent);
    }

    [Fact]
    public async Task On_a_phone_a_row_is_a_block_that_stays_a_row_of_a_table()
    {
        var page = await host.GetAsync("/danh-sach-mau");
        Assert.NotNull(page.QuerySelector("table.stack[role=table] > tbody[role=rowgroup] > tr[role=row] > th[role=rowheader].a"));
        Assert.Equal("Đã đóng", page.QuerySelector("tbody td:nth-child(3)")!.GetAttribute("data-l"));
        Assert.Null(page.QuerySelector("tbody td:nth-child(2)")!.GetAttribute("data-l"));
        Assert.Equal([false, true, false], page.QuerySelectorAll("tbody tr").Select(tr => !tr.ClassList.Contains("later")));
        Assert.Equal("Xem cả 3 người", page.QuerySelector("details.rest .more-rows")!.TextContent);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_in_the_form()
    {
        var page = await host.GetAsync("/danh-sach-mau?q=h%C6%B0%C6%A1ng&loai=sn&xet=can&xep=-ten&sau=moc-2");
        Assert.Equal("hương", page.GetElementById("dv-q")!.GetAttribute("value"));
        Assert.Equal("sn", page.QuerySelector("#dv-loai option[selected]")!.GetAttribute("value"));
        Assert.Equal(["xet=can", "xep=-ten"], page.QuerySelectorAll(".filters input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Equal("Cần xem", page.QuerySelector(".chip[aria-current]")!.TextContent);
        var all = HttpUtility.ParseQueryString(new Uri(new("http://x"), page.QuerySelector(".chip")!.GetAttribute("href")).Query);
        Assert.Equal(["q", "loai", "xep"], all.AllKeys.Select(key => key!));
        Assert.Equal("/danh-sach-mau.xlsx?q=h%C6%B0%C6%A1ng&loai=sn&xet=can&xep=-ten", page.QuerySelector(".xlsx")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Pages_follow_the_cursor_forward_and_lead_back_to_the_first()
    {
        var first = await host.GetAsync("/danh-sach-mau?loai=dn");
        Assert.Equal(["/danh-sach-mau?loai=dn&sau=moc-2"], first.QuerySelectorAll(".pager a").Select(a => a.GetAttribute("href")));
        var second = await host.GetAsync("/danh-sach-mau?loai=dn&sau=moc-2");
        Assert.Equal("/danh-sach-mau?loai=dn", second.QuerySelector(".pager a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(3, "3 đoàn viên"), InlineData(1000, "1.000 đoàn viên"), InlineData(1001, "hơn 1.000 đoàn viên")]
    public async Task A_long_list_is_not_counted_to_its_end(int counted, string said) =>
        Assert.Equal(said, (await host.GetAsync($"/danh-sach-mau?dem={counted}")).QuerySelector("p[role=status]")!.TextContent);

    [Fact]
    public async Task An_empty_answer_offers_to_lift_the_filters()
    {
        var page = await host.GetAsync("/danh-sach-mau?q=khong");
        Assert.Null(page.QuerySelector("table"));
        Assert.Equal("/danh-sach-mau", page.QuerySelector(".nothing a")!.GetAttribute("href"));
    }

    [Fact]
    public void Clicking_a_head_twice_turns_the_order_round() =>
        Prop.ForAll(ArbMap.Default.ArbFor<bool>(), ArbMap.Default.ArbFor<bool>(), (largestFirst, descending) =>
        {
            var once = new SortOrder("khac", descending).Click("ten", largestFirst);
            return once == new SortOrder("ten", largestFirst) && once.Click("ten", largestFirst) == once with { Descending = !largestFirst } && SortOrder.Parse(once.ToString()) == once;
        }).QuickCheckThrowOnFailure();
}
