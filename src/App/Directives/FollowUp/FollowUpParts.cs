using System.Linq.Expressions;
using DoanKet.App.Directives.Assignments;

namespace DoanKet.App.Directives.FollowUp;

/// <summary>The condition of each figure, the same as it is counted by.</summary>
internal static class FollowUpParts
{
    public static Expression<Func<Assignment, bool>>? Of(FollowUpPart part, DateOnly day) => part switch
    {
        FollowUpPart.Done => a => a.DoneOn <= day,
        FollowUpPart.Open => a => a.DoneOn == null || day < a.DoneOn,
        FollowUpPart.Late => a => (a.DoneOn == null || day < a.DoneOn) && a.Due < (a.SubmittedOn <= day ? a.SubmittedOn : day),
        FollowUpPart.Unacknowledged => a => (a.DoneOn == null || day < a.DoneOn) && (a.AcknowledgedOn == null || day < a.AcknowledgedOn),
        FollowUpPart.Unseen => a => (a.DoneOn == null || day < a.DoneOn) && (a.SeenOn == null || day < a.SeenOn),
        _ => null,
    };
}
