namespace DoanKet.Kernel;

/// <summary>Business days are counted in Viet Nam, wherever the server stands.</summary>
public static class Clock
{
    public static readonly TimeZoneInfo VietNam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    extension(TimeProvider time)
    {
        public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

        public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), VietNam).DateTime);
    }
}
