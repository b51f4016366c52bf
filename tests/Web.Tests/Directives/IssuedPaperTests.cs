using AngleSharp.Html.Dom;
using DoanKet.App.Platform.Tables;
using DoanKet.Testing;
using static DoanKet.Web.Tests.Directives.RegisterSite;

namespace DoanKet.Web.Tests.Directives;

/// <summary>A letter of our own from its first line to the correction of what stands around it when it is signed.</summary>
public class IssuedPaperTests
{
    [Theory, EachDatabase]
    public async Task What_stands_around_an_issued_paper_is_corrected_and_nothing_that_is_printed_on_it(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        var entry = await IssuedAsync(http, "V/v phát triển đoàn viên");
        var form = await http.GetPageAsync(entry + "/sua");
        foreach (var printed in new[] { "Type", "Number", "Date", "Subject", "Issuer", "SignerName" }) Assert.Null(form.QuerySelector($"main [name={printed}]:not([type=hidden])"));
        Assert.Equal("LĐLĐ huyện An", ((IHtmlTextAreaElement)form.QuerySelector("[name=Addressees]")!).Value);
        Assert.Equal("Như trên", ((IHtmlTextAreaElement)form.QuerySelector("[name=Recipients]")!).Value);
        Assert.Equal("Urgent", ((IHtmlSelectElement)form.QuerySelector("[name=Urgency]")!).Value);

        var saved = await http.SubmitAsync(entry + "/sua", ("Recipients", "Như trên\nLưu: VT"), ("Urgency", "VeryUrgent"), ("EffectiveFrom", "01/08/2024"));
        Assert.Null(saved.QuerySelector("[role=alert]")?.TextContent);
        var facts = saved.QuerySelector(".pairs")!.TextContent;
        foreach (var said in new[] { "Như trên\nLưu: VT", "LĐLĐ huyện An", "Thượng khẩn", "01/08/2024", "Nguyễn Văn An" }) Assert.Contains(said, facts, StringComparison.Ordinal);
        Assert.Equal("Công văn 01/CV-LĐLĐ", saved.QuerySelector("h1")!.TextContent.Trim());

        var early = await http.SubmitAsync(entry + "/sua", ("Recipients", "Đã gõ"), ("EffectiveFrom", "01/01/2020"));
        Assert.Contains("Ngày có hiệu lực không được trước ngày văn bản", early.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã gõ", ((IHtmlTextAreaElement)early.QuerySelector("[name=Recipients]")!).Value);
        Assert.Equal("LĐLĐ huyện An", ((IHtmlTextAreaElement)early.QuerySelector("[name=Addressees]")!).Value);
    }

    [Theory, EachDatabase]
    public async Task What_is_printed_before_a_subject_is_not_part_of_it(string database)
    {
        await using var app = new TestApp(database);
        using var http = await OpenAsync(app, "tinh");
        foreach (var (typed, at) in new[] { ("V/v phát triển đoàn viên", 1), ("v/v: phát triển đoàn viên", 2), ("Về việc phát triển đoàn viên", 3) })
        {
            var entry = await IssuedAsync(http, typed);
            Assert.Equal("phát triển đoàn viên", (await http.GetPageAsync(entry)).QuerySelector(".lead")!.TextContent.Trim());
            using var file = new MemoryStream(await http.GetByteArrayAsync(entry + "/tep"));
            var head = string.Join(' ', TableFile.Read(file, $"{at}.docx").Sheets.SelectMany(s => s.Cells).Select(c => c.Text));
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(head, "V/v", System.Text.RegularExpressions.RegexOptions.IgnoreCase));
        }
    }

    /// <summary>Composes, writes, signs.</summary>
    /// <returns>Its address.</returns>
    private static async Task<string> IssuedAsync(HttpClient http, string subject)
    {
        var (answer, _) = await http.SendAsync("/van-ban/soan", await http.FillAsync("/van-ban/soan", ("Type", "Công văn"), ("Subject", subject), ("SignerName", "Nguyễn Văn An"), ("Addressees", "LĐLĐ huyện An"), ("Recipients", "Như trên"), ("Urgency", "Urgent")));
        var entry = answer.RequestMessage!.RequestUri!.AbsolutePath.Replace("/soan", "", StringComparison.Ordinal);
        Assert.StartsWith("/van-ban/so/", entry, StringComparison.Ordinal);
        await http.SubmitAsync(entry + "/soan", ("Text", "Đề nghị các đơn vị thực hiện."));
        Assert.Null((await http.SubmitAsync(entry + "/ban-hanh", ("Symbol", "CV-LĐLĐ"))).QuerySelector("[role=alert]")?.TextContent);
        return entry;
    }
}
