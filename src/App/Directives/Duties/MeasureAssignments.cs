using DoanKet.App.Platform.Jobs;

namespace DoanKet.App.Directives.Duties;

/// <summary>Every night: measures the assignments that are tied to a target.</summary>
internal sealed class MeasureAssignments(MeasureBook measures) : IJob
{
    public string Kind => "assignment.measure";

    public string Label => "Tự đo việc theo chỉ tiêu";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public Task RunAsync(string payload, CancellationToken cancel) => measures.AllAsync(cancel);
}
