using System.Net;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

public class MovementPagesTests
{
    [Theory, EachDatabase]
    public async Task Somebody_joins_and_the_decision_stands_in_the_file(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.RunAsync(s => s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
        {
            OrgUnitId = world.TamDuong.Id, Year = 2024, Number = 12, Symbol = "QĐ-LĐLĐ", Date = new DateOnly(2024, 7, 1), Subject = "Kết nạp đoàn viên",
        }));
        var http = await world.SignedInAsync("tamduong");
        var page = await http.SubmitAsync("/doan-vien/ket-nap", ("Union", "ban bo"), ("FullName", "giàng thị mỷ"), ("Born", "2000"), ("Sex", "Female"),
            ("CitizenId", "012 300 000 418"), ("Phone", "+84 912 345 627"), ("Day", "01/07/2024"), ("Decision", "12/qđ-lđlđ"));
        Assert.Equal("Giàng Thị Mỷ", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("CĐCS Trường Mầm non Bản Bo từ ngày 01/07/2024", page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        var paper = page.QuerySelector("#bien-dong a[href^='/van-ban/']")!;
        Assert.Equal("Quyết định 12/QĐ-LĐLĐ ngày 01/07/2024", paper.TextContent);
        Assert.Contains("Theo Quyết định 12/QĐ-LĐLĐ ngày 01/07/2024", page.QuerySelector(".trail")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Biến động Kết nạp mới", page.QuerySelector(".trail")!.TextContent, StringComparison.OrdinalIgnoreCase);
        var decision = await http.GetPageAsync(paper.GetAttribute("href")!);
        Assert.Equal("Giàng Thị Mỷ", decision.QuerySelector("[aria-label='Biến động đoàn viên'] a")!.TextContent);
        Assert.Equal("0912345627", await world.DataAsync(db => db.Set<Person>().Where(p => p.FullName == "Giàng Thị Mỷ").Select(p => p.Phone).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_form_with_faults_names_each_of_them_and_keeps_what_was_typed(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("tamduong");
        var page = await http.SubmitAsync("/doan-vien/ket-nap", ("Union", "LC.TD.01"), ("FullName", "Giàng Thị Mỷ"), ("Born", "31/02/2000"), ("Sex", "Female"),
            ("CitizenId", "123"), ("Phone", "0912"), ("Day", "hôm qua"));
        var errors = page.QuerySelectorAll(".field-error").Select(e => e.TextContent.Trim()).ToList();
        Assert.Equal(4, errors.Count);
        Assert.Contains(errors, e => e.StartsWith("Số định danh có 3 số", StringComparison.Ordinal));
        Assert.Equal("31/02/2000", page.QuerySelector("#Born")!.GetAttribute("value"));
        Assert.Contains("Chọn giới tính", (await http.SubmitAsync("/doan-vien/ket-nap", ("Union", "LC.TD.01"), ("FullName", "A"))).QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("LC.TD.01", (await http.SubmitAsync("/doan-vien/ket-nap", ("Union", "Mường Kim"), ("FullName", "A"), ("Sex", "Male"))).QuerySelector(".field-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_is_a_member_already_is_found_by_the_number(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("tamduong");
        var page = await http.SubmitAsync("/doan-vien/ket-nap", ("Union", "LC.TD.01"), ("FullName", "Lò Thị Hương"), ("Sex", "Female"), ("CitizenId", MembersWorld.CitizenNumber));
        Assert.Contains("đang là đoàn viên ở CĐCS Trường Mầm non Bản Bo", page.QuerySelector("#CitizenId-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_number_that_contradicts_the_form_needs_a_look_at_the_card(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("tamduong");
        (string, string)[] fields = [("Union", "LC.TD.01"), ("FullName", "Giàng A Páo"), ("Sex", "Male"), ("CitizenId", "012300000418")];
        var doubted = await http.SubmitAsync("/doan-vien/ket-nap", fields);
        Assert.Contains("là của nữ", doubted.QuerySelector("#CitizenId-error")!.TextContent, StringComparison.Ordinal);
        var box = doubted.QuerySelector("#Compared")!.Closest(".field, .form-check, div")!.TextContent.Trim();
        Assert.Contains("giấy tờ gốc ghi đúng như vậy", doubted.QuerySelector("#CitizenId-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã đối chiếu", box, StringComparison.Ordinal);
        Assert.Equal("Giàng A Páo", (await http.SubmitAsync("/doan-vien/ket-nap", [.. fields, ("Compared", "true")])).QuerySelector("h1")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task A_member_moves_within_the_province_and_retires_there(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("minh");
        var moved = await http.SubmitAsync($"/doan-vien/{world.Huong}/chuyen", ("Union", "LC.THU.01"), ("Day", "01/07/2024"), ("Reason", "Đổi nơi làm việc"));
        Assert.Equal(["CĐCS Chè Mường Kim", "CĐCS Trường Mầm non Bản Bo"], moved.QuerySelectorAll("#qua-trinh tbody th").Select(t => t.TextContent.Trim()));
        var before = await (await world.SignedInAsync("tamduong")).GetPageAsync($"/doan-vien/{world.Huong}");
        Assert.Contains("Đã chuyển đi", before.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(before.QuerySelectorAll("main .acts a"));
        var refused = await http.SubmitAsync($"/doan-vien/{world.Huong}/thoi", ("Kind", "Retired"), ("Day", "01/06/2024"), ("Reason", "Đủ tuổi"));
        Assert.Contains("từ ngày 01/07/2024", refused.QuerySelector("#Day-error")!.TextContent, StringComparison.Ordinal);
        var retired = await http.SubmitAsync($"/doan-vien/{world.Huong}/thoi", ("Kind", "Retired"), ("Day", "20/07/2024"), ("Reason", "Đủ tuổi"));
        Assert.Contains("Đã thôi", retired.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Kết nạp lại", "Sửa", "Mã xem dữ liệu"], retired.QuerySelectorAll("main .acts a").Select(a => a.TextContent));
    }
}
