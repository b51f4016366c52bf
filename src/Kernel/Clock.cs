namespace DoanKet.Kernel;

/// <summary>Business days are counted in Viet Nam, wherever the server stands.</summary>
public static class Clock
{
    public static readonly TimeZoneInfo VietNam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    extension(TimeProvider time)
    {
        /// <summary>The moment, as it is stored.</summary>
        public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

        /// <summary>The day it is in Viet Nam: a new one begins at 17:00 UTC.</summary>
        public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), VietNam).DateTime);
    }
}
