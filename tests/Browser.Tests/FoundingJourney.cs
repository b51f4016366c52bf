using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DoanKet.Browser.Tests;

/// <summary>The whole way of one union, from an enterprise that nobody knew to the figures of the campaign, on a phone without script.</summary>
[Collection(nameof(Journeys))]
public class FoundingJourney(Chromium chromium)
{
    private const string Name = "Công ty TNHH Giày da Bản Bo";

    private const string Applicants = """
        Họ và tên	Ngày sinh	Giới tính	Số định danh	Vị trí
        Lò Thị Vui	02/09/1991	Nữ	012191000901	Thợ may
        Vàng A Sùng	15/03/1988	Nam	012088000902	Tổ trưởng
        Giàng Thị Mai	1995	Nữ	012195000903	Thợ may
        Tẩn A Páo	20/11/1999	Nam	012099000904	Thợ cắt
        Lý Thị Dua	01/01/2000	Nữ	012300000905	Thợ may
        Chẻo A Sinh	30/06/1985	Nam	012085000906	Bảo vệ
        """;

    [Fact]
    public async Task From_a_new_enterprise_to_a_recognised_union_and_its_figures_on_a_phone_without_script()
    {
        var page = await chromium.OpenAsync(360, script: false);
        await page.SignInAsync("tamduong");
        var before = await NetMembersAsync(page);
        await AddEnterpriseAsync(page);
        await EarlyStepsAsync(page);
        await CollectApplicationsAsync(page);
        await CongressAsync(page);
        await DossierAsync(page);
        await RecogniseAsync(page);
        Assert.Equal(before + 6, await NetMembersAsync(page));
        await page.Context.CloseAsync();
    }

    private static async Task AddEnterpriseAsync(IPage page)
    {
        await page.GotoAsync("/doanh-nghiep");
        await page.FollowAsync("Thêm doanh nghiệp");
        await page.GetByLabel("Tên doanh nghiệp").FillAsync(Name);
        await page.GetByLabel("Mã số thuế").FillAsync("0100109107");
        await page.GetByLabel("Số lao động").FillAsync("32");
        await page.GetByLabel("Nguồn").FillAsync("Khảo sát tháng 7/2024");
        await page.PressAsync("Thêm doanh nghiệp");
        await Expect(page.GetByText("Chưa thêm được doanh nghiệp")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Tên doanh nghiệp")).ToHaveValueAsync(Name);
        await page.GetByLabel("Mã số thuế").FillAsync("");
        await page.PressAsync("Thêm doanh nghiệp");
        await page.FollowAsync("Mở hồ sơ thành lập CĐCS");
        await Expect(page.GetByLabel("Số đoàn viên dự kiến")).ToHaveValueAsync("32");
        await page.PressAsync("Mở hồ sơ");
    }

    private static async Task EarlyStepsAsync(IPage page)
    {
        await page.FollowAsync("Ghi lần tiếp xúc");
        await page.GetByLabel("Kết quả").FillAsync("Chủ doanh nghiệp đồng ý, sáu người muốn vào công đoàn.");
        await page.PressAsync("Ghi lần tiếp xúc");
        await page.FollowAsync("Ghi ban vận động");
        await page.GetByLabel("Người trong ban vận động").FillAsync("Lò Thị Vui\nVàng A Sùng\nGiàng Thị Mai");
        await page.PressAsync("Ghi ban vận động");
    }

    private static async Task CollectApplicationsAsync(IPage page)
    {
        await page.FollowAsync("Nhập đơn");
        await page.FollowAsync("Nhập danh sách");
        await page.GetByLabel("Hoặc dán danh sách").FillAsync(Applicants.ReplaceLineEndings("\n"));
        await page.PressAsync("Xem trước");
        await page.PressAsync("Nhập 6 đơn");
        await page.GetByRole(AriaRole.Link, new() { Name = Name }).First.ClickAsync();
        await page.FollowAsync("Kết thúc thu đơn");
        await page.PressAsync("Kết thúc thu đơn");
    }

    private static async Task CongressAsync(IPage page)
    {
        await page.FollowAsync("Ghi đại hội");
        foreach (var field in new[] { "Số người được triệu tập", "Số người có mặt", "Số phiếu phát ra", "Số phiếu thu về", "Số phiếu hợp lệ" }) await page.GetByLabel(field).FillAsync("6");
        foreach (var elected in new[] { "Lò Thị Vui", "Vàng A Sùng", "Giàng Thị Mai" }) await page.GetByLabel($"Số phiếu của {elected}").FillAsync("6");
        await page.PressAsync("Ghi đại hội");
        await page.FollowAsync("Ghi họp BCH");
        await page.GetByLabel("Chủ tịch", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Lò Thị Vui" });
        await page.PressAsync("Ghi họp BCH");
    }

    private static async Task DossierAsync(IPage page)
    {
        for (var paper = 0; paper < 5; paper++)
        {
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Ghi (văn bản|danh sách|trích ngang|biên bản)") }).First.ClickAsync();
            await page.GetByLabel("Số, ngày, số trang").FillAsync("Bản giấy, đủ chữ ký");
            await page.PressAsync("Ghi giấy tờ");
        }
        await page.FollowAsync("Nộp hồ sơ");
        await page.PressAsync("Nộp hồ sơ");
        await page.FollowAsync("Ghi thẩm định");
        foreach (var fits in await page.Locator("input[name^='Fits['][value=True]").AllAsync()) await fits.CheckAsync();
        await page.GetByLabel("Ý kiến thẩm định").FillAsync("Hồ sơ đủ, bầu cử đúng quy định.");
        await page.PressAsync("Ghi thẩm định");
    }

    private static async Task RecogniseAsync(IPage page)
    {
        await page.FollowAsync("Xem trước quyết định");
        await page.GetByLabel("Họ tên người ký").FillAsync("Sùng Thanh Mé");
        await page.PressAsync("Ký, công nhận 6 đoàn viên");
        await Expect(page.GetByText("Đã công nhận").First).ToBeVisibleAsync();
        await page.FollowAsync("Danh sách đoàn viên đầu tiên");
        await Expect(page.GetByText("Chẻo A Sinh")).ToBeVisibleAsync();
    }

    private static async Task<int> NetMembersAsync(IPage page)
    {
        await page.GotoAsync("/");
        var shown = await page.Locator("#chi-tieu tbody tr").First.Locator(".v").InnerTextAsync();
        return int.Parse(shown.Split('/')[0].Trim(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
