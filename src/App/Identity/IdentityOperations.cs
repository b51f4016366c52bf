using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Identity;

public static class IdentityOperations
{
    public static readonly OperationKind AddAccount = new("account.add", "Lập tài khoản");
    public static readonly OperationKind Edit = new("account.edit", "Sửa tài khoản");
    public static readonly OperationKind Grant = new("account.grant", "Cấp quyền");
    public static readonly OperationKind EndGrant = new("account.end-grant", "Thu quyền");
    public static readonly OperationKind Secure = new("account.secure", "Đổi mật khẩu, xác thực hai bước");
    public static readonly OperationKind Reset = new("account.reset", "Đặt lại mật khẩu và xác thực hai bước");
    public static readonly OperationKind SignIn = new("account.sign-in", "Thử đăng nhập");
    public static readonly OperationKind Disable = new("account.disable", "Ngừng tài khoản");
    public static readonly OperationKind Enable = new("account.enable", "Mở lại tài khoản");
}
