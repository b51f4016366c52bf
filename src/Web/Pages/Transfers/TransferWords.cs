using DoanKet.App.Platform.Operations;
using DoanKet.App.Transfers;

namespace DoanKet.Web.Pages.Transfers;

/// <summary>How the state of a proposal is said: what waits by its limit, what is closed by its end.</summary>
internal static class TransferWords
{
    public static string? Kind(this TransferView view) => view.Proposal.State switch
    {
        ProposalState.Accepted => "ok",
        ProposalState.Waiting => view.Urgency switch { TransferUrgency.Late => "late", TransferUrgency.Soon => "slow", _ => "now" },
        _ => null,
    };

    public static string Badge(this TransferView view) => view switch
    {
        { Proposal.State: not ProposalState.Waiting } => Labels.Of(view.Proposal.State),
        { DaysLeft: null } => Labels.Of(ProposalState.Waiting),
        { DaysLeft: < 0 } => $"Quá hạn {-view.DaysLeft} ngày làm việc",
        { DaysLeft: 0 } => "Hết hạn hôm nay",
        _ => $"Còn {view.DaysLeft} ngày làm việc",
    };

    public static string From(this TransferView view) => view.FromName ?? "Nơi đang sinh hoạt (chưa trả lời)";
}
