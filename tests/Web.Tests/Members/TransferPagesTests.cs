using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Transfers;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Members;

public class TransferPagesTests
{
    private const string List = "/doan-vien/chuyen-sinh-hoat";

    [Theory, EachDatabase]
    public async Task One_unit_proposes_the_other_confirms_and_only_then_the_member_is_there(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.AddAccountAsync("muongkim", (world.MuongKim.Id, Roles.Grassroots));
        var (from, to) = (await world.SignedInAsync("banbo"), await world.SignedInAsync("muongkim"));
        var sent = await from.SubmitAsync($"/doan-vien/{world.Huong}/chuyen", ("Union", "mường kim"), ("Day", "01/07/2024"), ("Reason", "Theo chồng lên Than Uyên"));
        Assert.Contains("Chưa tính cho đến khi nơi đến xác nhận", sent.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        var proposal = sent.QuerySelector("main .note a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await to.GetAsync($"/doan-vien/{world.Huong}")).StatusCode);
        var inbox = await to.GetPageAsync(List);
        Assert.Equal(["Lò Thị Hương"], inbox.QuerySelectorAll("#chuyen tbody th").Select(t => t.TextContent.Trim()));
        Assert.Contains("1 đề nghị chuyển sinh hoạt chờ xác nhận", (await to.GetPageAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(MembersWorld.CitizenNumber, await to.GetStringAsync(proposal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await from.PostFormAsync($"{proposal}?handler=Accept", await from.FillAsync(proposal))).StatusCode);
        var done = await to.PostFormAsync($"{proposal}?handler=Accept", await to.FillAsync(proposal));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var person = await to.GetPageAsync($"/doan-vien/{world.Huong}");
        Assert.Contains("Chuyển đến, cả hai bên xác nhận", person.QuerySelector("#qua-trinh")!.TextContent, StringComparison.Ordinal);
        var gone = await from.GetPageAsync($"/doan-vien/{world.Huong}");
        Assert.Contains("Hồ sơ nay ở một công đoàn cơ sở khác", gone.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chuyển đi", gone.QuerySelector("#qua-trinh tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(MembersWorld.CitizenNumber, gone.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Lò Thị Hương"], (await from.GetPageAsync("/doan-vien/da-chuyen")).QuerySelectorAll("#da-chuyen tbody th").Select(t => t.TextContent.Trim()));
        Assert.Empty((await to.GetPageAsync("/doan-vien/da-chuyen")).QuerySelectorAll("#da-chuyen tbody th"));
        Assert.Equal(HttpStatusCode.NotFound, (await to.GetAsync($"/doan-vien/{world.Huong}/da-chuyen")).StatusCode);
        Assert.Equal(["Lò Thị Hương"], (await from.GetPageAsync(List + "?hop=da-xong")).QuerySelectorAll("#chuyen tbody th").Select(t => t.TextContent.Trim()));
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_take_somebody_says_why_and_nothing_typed_is_lost(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var (from, to) = (await world.SignedInAsync("banbo"), await world.SignedInAsync("minh"));
        var refused = await from.SubmitAsync($"/doan-vien/{world.Huong}/chuyen", ("Union", "không có nơi này"), ("Day", "01/07/2024"), ("Reason", "Đổi việc"));
        Assert.Contains("Không có công đoàn cơ sở nào là", refused.QuerySelector("#Union-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đổi việc", refused.QuerySelector("#Reason")!.TextContent.Trim());
        await from.SubmitAsync($"/doan-vien/{world.Huong}/chuyen", ("Union", "LC.THU.01"), ("Day", "01/07/2024"), ("Reason", "Đổi việc"));
        var address = $"{List}/{await world.DataAsync(db => db.Set<TransferProposal>().Select(p => p.Id).SingleAsync())}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await to.PostFormAsync($"{address}?handler=Refuse", await to.FillAsync(address))).StatusCode);
        await to.PostFormAsync($"{address}?handler=Refuse", await to.FillAsync(address, ("Answer", "Chưa có tên trong danh sách lao động")));
        var read = await from.GetPageAsync(address);
        Assert.Contains("Chưa có tên trong danh sách lao động", read.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(read.QuerySelectorAll("main form"));
        Assert.Equal(2, await world.DataAsync(db => db.Set<Movement>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Asking_for_a_number_reads_the_same_whoever_holds_it(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.AddAccountAsync("muongkim", (world.MuongKim.Id, Roles.Grassroots));
        var http = await world.SignedInAsync("muongkim");
        var pages = new List<string>();
        foreach (var number in new[] { MembersWorld.CitizenNumber, "012194000999" })
        {
            var page = await http.SubmitAsync(List + "/xin-ve", ("FullName", "Lò Thị Hương"), ("CitizenId", number), ("Day", "01/07/2024"), ("Reason", "Đã nhận việc"));
            pages.Add(page.QuerySelector("main")!.TextContent.Replace("•••••417", "•••••999", StringComparison.Ordinal));
        }
        Assert.Equal(pages[0], pages[1]);
        Assert.Contains("Nơi đang sinh hoạt (chưa trả lời)", pages[0], StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_wrong_movement_is_put_right_or_annulled_and_the_file_still_shows_it(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("tamduong");
        var person = $"/doan-vien/{world.Huong}";
        var address = (await http.GetPageAsync(person)).QuerySelector("#bien-dong td a[href*='/bien-dong/']")!.GetAttribute("href")!;
        var refused = await http.PostFormAsync($"{address}?handler=Correct", await http.FillAsync(address, ("Day", "05/06/2024")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await http.PostFormAsync($"{address}?handler=Correct", await http.FillAsync(address, ("Day", "05/06/2024"), ("Why", "Ghi nhầm ngày")));
        var right = await http.GetPageAsync(person);
        Assert.Contains("05/06/2024", right.QuerySelector("#qua-trinh")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("03/06/2024", right.QuerySelector("#da-dinh-chinh")!.TextContent, StringComparison.Ordinal);
        await http.PostFormAsync($"{address}?handler=Annul", await http.FillAsync(address, ("Why", "Nhầm người")));
        var gone = await http.GetPageAsync(person);
        Assert.Contains("Đã thôi", gone.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, gone.QuerySelectorAll("#da-dinh-chinh tbody tr").Length);
        Assert.Contains("Hủy biến động ghi nhầm: Nhầm người", gone.QuerySelector(".trail")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_member_pauses_and_comes_back_and_the_page_offers_what_can_happen_now(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var http = await world.SignedInAsync("tamduong");
        var person = $"/doan-vien/{world.Huong}";
        var offers = await http.GetPageAsync(person + "/bien-dong");
        Assert.Contains("chưa kiểm chứng", offers.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var paused = await http.SubmitAsync(person + "/tam-dung", ("Day", "01/07/2024"), ("Reason", "Nghỉ không lương"));
        Assert.Contains("Tạm dừng từ 01/07/2024", paused.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await http.GetPageAsync(person + "/bien-dong")).QuerySelector("a[href$='/tro-lai']"));
        foreach (var list in new[] { "/doan-vien?trangthai=tam-dung", "/doan-vien", "/doan-vien?trangthai=tam-dung&ngay=2024-07-10" })
            Assert.Equal(["Lò Thị Hương"], (await http.GetPageAsync(list)).QuerySelectorAll("#doan-vien tbody th").Select(t => t.TextContent.Trim()));
        var back = await http.SubmitAsync(person + "/tro-lai", ("Day", "15/07/2024"), ("Reason", "Đi làm lại"));
        Assert.Contains("Đang sinh hoạt", back.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("14/07/2024", back.QuerySelector("#tam-dung")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await http.GetPageAsync("/doan-vien?trangthai=tam-dung")).QuerySelectorAll("#doan-vien tbody th"));
        await http.SubmitAsync(person + "/thoi?loai=Withdrew", ("Day", "16/07/2024"), ("Reason", "Theo đơn"));
        var again = await http.SubmitAsync(person + "/ket-nap-lai", ("Day", "20/07/2024"), ("Reason", "Xin vào lại"));
        Assert.Equal(["Kết nạp lại", "Xin ra khỏi công đoàn", "Kết nạp mới"], again.QuerySelectorAll("#bien-dong tbody th").Select(t => t.TextContent.Trim()));
        Assert.Equal(["CĐCS Trường Mầm non Bản Bo", "Gián đoạn", "CĐCS Trường Mầm non Bản Bo"], again.QuerySelectorAll("#qua-trinh tbody th").Select(t => t.TextContent.Trim()));
    }

    [Theory, EachDatabase]
    public async Task Other_papers_are_kept_masked_and_ethnicity_is_seen_only_with_its_own_permission_and_a_note(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var (minh, officer) = (await world.SignedInAsync("minh"), await world.SignedInAsync("banbo"));
        var person = $"/doan-vien/{world.Huong}";
        var page = await minh.SubmitAsync(person + "/sua", ("Papers.Ethnicity", "Thái"), ("Papers.OtherId", "045123456"), ("Papers.Address", "Bản Bo, Tam Đường"), ("Papers.UnionSince", "02/05/2016"), ("Reason", "Bổ sung theo thẻ"));
        Assert.Contains("Tuổi công đoàn: 8 năm 2 tháng", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Thái", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("045123456", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync(person + "/sua", ("Papers.Address", "Bản Hon, Tam Đường"), ("Papers.Ethnicity", "Kinh"), ("Reason", "Chuyển nhà"));
        var kept = await world.DataAsync(db => db.Set<Person>().SingleAsync(p => p.Id == world.Huong));
        Assert.Equal(("Thái", "045123456", "Bản Hon, Tam Đường"), (kept.Ethnicity, kept.OtherId, kept.Address));
        Assert.Contains("cần quyền riêng", (await officer.GetPageAsync(person)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(person + "/dan-toc")).StatusCode);
        var shown = await minh.SubmitAsync(person + "/dan-toc", ("Reason", "Báo cáo dân tộc"));
        Assert.Contains("Thái", shown.QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Báo cáo dân tộc", (await minh.GetPageAsync(shown.QuerySelector("a[href*='nhat-ky-xem']")!.GetAttribute("href")!)).QuerySelector("#nhat-ky")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Thái", (await minh.GetPageAsync(person)).QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whoever_scans_a_card_learns_that_it_is_valid_where_and_since_when_and_nothing_else(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var (http, stranger) = (await world.SignedInAsync("banbo"), world.App.CreateClient());
        var address = $"/doan-vien/{world.Huong}/the";
        await http.SubmitAsync(address + "?handler=Issue");
        var check = (await http.GetPageAsync(address)).QuerySelector("a[href^='/the/']")!.GetAttribute("href")!;
        var valid = await stranger.GetPageAsync(check);
        Assert.All(["Thẻ còn giá trị", "CĐCS Trường Mầm non Bản Bo", "03/06/2024"], text => Assert.Contains(text, valid.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.All(["Hương", "417", "1994"], hidden => Assert.DoesNotContain(hidden, valid.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        await http.PostFormAsync(address + "?handler=Issue", await http.FillAsync(address));
        var never = (await stranger.GetPageAsync("/the/0123456789012345678901")).QuerySelector("main")!.TextContent;
        Assert.Equal(never, (await stranger.GetPageAsync(check)).QuerySelector("main")!.TextContent);
        var second = (await http.GetPageAsync(address)).QuerySelector("a[href^='/the/']")!.GetAttribute("href")!;
        Assert.Contains("còn giá trị", (await stranger.GetPageAsync(second)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await http.SubmitAsync($"/doan-vien/{world.Huong}/thoi", ("Kind", "Left"), ("Day", "20/07/2024"), ("Reason", "Nghỉ việc"));
        Assert.Equal(never, (await stranger.GetPageAsync(second)).QuerySelector("main")!.TextContent);
    }

    [Theory, EachDatabase]
    public async Task When_a_union_is_dissolved_all_its_members_end_at_once_or_none(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var late = await world.AdmitAsync(world.BanBo, new NewMember("Tao Thị Mai", BirthYear: 1990, Sex: Sex.Female));
        var http = await world.SignedInAsync("tamduong");
        const string Address = "/doan-vien/nhieu-nguoi?don-vi=LC.TD.01";
        var none = await http.SubmitAsync(Address, ("Kind", "Dissolved"), ("Reason", "Giải thể"));
        Assert.Contains("Chọn ít nhất một người", none.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        var early = await http.SubmitAsync(Address, ("Kind", "Dissolved"), ("Reason", "Giải thể"), ("Day", "02/06/2024"), ("Everybody", "true"));
        Assert.Contains("là đoàn viên của đơn vị từ ngày 03/06/2024", early.QuerySelector("#Day-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await world.DataAsync(db => db.Set<Membership>().CountAsync(m => m.To == Membership.Open)));
        var one = await http.SubmitAsync(Address, ("Kind", "Left"), ("Reason", "Nghỉ việc"), ("Day", "10/07/2024"), ("Chosen", late.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("Đã ghi 1 người", one.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        var gone = await http.SubmitAsync(Address, ("Kind", "Left"), ("Reason", "Nghỉ việc"), ("Day", "10/07/2024"), ("Chosen", late.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("1 người đã chọn không còn sinh hoạt ở đây (Tao Thị Mai)", gone.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        var all = await http.SubmitAsync(Address, ("Kind", "Dissolved"), ("Reason", "Giải thể"), ("Day", "22/07/2024"), ("Everybody", "true"));
        Assert.Contains("Đã ghi 1 người", all.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([world.Su], await world.DataAsync(db => db.Set<Membership>().Where(m => m.To == Membership.Open).Select(m => m.PersonId).ToListAsync()));
        var foreign = (await http.GetPageAsync("/doan-vien/nhieu-nguoi?don-vi=LC.THU.01")).QuerySelector("main")!.TextContent;
        Assert.Contains("Không có công đoàn cơ sở nào trong phạm vi là “LC.THU.01”", foreign, StringComparison.Ordinal);
        Assert.DoesNotContain("Chè Mường Kim", foreign, StringComparison.Ordinal);
        Assert.Contains("CĐCS Trường Mầm non Bản Bo: ", (await http.GetPageAsync("/doan-vien/nhieu-nguoi?don-vi=mam+non+ban+bo")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Many_go_to_another_union_together_or_are_proposed_to_it_with_one_notice(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        var late = await world.AdmitAsync(world.BanBo, new NewMember("Tao Thị Mai", BirthYear: 1990, Sex: Sex.Female));
        const string Address = "/doan-vien/nhieu-nguoi?don-vi=LC.TD.01";
        var district = await world.SignedInAsync("tamduong");
        var wrong = await district.SubmitAsync(Address, ("Kind", "Left"), ("Destination", "LC.THU.01"), ("Reason", "Chia tách"), ("Day", "20/07/2024"), ("Everybody", "true"));
        Assert.Contains("Chỉ ghi nơi đến", wrong.QuerySelector("#Destination-error")!.TextContent, StringComparison.Ordinal);
        var sent = await district.SubmitAsync(Address, ("Kind", "TransferredOut"), ("Destination", "LC.THU.01"), ("Reason", "Chia tách"), ("Day", "20/07/2024"), ("Everybody", "true"));
        Assert.Contains("Đã gửi CĐCS Chè Mường Kim đề nghị nhận 2 người", sent.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await world.DataAsync(db => db.Set<TransferProposal>().CountAsync(p => p.State == ProposalState.Waiting)));
        Assert.Equal(1, await world.DataAsync(db => db.Set<Membership>().CountAsync(m => m.OrgUnitId == world.MuongKim.Id && m.To == Membership.Open)));
        var province = await world.SignedInAsync("minh");
        var moved = await province.SubmitAsync(Address, ("Kind", "TransferredOut"), ("Destination", "LC.THU.01"), ("Reason", "Chia tách"), ("Day", "20/07/2024"), ("Chosen", late.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("Đã chuyển 1 người sang CĐCS Chè Mường Kim", moved.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await world.DataAsync(db => db.Set<Membership>().CountAsync(m => m.OrgUnitId == world.MuongKim.Id && m.To == Membership.Open)));
    }
}
