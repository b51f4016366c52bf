using System.Net;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.App.Transfers;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Members;

/// <summary>What other units, and those who may not see members, are told of them.</summary>
public class OtherUnitsPagesTests
{
    [Theory, EachDatabase]
    public async Task The_new_union_of_a_member_knows_where_he_was_and_not_what_was_written_there(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.AddAccountAsync("muongkim", (world.MuongKim.Id, Roles.Grassroots));
        await world.App.RunAsync(async s =>
        {
            await s.GetRequiredService<Suspensions>().SuspendAsync(world.Huong, new(2024, 6, 10), new(2024, 7, 1), "Điều trị dài ngày");
            s.GetRequiredService<CurrentWork>().Begin(MemberOperations.Transfer, "Đổi nơi làm");
            await s.GetRequiredService<MemberRegister>().TransferAsync(world.Huong, world.MuongKim, new(2024, 7, 10), "Đổi nơi làm");
            return 0;
        });
        using var minh = await world.SignedInAsync("minh");
        Assert.Contains("Điều trị dài ngày", (await minh.GetPageAsync($"/doan-vien/{world.Huong}")).Body!.TextContent, StringComparison.Ordinal);
        using var http = await world.SignedInAsync("muongkim");
        var page = await http.GetPageAsync($"/doan-vien/{world.Huong}");
        Assert.Contains("CĐCS Trường Mầm non Bản Bo", page.QuerySelector("#qua-trinh")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đổi nơi làm", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Điều trị", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_decision_that_names_members_is_known_to_all_readers_of_documents_and_opened_by_who_may_see_members(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.AddAccountAsync("dpo", (world.TamDuong.ParentId!.Value, Roles.Dpo));
        var (paper, file) = await world.App.RunAsync(async s =>
        {
            s.GetRequiredService<CurrentWork>().Begin(TestApp.Preparing);
            var kept = await s.GetRequiredService<FileStore>().KeepAsync(world.BanBo.Id, "Quyết định.docx", FileStore.Docx, [1, 2, 3]);
            var document = await s.GetRequiredService<DocumentRegister>().EnterAsync(new() { OrgUnitId = world.BanBo.Id, Year = 2024, Number = 5, Symbol = "QĐ-CĐCS", Date = new(2024, 7, 1), Subject = "Kết nạp đoàn viên", FileId = kept.Id });
            await s.GetRequiredService<MemberRegister>().AdmitAsync(world.BanBo, [new NewMember("Lù Thị Mây", BirthYear: 1990)], MovementKind.Admitted, new(2024, 7, 1), document.Id);
            return (document.Id, kept.Id);
        });
        using var minh = await world.SignedInAsync("minh");
        Assert.Equal(HttpStatusCode.OK, (await minh.GetAsync($"/tep/{file}")).StatusCode);
        using var dpo = await world.SignedInAsync("dpo");
        var page = await dpo.GetPageAsync($"/van-ban/{paper}");
        Assert.Contains("05/QĐ-CĐCS", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mây", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='/tep/{file}']"));
        Assert.Null((await dpo.GetPageAsync("/van-ban")).QuerySelector($"a[href='/tep/{file}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await dpo.GetAsync($"/tep/{file}")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_third_union_is_not_told_of_proposals_and_codes_of_the_units_before(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        await world.App.AddAccountAsync("muongkim", (world.MuongKim.Id, Roles.Grassroots));
        await world.App.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        await world.App.RunAsync(async s =>
        {
            var desk = s.GetRequiredService<TransferDesk>();
            var proposal = (await desk.ProposeAsync(world.Huong, world.MuongKim, new(new(2024, 7, 10), "Vì từng bị kỷ luật", null)))!;
            await desk.RefuseAsync(proposal.Id, "Không nhận vì hay say rượu");
            await s.GetRequiredService<OwnDataCodes>().MakeAsync(world.Huong);
            s.GetRequiredService<CurrentWork>().Begin(MemberOperations.Transfer, "Đổi nơi làm");
            await s.GetRequiredService<MemberRegister>().TransferAsync(world.Huong, world.MuongKim, new(2024, 7, 12), "Đổi nơi làm");
            return 0;
        });
        using var http = await world.SignedInAsync("muongkim");
        var history = (await http.GetPageAsync($"/doan-vien/{world.Huong}")).QuerySelector(".history")!.TextContent;
        Assert.Contains("Đổi nơi làm", history, StringComparison.Ordinal);
        foreach (var secret in new[] { "kỷ luật", "say rượu", "Mã xem dữ liệu" }) Assert.DoesNotContain(secret, history, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Of_two_officers_who_move_one_member_the_second_looks_again(string database)
    {
        await using var world = await MembersWorld.CreateAsync(database);
        using var http = await world.SignedInAsync("minh");
        var form = await http.FillAsync($"/doan-vien/{world.Huong}/thoi", ("Kind", "Left"), ("Day", "15/07/2024"), ("Reason", "Thôi việc"));
        await world.App.RunAsync(async s =>
        {
            s.GetRequiredService<CurrentWork>().Begin(MemberOperations.Transfer, "Đổi nơi làm");
            await s.GetRequiredService<MemberRegister>().TransferAsync(world.Huong, world.MuongKim, new(2024, 7, 10), "Đổi nơi làm");
            return 0;
        });
        var answer = await http.PostFormAsync($"/doan-vien/{world.Huong}/thoi", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Thôi việc", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(await world.DataAsync(db => db.Set<Membership>().AnyAsync(m => m.PersonId == world.Huong && m.OrgUnitId == world.MuongKim.Id && m.To == Membership.Open)));
    }
}
