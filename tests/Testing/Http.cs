using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DoanKet.Testing;

/// <summary>A browser without script: gets pages, fills forms, follows links.</summary>
public static class Http
{
    private static readonly HtmlParser Parser = new();

    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient http, string url) =>
        Parser.ParseDocument(await http.GetStringAsync(url));

    /// <summary>Gets the page, fills its form as a browser would (hidden fields included), and posts it.</summary>
    public static async Task<IHtmlDocument> SubmitAsync(this HttpClient http, string url, params (string Name, string Value)[] fields) =>
        await http.PostedAsync(url, await http.FillAsync(url, fields));

    /// <summary>The fields the first form of the page would send, with the given ones filled in.</summary>
    public static async Task<Dictionary<string, string>> FillAsync(this HttpClient http, string url, params (string Name, string Value)[] fields) => (await http.GetPageAsync(url)).Fields(fields);

    /// <summary>As <see cref="FillAsync"/>, of a page that has come back.</summary>
    public static Dictionary<string, string> Fields(this IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelector("main form[method=post]") ?? page.QuerySelector("form[method=post]") ?? throw new InvalidOperationException($"No form on “{page.Title}”");
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(i => i.Type is not ("submit" or "file") && (i.Type is not ("checkbox" or "radio") || i.IsChecked))
            .GroupBy(i => i.Name!).ToDictionary(g => g.Key, g => g.First().Value);
        foreach (var select in form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>()) values[select.Name!] = select.Value ?? "";
        foreach (var area in form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>()) values[area.Name!] = area.Value;
        foreach (var (name, value) in fields) values[name] = value;
        return values;
    }

    public static async Task<IHtmlDocument> PostedAsync(this HttpClient http, string url, Dictionary<string, string> values)
    {
        using var answer = await http.PostFormAsync(url, values);
        return Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient http, string url, Dictionary<string, string> values)
    {
        using var content = new FormUrlEncodedContent(values);
        return await http.PostAsync(url, content);
    }

    public static Task<IHtmlDocument> SignInAsync(this HttpClient http, string account) =>
        http.SubmitAsync("/dang-nhap", ("UserName", account), ("Password", TestApp.Password));
}
