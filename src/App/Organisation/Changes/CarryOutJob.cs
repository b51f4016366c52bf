using DoanKet.App.Platform.Jobs;

namespace DoanKet.App.Organisation.Changes;

/// <summary>Carries out the acts whose day has come.</summary>
/// <remarks>Whole hours of UTC are whole hours in Viet Nam: one of them is midnight there. The others catch up after a standstill and try again what could not be done.</remarks>
internal sealed class CarryOutJob(ChangeWork changes) : IJob
{
    public string Kind => "org.apply-changes";

    public string Label => "Thực hiện thay đổi tổ chức đến ngày";

    public TimeSpan? Every => TimeSpan.FromHours(1);

    public Task RunAsync(string payload, CancellationToken cancel) => changes.CarryOutDueAsync(cancel);
}
