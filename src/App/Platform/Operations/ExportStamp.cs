using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Platform.Operations;

/// <summary>Says on every list of people that leaves the system who took it and when, so that a sheet that turns up elsewhere can be traced.</summary>
public sealed class ExportStamp(CurrentWork work, TimeProvider time)
{
    /// <summary>"Tải bởi Nguyễn Thị Hà (ha.nguyen) lúc 14:05 ngày 22/07/2024".</summary>
    public string Words
    {
        get
        {
            var now = TimeZoneInfo.ConvertTimeFromUtc(time.UtcNow, Clock.VietNam);
            return $"Tải bởi {work.AccountName}{(work.UserName is { } login ? $" ({login})" : "")} lúc {now:HH\\:mm} ngày {VietFormat.Date(DateOnly.FromDateTime(now))}. Có dữ liệu cá nhân: chỉ dùng cho công việc công đoàn, không chuyển tiếp.";
        }
    }
}
