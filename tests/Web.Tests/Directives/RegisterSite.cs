using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Testing;

namespace DoanKet.Web.Tests.Directives;

/// <summary>A province that keeps a register, with its leader and a district below; a letter that came in; and what one does on the pages.</summary>
internal static class RegisterSite
{
    public const string Letter = """
        TỈNH ỦY HÒA PHONG
        *
        Số 210-CV/TU
        ĐẢNG CỘNG SẢN VIỆT NAM
        Hòa Phong, ngày 12 tháng 3 năm 2024
        V/v tăng cường phát triển đoàn viên
        Kính gửi: Liên đoàn Lao động tỉnh
        Thực hiện Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị, Thường trực Tỉnh ủy yêu cầu:
        1. Năm 2024 phát triển mới ít nhất 500 đoàn viên.
        2. Liên đoàn Lao động tỉnh chủ trì, phối hợp với các huyện ủy khảo sát doanh nghiệp, hoàn thành trước ngày 30/9/2024.
        Nơi nhận:
        - Như trên;
        - Lưu Văn phòng Tỉnh ủy.
        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ
        Trần Văn Khải
        """;

    public static string Words(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<IHtmlDocument> PressAsync(HttpClient http, IHtmlDocument page, string section, string words)
    {
        var button = (IHtmlButtonElement)page.QuerySelector(section)!.Closest("section")!.QuerySelectorAll("button").First(b => b.TextContent == words);
        var values = button.Form!.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        var answer = await http.PostFormAsync(button.GetAttribute("formaction")!, values);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public static async Task<string> KeepAsync(HttpClient http)
    {
        var kept = await http.PostFormAsync("/van-ban/doc?handler=Keep", await http.FillAsync("/van-ban/doc", ("Text", Letter)));
        Assert.StartsWith("/van-ban/so/", kept.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        return kept.RequestMessage.RequestUri.AbsolutePath;
    }

    public static async Task<HttpClient> OpenAsync(TestApp app, string account)
    {
        var top = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "HP", "LĐLĐ tỉnh Hòa Phong", top.Id);
        var district = await app.AddUnitAsync(UnitKind.DistrictFederation, "HP.A", "LĐLĐ huyện An", province.Id);
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        await app.AddAccountAsync("lanhdao", (province.Id, Roles.Leader));
        await app.AddAccountAsync("huyen", (district.Id, Roles.UnitOfficer));
        return await SignedInAsync(app, account);
    }

    public static async Task<HttpClient> SignedInAsync(TestApp app, string account)
    {
        var http = app.CreateClient();
        await http.SignInAsync(account);
        return http;
    }

    /// <summary>Sends a form of an address with a file.</summary>
    public static async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> SendAsync(this HttpClient http, string address, IReadOnlyDictionary<string, string> values, (string Field, string Name, string Bytes)? file = null)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in values) content.Add(new StringContent(value), key);
        if (file is var (field, name, bytes)) content.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(bytes)), field, name);
        var answer = await http.PostAsync(address, content);
        return (answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>The fields of the form as it has come back.</summary>
    public static Dictionary<string, string> Again(this IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelector("main form[method=post]")!;
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(i => i.Type is not ("submit" or "file") && (i.Type is not ("checkbox" or "radio") || i.IsChecked))
            .GroupBy(i => i.Name!).ToDictionary(g => g.Key, g => g.First().Value);
        foreach (var select in form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>()) values[select.Name!] = select.Value ?? "";
        foreach (var area in form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>()) values[area.Name!] = area.Value;
        foreach (var (name, value) in fields) values[name] = value;
        return values;
    }
}
