using DoanKet.App.Regulations;

namespace DoanKet.App.Transfers;

/// <summary>Where a proposal that still waits stands against its limit.</summary>
public enum TransferUrgency { Running, Soon, Late }

/// <summary>Within how many working days the other unit is to answer, by the regulations in force on the day of the proposal.</summary>
public sealed class TransferLimits(RegulationBook regulations)
{
    public const string Key = "member.transfer_confirm";

    /// <summary>From how many working days before the limit a proposal is shown as urgent and its unit reminded, as with the clocks of founding.</summary>
    private const int SoonFrom = 5;

    public async Task<DateOnly?> DueAsync(DateOnly from, CancellationToken cancel = default) =>
        await regulations.NumberAsync(Key, from, cancel) is { } days ? (await regulations.WorkingDaysOfAsync(cancel)).Add(from, days) : null;

    public static TransferUrgency Of(DateOnly? due, DateOnly today, WorkingDays calendar) =>
        due is not { } last ? TransferUrgency.Running
        : last < today ? TransferUrgency.Late
        : calendar.Between(today, last) <= SoonFrom ? TransferUrgency.Soon : TransferUrgency.Running;
}
