using System.Text;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Assignments;

public class AnsweringTests
{
    [Theory, EachDatabase]
    public async Task The_union_reports_the_district_returns_and_accepts_and_the_province_looks_on(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var id = await world.HandDownAsync(await world.GiveOneAsync(world.District), world.Union);
        Assert.True(await world.DeskAsync(world.Union, d => d.AcknowledgeAsync(id)));
        Assert.True(await world.DeskAsync(world.Union, d => d.ReportAsync(id, 40, "Đã đến 5 doanh nghiệp", Evidence.None)));
        Assert.True(await world.DeskAsync(world.Union, d => d.SubmitAsync(id, "Đủ 12 doanh nghiệp", new(null, "/doanh-nghiep?laodong=tu-25"))));
        Assert.Contains("CĐCS Trường Mầm non Bản Bo nộp kết quả", (await world.NoticesAsync("tamduong"))[^1], StringComparison.Ordinal);
        await RefusedAsync(() => world.AnswerAsync(world.District, a => a.ReturnAsync(id, " ")), "Ghi lý do trả lại");
        Assert.True(await world.AnswerAsync(world.District, a => a.ReturnAsync(id, "Thiếu số lao động")));
        Assert.Equal((AssignmentState.Returned, (DateOnly?)null), ((await world.ReadAsync(id)).State, (await world.ReadAsync(id)).SubmittedOn));
        Assert.True(await world.DeskAsync(world.Union, d => d.SubmitAsync(id, "Đã bổ sung", Evidence.None)));
        Assert.True(await world.AnswerAsync(world.District, a => a.AcceptAsync(id, null)));
        var seen = (await world.AtAsync(world.Province, s => s.GetRequiredService<AssignmentFiles>().FindAsync(id)))!;
        Assert.Equal([ProgressKind.Accepted, ProgressKind.Submitted, ProgressKind.Returned, ProgressKind.Submitted, ProgressKind.Progress, ProgressKind.Acknowledged], seen.Notes.Select(n => n.Kind));
        Assert.Equal((AssignmentState.Accepted, 100), (seen.Task.State, seen.Task.Percent));
        await RefusedAsync(() => world.AnswerAsync(world.District, a => a.WithdrawAsync(id, "Muộn")), "đã kết thúc ngày 22/07/2024");
    }

    /// <summary>Who may act: the unit and those between it and the giver report; the giver alone answers; those above look on.</summary>
    [Theory, EachDatabase]
    public async Task Each_side_does_its_own_and_nobody_the_other_s(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var id = await world.GiveOneAsync(world.Union);
        foreach (var (at, receives, gives) in new[] { (world.Union, true, false), (world.District, true, false), (world.Province, false, true), (world.Country, false, false), (world.Other, false, false) })
        {
            Assert.Equal(receives, await world.DeskAsync(at, d => d.ReportAsync(id, 10, null, Evidence.None)));
            Assert.Equal(gives, await world.AnswerAsync(at, a => a.UrgeAsync(id, "Làm sớm")));
            Assert.Equal(gives, await world.AnswerAsync(at, a => a.ExtendAsync(id, new(2024, 8, 30), "Mưa lũ")));
        }
        Assert.True(await world.DeskAsync(world.Union, d => d.SubmitAsync(id, "Xong", Evidence.None)));
        foreach (var at in new[] { world.Union, world.District, world.Country, world.Other })
        {
            Assert.False(await world.AnswerAsync(at, a => a.AcceptAsync(id, null)));
            Assert.False(await world.AnswerAsync(at, a => a.ReturnAsync(id, "Không")));
            Assert.False(await world.AnswerAsync(at, a => a.WithdrawAsync(id, "Không")));
        }
        Assert.True(await world.AnswerAsync(world.Province, a => a.AcceptAsync(id, null)));
    }

    [Theory, EachDatabase]
    public async Task When_the_giver_no_longer_stands_above_the_unit_those_above_it_take_its_side(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var id = await world.HandDownAsync(await world.GiveOneAsync(world.District), world.Union);
        await world.App.RunAsync(s => s.GetRequiredService<OrgTree>().MoveAsync(world.Union.Id, world.Other.Id, new(2024, 7, 22)));
        Assert.False(await world.AnswerAsync(world.District, a => a.WithdrawAsync(id, "Đã chuyển đi")));
        Assert.True(await world.DeskAsync(world.Union, d => d.SubmitAsync(id, "Xong", Evidence.None)));
        Assert.True(await world.AnswerAsync(world.Other, a => a.AcceptAsync(id, null)));
    }

    [Theory, EachDatabase]
    public async Task Of_two_officers_at_once_the_second_is_told_and_writes_nothing(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var id = await world.GiveOneAsync(world.District);
        var seen = (await world.ReadAsync(id)).Version;
        Assert.True(await world.DeskAsync(world.District, d => d.ReportAsync(id, 30, "Một", Evidence.None, seen)));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => world.DeskAsync(world.District, d => d.ReportAsync(id, 60, "Hai", Pdf, seen)));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => world.AnswerAsync(world.Province, a => a.WithdrawAsync(id, "Thôi", seen)));
        Assert.Equal((30, AssignmentState.Working), ((await world.ReadAsync(id)).Percent, (await world.ReadAsync(id)).State));
        Assert.Equal((1, 0), await world.App.RunAsync(async s => (await s.GetRequiredService<AppDbContext>().Set<AssignmentNote>().CountAsync(), await s.GetRequiredService<AppDbContext>().Set<StoredFile>().CountAsync())));
    }

    [Theory, EachDatabase]
    public async Task Evidence_is_told_by_its_bytes_and_leads_nowhere_else(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var id = await world.GiveOneAsync(world.District);
        foreach (var link in new[] { "https://noi-khac.vn", "//noi-khac.vn", "/\\noi-khac.vn", "javascript:alert(1)", "/a b" })
            await RefusedAsync(() => world.DeskAsync(world.District, d => d.SubmitAsync(id, "Xong", new(null, link))), "Chỉ nhận đường dẫn của trang này");
        await RefusedAsync(() => world.DeskAsync(world.District, d => d.SubmitAsync(id, "Xong", new(new SentFile("ket-qua.pdf", "MZ..."u8.ToArray())))), "không phải .pdf");
        await RefusedAsync(() => world.DeskAsync(world.District, d => d.SubmitAsync(id, "Xong", new(new SentFile("to.pdf", new byte[EvidenceFiles.LargestMegabytes * 1_000_000 + 1])))), "lớn hơn 10 MB");
        Assert.True(await world.DeskAsync(world.District, d => d.SubmitAsync(id, null, Pdf)));
        var file = (await world.AtAsync(world.Province, s => s.GetRequiredService<AssignmentFiles>().FindAsync(id)))!;
        var (fileId, name) = Assert.Single(file.Files);
        Assert.Equal("ket-qua.pdf", name);
        Assert.NotNull(await world.AtAsync(world.Province, s => s.GetRequiredService<EvidenceFiles>().FindAsync(id, fileId)));
        Assert.Null(await world.AtAsync(world.Other, s => s.GetRequiredService<EvidenceFiles>().FindAsync(id, fileId)));
        Assert.Null(await world.AtAsync(world.Province, s => s.GetRequiredService<EvidenceFiles>().FindAsync(id + 1, fileId)));
    }

    [Theory, EachDatabase]
    public async Task The_giver_may_end_what_was_not_handed_in_when_he_says_how_he_knows(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var id = await world.GiveOneAsync(world.Silent);
        await RefusedAsync(() => world.AnswerAsync(world.Province, a => a.AcceptAsync(id, null)), "ghi căn cứ");
        await RefusedAsync(() => world.AnswerAsync(world.Province, a => a.ReturnAsync(id, "Sai")), "chưa có gì để trả lại");
        Assert.True(await world.AnswerAsync(world.Province, a => a.AcceptAsync(id, "Báo cáo giấy ngày 20/07/2024")));
    }

    [Theory, EachDatabase]
    public async Task An_extension_needs_a_later_day_and_a_reason(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var id = await world.GiveOneAsync(world.District);
        await RefusedAsync(() => world.AnswerAsync(world.Province, a => a.ExtendAsync(id, new(2024, 8, 15), "Mưa")), "chọn ngày muộn hơn");
        await RefusedAsync(() => world.AnswerAsync(world.Province, a => a.ExtendAsync(id, new(2024, 9, 1), "")), "Ghi lý do gia hạn");
        Assert.True(await world.AnswerAsync(world.Province, a => a.ExtendAsync(id, new(2024, 9, 1), "Mưa lũ")));
        Assert.Equal(new DateOnly(2024, 9, 1), (await world.ReadAsync(id)).Due);
    }

    private static Evidence Pdf => new(new SentFile("../ket-qua.pdf.exe".Replace(".exe", "", StringComparison.Ordinal), Encoding.ASCII.GetBytes("%PDF-1.7 báo cáo")));

    private static async Task RefusedAsync(Func<Task> act, string words) => Assert.Contains(words, (await Assert.ThrowsAsync<RuleBroken>(act)).Message, StringComparison.Ordinal);
}
