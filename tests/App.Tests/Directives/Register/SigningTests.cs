using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.Testing;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Register;

public class SigningTests
{
    private static readonly DateOnly Day = new(2024, 7, 22);

    [Theory, EachDatabase]
    public async Task Numbers_are_taken_at_signing_without_gaps_or_doubles_and_a_document_is_signed_once(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var drafts = new List<DocumentEntry>();
        for (var n = 0; n < 6; n++) drafts.Add(await DraftAsync(world, PaperLayout.Union));
        var signed = await Task.WhenAll(drafts.SelectMany(d => new[] { d, d }).Select(d => Task.Run(async () =>
        {
            try { return (await SignAsync(world, d, "KH-LĐLĐ"))?.Number; }
            catch (Exception refused) when (refused is RuleBroken or DbUpdateConcurrencyException or DbUpdateException) { return null; }
        })));
        Assert.Equal(["01/KH-LĐLĐ", "02/KH-LĐLĐ", "03/KH-LĐLĐ", "04/KH-LĐLĐ", "05/KH-LĐLĐ", "06/KH-LĐLĐ"], signed.OfType<string>().Order());
        Assert.Equal(6, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OfficialDocument>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_party_paper_comes_out_in_the_layout_of_the_party(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await SignAsync(world, await DraftAsync(world, PaperLayout.Party), "CV/ĐĐ");
        Assert.Equal(("01-CV/ĐĐ", false, Day), (entry!.Number, entry.IsDraft, entry.Date!.Value));
        var text = await TextAsync(world, entry);
        Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("Số 01-CV/ĐĐ", text, StringComparison.Ordinal);
        Assert.Contains("*", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CỘNG HÒA XÃ HỘI", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_union_paper_bears_the_state_and_what_it_says_is_proposed_at_once(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await SignAsync(world, await DraftAsync(world, PaperLayout.Union), "CV-LĐLĐ");
        var text = await TextAsync(world, entry!);
        foreach (var said in new[] { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 01/CV-LĐLĐ", "ngày 22 tháng 7 năm 2024", "V/v phát triển đoàn viên", "Kính gửi: Các Liên đoàn Lao động huyện", "TM. BAN THƯỜNG VỤ", "- Như trên;", "- Lưu: VT." })
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains(await world.ItemsAsync<DocumentCitation>(entry!.Id), c => c.Number == "02-NQ/TW");
        Assert.Contains(await world.ItemsAsync<DocumentFigure>(entry.Id), f => f.Value == 300);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => SignAsync(world, entry, "CV-LĐLĐ"));
        Assert.Contains("đã ban hành", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_number_register_does_not_tell_what_a_limited_paper_is_about(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await SignAsync(world, await DraftAsync(world, PaperLayout.Union, Secrecy.Internal), "CV-LĐLĐ");
        var paper = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OfficialDocument>().SingleAsync());
        Assert.DoesNotContain("đoàn viên", paper.Subject, StringComparison.Ordinal);
        Assert.Null(paper.FileId);
        Assert.NotNull(entry!.FileId);
    }

    [Theory, EachDatabase]
    public async Task The_next_number_is_told_before_signing_and_is_the_one_that_is_taken(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var draft = await DraftAsync(world, PaperLayout.Union);
        Task<NextNumber?> NextAsync(string symbol) => app.RunAsync(s => s.GetRequiredService<OutgoingNumber>().NextAsync(draft, symbol, Day.Year));
        Assert.Equal("LĐLĐ", await app.RunAsync(s => s.GetRequiredService<OutgoingNumber>().SymbolAsync(draft)));
        Assert.Equal("01/CV-LĐLĐ", (await NextAsync("CV-LĐLĐ"))!.Shown);
        Assert.Equal("01/CV-LĐLĐ", (await SignAsync(world, draft, "CV-LĐLĐ"))!.Number);
        Assert.Equal(("02/CV-LĐLĐ", "01/KH-LĐLĐ"), ((await NextAsync("CV-LĐLĐ"))!.Shown, (await NextAsync("KH-LĐLĐ"))!.Shown));
        Assert.Null(await NextAsync("-LĐLĐ"));
    }

    private static Task<DocumentEntry> DraftAsync(RegisterWorld world, PaperLayout layout, Secrecy secrecy = Secrecy.Open) => world.App.RunAsync(async s =>
    {
        var form = new EntryForm("Công văn", "phát triển đoàn viên", "LĐLĐ tỉnh Lai Châu")
        {
            Superior = "Tổng Liên đoàn Lao động Việt Nam", Place = "Lai Châu", Addressees = "Các Liên đoàn Lao động huyện", Recipients = "Như trên\nLưu: VT", Layout = layout, Secrecy = secrecy,
            SignerCapacity = "TM. BAN THƯỜNG VỤ", SignerTitle = "CHỦ TỊCH", SignerName = "Trần Văn Khải",
        };
        var entry = await s.GetRequiredService<EntryBook>().DraftAsync(world.Province.Id, form, null);
        return (await s.GetRequiredService<SigningDesk>().WriteAsync(entry.Id, entry.Version,
            "Thực hiện Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị, đề nghị các đơn vị:\n1. Năm 2024 phát triển mới ít nhất 300 đoàn viên.\n2. Báo cáo Liên đoàn Lao động tỉnh trước ngày 30/9/2024."))!;
    });

    private static Task<DocumentEntry?> SignAsync(RegisterWorld world, DocumentEntry draft, string symbol) =>
        world.App.RunAsync(s => s.GetRequiredService<SigningDesk>().SignAsync(draft.Id, draft.Version, symbol, Day));

    private static Task<string> TextAsync(RegisterWorld world, DocumentEntry entry) => world.App.RunAsync(async s =>
    {
        using var stream = new MemoryStream((await s.GetRequiredService<FileStore>().FindAsync(entry.FileId!.Value))!.Value.Bytes);
        using var word = WordprocessingDocument.Open(stream, false);
        return word.MainDocumentPart!.Document!.Body!.InnerText;
    });
}
