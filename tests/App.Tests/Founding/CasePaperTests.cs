using System.IO.Compression;
using DoanKet.App.Founding;
using DoanKet.App.Founding.Papers;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.Kernel;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Founding;

public class CasePaperTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 biên bản"u8.ToArray();

    [Theory]
    [InlineData("bien-ban.exe", ".pdf")]
    [InlineData("../../etc/passwd", ".pdf")]
    [InlineData("C:\\thư mục\\biên bản\r\n.pdf", ".pdf")]
    [InlineData("", ".pdf")]
    public void What_a_file_is_is_told_by_its_bytes_and_its_name_is_made_safe(string name, string extension)
    {
        var file = new SentFile(name, Pdf);
        Assert.Equal((extension, SentFile.Pdf), file.Kind());
        var safe = file.SafeName(extension);
        Assert.EndsWith(".pdf", safe, StringComparison.Ordinal);
        Assert.DoesNotContain(safe, c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c));
    }

    [Fact]
    public void Programs_pages_macros_and_broken_packages_are_not_taken()
    {
        foreach (var bytes in new byte[][] { "MZ"u8.ToArray(), "<html>"u8.ToArray(), "PK\u0003\u0004 hỏng"u8.ToArray(), [], Package("word/document.xml", "word/vbaProject.bin"), Package("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), Package("tin.txt") })
            Assert.Null(new SentFile("bien-ban.pdf", bytes).Kind());
        Assert.Equal((".docx", FileStore.Docx), new SentFile("a.pdf", Package("word/document.xml")).Kind());
        Assert.Equal((".xlsx", FileStore.Xlsx), new SentFile("a.pdf", Package("xl/workbook.xml")).Kind());
    }

    [Theory, EachDatabase]
    public async Task A_replaced_file_is_kept_a_wrong_or_large_one_refused_and_nobody_else_opens_them(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.FirstMeeting);
        var files = await app.RunAsync(async s =>
        {
            var papers = s.GetRequiredService<CasePapers>();
            Assert.Equal("Scan", (await Assert.ThrowsAsync<RuleBroken>(() => papers.KeepAsync(id, PaperKind.VoteMinutes, "2 trang", null, new SentFile("a.pdf", "MZ"u8.ToArray())))).Field);
            s.GetRequiredService<AppDbContext>().ChangeTracker.Clear();
            await papers.KeepAsync(id, PaperKind.VoteMinutes, "2 trang", "Thiếu chữ ký", new SentFile("bản 1.pdf", Pdf));
            await papers.KeepAsync(id, PaperKind.VoteMinutes, "2 trang", null, new SentFile("bản 2.pdf", [.. Pdf, 1]));
            return await papers.FilesAsync(id);
        });
        Assert.Equal(2, files.Count);
        await app.RunAsync(async s =>
        {
            var papers = s.GetRequiredService<CasePapers>();
            Assert.Equal(("bản 1.pdf", Pdf.Length), ((await papers.FindAsync(id, files[1].FileId))!.Value.File.Name, (await papers.FindAsync(id, files[1].FileId))!.Value.Bytes.Length));
            Assert.Null(await papers.FindAsync(id + 1, files[1].FileId));
            var db = s.GetRequiredService<AppDbContext>();
            db.Add(new LegalParameter { Key = CasePapers.LargestKey, Name = "", Value = "1", Unit = "MB", ValidFrom = new(2020, 1, 1), Source = "", Verification = Verification.Unverified });
            await db.SaveChangesAsync();
            Assert.Contains("lớn hơn 1 MB", (await Assert.ThrowsAsync<RuleBroken>(() => papers.KeepAsync(id, PaperKind.Extracts, "1", null, new SentFile("a.pdf", [.. Pdf, .. new byte[1_000_000]])))).Message);
        });
        await app.RunAsync(async s => Assert.Null(await s.GetRequiredService<CasePapers>().FindAsync(id, files[0].FileId)), new OrgScope(world.Neighbour.Id));
    }

    [Theory, EachDatabase]
    public async Task Of_two_officers_at_one_paper_the_later_is_told_and_overwrites_nothing(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.FirstMeeting);
        await KeepAsync("Bản đầu", null);
        var seen = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<CasePaper>().Select(p => p.Version).SingleAsync());
        await KeepAsync("Người thứ nhất", seen);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => KeepAsync("Người thứ hai", seen));
        Assert.Equal("Người thứ nhất", await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<CasePaper>().Select(p => p.About).SingleAsync()));

        Task KeepAsync(string about, int? version) => app.RunAsync(s => s.GetRequiredService<CasePapers>().KeepAsync(id, PaperKind.Request, about, null, null, version));
    }

    [Theory, EachDatabase]
    public async Task Every_paper_of_a_case_comes_out_with_what_was_entered_once(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        (DraftKind Kind, string[] Words)[] expected =
        [
            (DraftKind.CommitteeList, ["DANH SÁCH", "Tao Thị Mai", "Trưởng ban"]), (DraftKind.Applications, ["ĐƠN GIA NHẬP", "Lò Văn Aa", "NGƯỜI LÀM ĐƠN"]),
            (DraftKind.CollectiveApplication, ["Danh sách có 7 người"]), (DraftKind.MemberList, ["DANH SÁCH ĐOÀN VIÊN", "Lò Văn Ga"]), (DraftKind.Ballot, ["PHIẾU BẦU", "Lò Văn Ca", "Đại hội bầu 03 ủy viên"]),
            (DraftKind.VoteMinutes, ["BIÊN BẢN KIỂM PHIẾU", "94,3%", "Trúng cử"]), (DraftKind.CongressMinutes, ["Được triệu tập: 57 người", "ngày 07 tháng 7 năm 2024"]),
            (DraftKind.MeetingMinutes, ["họp phiên thứ nhất", "Chủ tịch", "Chủ nhiệm Ủy ban kiểm tra"]), (DraftKind.Extracts, ["TRÍCH NGANG"]),
            (DraftKind.Request, ["Kính gửi: LĐLĐ huyện Tam Đường", "7 đoàn viên"]), (DraftKind.AppraisalSlip, ["PHIẾU THẨM ĐỊNH", "Hồ sơ đầy đủ, đúng quy định"]),
        ];
        await app.RunAsync(async s =>
        {
            foreach (var (kind, words) in expected)
            {
                var (name, bytes) = (await s.GetRequiredService<Drafts>().WriteAsync(id, kind))!.Value;
                Assert.EndsWith(".docx", name, StringComparison.Ordinal);
                var text = Text(bytes);
                foreach (var word in words) Assert.Contains(word, text);
                Assert.DoesNotContain("01209000", text);
            }
            Assert.Null(await s.GetRequiredService<Drafts>().WriteAsync(id, DraftKind.ReturnNotice));
            Assert.Contains("01209000", Text((await s.GetRequiredService<Drafts>().WriteAsync(id, DraftKind.Applications, with => with with { WholeNumbers = true }))!.Value.Bytes));
        });
        await app.RunAsync(async s => Assert.Null(await s.GetRequiredService<Drafts>().WriteAsync(id, DraftKind.MemberList)), new OrgScope(world.Neighbour.Id));
    }

    private static string Text(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), "<[^>]+>", "");
    }

    private static byte[] Package(params string[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
            foreach (var part in (string[])["[Content_Types].xml", .. parts]) zip.CreateEntry(part);
        return stream.ToArray();
    }
}
