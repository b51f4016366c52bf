using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Transfers;

/// <summary>Tells the two units of a transfer, and the one above when a limit has passed, that there is something to do or to know.</summary>
public sealed class TransferNotices(AppDbContext db, NoticeBoard board)
{
    internal async Task SentAsync(TransferProposal proposal, CancellationToken cancel)
    {
        if (proposal.AnsweringUnitId is not { } unit) return;
        var due = proposal.DueOn is { } day ? $", trả lời trước hết ngày {VietFormat.Date(day)}" : "";
        await TellAsync(unit, proposal, $"{await NameAsync(proposal.ProposingUnitId, cancel)} {(proposal.Side is TransferSide.Releasing ? "chuyển" : "xin nhận")} {proposal.FullName}{due}", cancel);
    }

    internal async Task SentManyAsync(IReadOnlyList<TransferProposal> proposals, CancellationToken cancel)
    {
        var first = proposals[0];
        var words = $"{await NameAsync(first.ProposingUnitId, cancel)} chuyển {VietFormat.Number(proposals.Count)} người{(first.DueOn is { } day ? $", trả lời trước hết ngày {VietFormat.Date(day)}" : "")}";
        await board.TellUnitAsync(first.ToUnitId, Permission.MembersEdit, Cut(words), "/doan-vien/chuyen-sinh-hoat", cancel);
    }

    internal async Task AcceptedAsync(TransferProposal proposal, CancellationToken cancel)
    {
        var words = $"{proposal.FullName} đã chuyển từ {await NameAsync(proposal.FromUnitId!.Value, cancel)} sang {await NameAsync(proposal.ToUnitId, cancel)} từ ngày {VietFormat.Date(proposal.Day)}";
        await TellAsync(proposal.FromUnitId.Value, proposal, words, cancel);
        await TellAsync(proposal.ToUnitId, proposal, words, cancel);
    }

    internal Task RefusedAsync(TransferProposal proposal, CancellationToken cancel) =>
        TellAsync(proposal.ProposingUnitId, proposal, $"Đề nghị chuyển {proposal.FullName} không được nhận; mở để đọc lý do", cancel);

    internal async Task WithdrawnAsync(TransferProposal proposal, CancellationToken cancel)
    {
        if (proposal.AnsweringUnitId is { } unit) await TellAsync(unit, proposal, $"{await NameAsync(proposal.ProposingUnitId, cancel)} đã rút đề nghị chuyển {proposal.FullName}", cancel);
    }

    internal Task RemindAsync(TransferProposal proposal, long unit, CancellationToken cancel) =>
        TellAsync(unit, proposal, $"Sắp hết hạn trả lời đề nghị chuyển {proposal.FullName}: ngày {VietFormat.Date(proposal.DueOn!.Value)}", cancel);

    /// <summary>To the unit above the one that has not answered; to that one itself once more.</summary>
    internal async Task PassUpAsync(TransferProposal proposal, long unit, CancellationToken cancel)
    {
        var words = $"{await NameAsync(unit, cancel)} chưa trả lời đề nghị chuyển {proposal.FullName}, quá hạn từ ngày {VietFormat.Date(proposal.DueOn!.Value)}";
        await TellAsync(unit, proposal, words, cancel);
        var above = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == unit).Select(u => u.ParentId).SingleAsync(cancel);
        if (above is { } parent) await TellAsync(parent, proposal, words, cancel);
    }

    private Task TellAsync(long unit, TransferProposal proposal, string words, CancellationToken cancel) =>
        board.TellUnitAsync(unit, Permission.MembersEdit, Cut(words), proposal.Link, cancel);

    /// <summary>Two long names of units and one of a person may exceed what a notice holds.</summary>
    private static string Cut(string words) => words.Length <= 300 ? words : words[..299] + "…";

    private Task<string> NameAsync(long unit, CancellationToken cancel) =>
        db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(cancel);
}
