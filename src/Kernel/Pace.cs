namespace DoanKet.Kernel;

/// <summary>How a result stands against the calendar; the order is from good to bad.</summary>
public enum PaceStatus
{
    /// <summary>At or before the calendar.</summary>
    Ahead,

    /// <summary>Behind by at most 5 percentage points.</summary>
    OnTime,

    /// <summary>Behind by more than 5, at most 20 points.</summary>
    Slow,

    /// <summary>Behind by more than 20 points.</summary>
    Late,

    /// <summary>Nothing done though the period runs, or fewer than at the start.</summary>
    None,
}

/// <summary>The share done against the share of days gone. Shares are rounded to 0,1% first, so that the difference is the one readers work out from the page.</summary>
public sealed record Pace
{
    private const decimal OnTimeWithin = 5;
    private const decimal SlowWithin = 20;

    /// <summary>A unit without any result is pressed for once more than this share of the period is gone: then it is as far behind as one that is late.</summary>
    public const int NothingUntil = (int)SlowWithin;

    private readonly long done;

    private Pace(long done, long target, Period period, DateOnly at)
    {
        this.done = done;
        DonePercent = Percent((decimal)done / target);
        ElapsedPercent = Percent(period.ElapsedShare(at));
        Status = StatusOf();
    }

    /// <summary>58.5 for 278 of 475; may be negative or above 100.</summary>
    public decimal DonePercent { get; }

    /// <summary>71.0 on 22 July for July.</summary>
    public decimal ElapsedPercent { get; }

    /// <summary>Percentage points ahead of the calendar; negative when behind.</summary>
    public decimal Points => DonePercent - ElapsedPercent;

    public PaceStatus Status { get; }

    /// <summary>Fewer than at the start, or still nothing after <see cref="NothingUntil"/> percent of the period.</summary>
    public bool IsNothingTooLong => Status is PaceStatus.None && (done < 0 || ElapsedPercent > NothingUntil);

    /// <summary>The badge: "Vượt 4,3", "Đúng lịch", "Chậm 12,5", "Chưa có", "Giảm 1".</summary>
    public string Words => this switch
    {
        { Status: PaceStatus.None, done: < 0 } => $"Giảm {VietFormat.Number(-done)}",
        { Status: PaceStatus.None } => "Chưa có",
        { Points: 0 } => "Đúng lịch",
        { Points: > 0 } => $"Vượt {VietFormat.OneDecimal(Points)}",
        _ => $"Chậm {VietFormat.OneDecimal(-Points)}",
    };

    /// <summary>Nothing when there is no target to compare with.</summary>
    public static Pace? Of(long done, long target, Period period, DateOnly at) => target > 0 ? new Pace(done, target, period, at) : null;

    private PaceStatus StatusOf() => Points switch
    {
        _ when done < 0 || (done == 0 && ElapsedPercent > 0) => PaceStatus.None,
        >= 0 => PaceStatus.Ahead,
        >= -OnTimeWithin => PaceStatus.OnTime,
        >= -SlowWithin => PaceStatus.Slow,
        _ => PaceStatus.Late,
    };

    private static decimal Percent(decimal share) => Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
}
