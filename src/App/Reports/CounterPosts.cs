using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Reports;

public static class MovementMeasures
{
    /// <summary>Under which measure a movement of this kind is counted.</summary>
    public static Measure Measure(this MovementKind kind) => kind switch
    {
        MovementKind.Admitted => Reports.Measure.MembersAdmitted,
        MovementKind.Readmitted => Reports.Measure.MembersReadmitted,
        MovementKind.TransferredIn => Reports.Measure.MembersIn,
        MovementKind.TransferredOut => Reports.Measure.MembersOut,
        _ => Reports.Measure.MembersLost,
    };
}

internal sealed class MovementPosts(CounterBook book) : IHandle<MembersMoved>
{
    public Task HandleAsync(MembersMoved happened, CancellationToken cancel) =>
        book.PostAsync(happened.OrgUnitId, happened.Day, happened.Kind.Measure(), happened.Group, happened.Count, cancel);
}

internal sealed class ManyMovementPosts(CounterBook book) : IHandle<ManyMoved>
{
    public Task HandleAsync(ManyMoved happened, CancellationToken cancel) =>
        book.PostAsync([.. happened.Moved.Select(m => new CountLine(m.OrgUnitId, m.Day, m.Kind.Measure(), m.Group, m.Count))], cancel);
}

internal sealed class UnionPosts(CounterBook book) : IHandle<UnionRecognised>
{
    public Task HandleAsync(UnionRecognised happened, CancellationToken cancel) =>
        book.PostAsync(happened.UnionId, happened.Day, Measure.UnionsFounded, happened.Group, 1, cancel);
}
