using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Regulations;

public static class RegulationOperations
{
    public static readonly OperationKind FirstContent = new("regulation.first-content", "Nạp quy định ban đầu");
    public static readonly OperationKind NewValue = new("regulation.new-value", "Ghi giá trị mới của quy định");
    public static readonly OperationKind AddHoliday = new("regulation.add-holiday", "Thêm ngày nghỉ lễ");
    public static readonly OperationKind RemoveHoliday = new("regulation.remove-holiday", "Bỏ ngày nghỉ lễ nhập nhầm");
}
