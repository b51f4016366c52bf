using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Directives.Outside;

public static class OutsideOperations
{
    public static readonly OperationKind Tie = new("body.account", "Cho tài khoản xem việc của cơ quan");
    public static readonly OperationKind Untie = new("body.account-end", "Thôi cho tài khoản xem việc của cơ quan");
}
