using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Identity;

namespace DoanKet.App.Identity;

/// <summary>Somebody who signs in. What the account may do, and where, stands in its grants; it is administered by whoever administers the units of those grants.</summary>
public sealed class Account : IdentityUser<long>, IAudited
{
    [DisplayName("Tên đăng nhập")]
    public override string? UserName { get; set; }

    /// <summary>The name in the upper bar and in histories.</summary>
    [DisplayName("Họ và tên")]
    public string FullName
    {
        get;
        set
        {
            field = VietText.Nfc(value);
            (SearchText, SortKey) = (VietText.SearchText(field), VietText.NameSortKey(field));
        }
    } = "";

    [DisplayName("Thư điện tử")]
    public override string? Email { get; set; }

    /// <summary>The owner wants one letter a day with what is new and what is due. Only the owner says so.</summary>
    [DisplayName("Nhận thư tóm tắt hằng ngày")]
    public bool MailDigest { get; set; }

    /// <summary>When the last such letter was put in the queue.</summary>
    [NotRecorded]
    public DateTime? MailedAt { get; set; }

    /// <summary>The first day on which nobody can sign in with it; sessions end with the act that sets it.</summary>
    [DisplayName("Ngừng sử dụng từ")]
    public DateOnly? DisabledFrom { get; set; }

    /// <summary>The password was made by somebody else: nothing opens until it is changed.</summary>
    [DisplayName("Phải đổi mật khẩu khi đăng nhập")]
    public bool MustChangePassword { get; set; }

    [DisplayName("Xác thực hai bước")]
    public override bool TwoFactorEnabled { get; set; }

    [DisplayName("Số lần sai liên tiếp")]
    public override int AccessFailedCount { get; set; }

    [NotRecorded]
    public override string? PasswordHash { get; set; }

    [NotRecorded]
    public override string? SecurityStamp { get; set; }

    [NotRecorded]
    public override string? ConcurrencyStamp { get; set; }

    [NotRecorded]
    public string SearchText { get; private set; } = "";

    [NotRecorded]
    public string SortKey { get; private set; } = "";

    public bool IsDisabledOn(DateOnly day) => DisabledFrom <= day;
}

/// <summary>"This account works in this unit as this, from one day to another."</summary>
[DisplayName("Quyền")]
public sealed class Grant : IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long AccountId { get; init; }

    [DisplayName("Đơn vị"), NamesPart, RefersTo(typeof(IOrgUnitRow))]
    public required long OrgUnitId { get; init; }

    [DisplayName("Vai trò"), NamesPart, RoleWords]
    public required string Role { get; init; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; init; }

    /// <summary>The last day of the grant; none while it is open. A day before <see cref="From"/>: it was withdrawn before it began.</summary>
    [DisplayName("Đến hết ngày")]
    public DateOnly? To { get; set; }

    public (string Entity, long Id) Whole => (nameof(Account), AccountId);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it holds on the day or will hold later.</summary>
    public bool IsOpenOn(DateOnly day) => To is null || day <= To;
}
