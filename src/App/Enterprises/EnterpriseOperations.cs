using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises;

public static class EnterpriseOperations
{
    public static readonly OperationKind Add = new("enterprise.add", "Thêm doanh nghiệp");
    public static readonly OperationKind Change = new("enterprise.change", "Sửa thông tin doanh nghiệp");
    public static readonly OperationKind Count = new("enterprise.count", "Ghi số lao động");
    public static readonly OperationKind Visit = new("enterprise.visit", "Ghi buổi làm việc");
    public static readonly OperationKind CancelVisit = new("enterprise.cancel-visit", "Bỏ buổi làm việc đã hẹn");
    public static readonly OperationKind NextStep = new("enterprise.next-step", "Đặt bước tiếp theo");
    public static readonly OperationKind Assess = new("enterprise.assess", "Đánh giá mức sẵn sàng");
    public static readonly OperationKind Close = new("enterprise.close", "Ghi doanh nghiệp ngừng hoạt động");
    public static readonly OperationKind Reopen = new("enterprise.reopen", "Ghi doanh nghiệp hoạt động trở lại");
    public static readonly OperationKind Upload = new("enterprise.upload", "Đưa lên danh sách doanh nghiệp để chạy thử");
    public static readonly OperationKind Import = new("enterprise.import", "Nhập danh sách doanh nghiệp");
    public static readonly OperationKind ToldElsewhere = new("enterprise.told-elsewhere", "Được báo doanh nghiệp do đơn vị khác phụ trách");
}
