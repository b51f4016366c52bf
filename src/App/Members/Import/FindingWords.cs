namespace DoanKet.App.Members.Import;

/// <summary>How a kind of finding is called in lists, and what the import does about it.</summary>
/// <param name="Label">"Ngày sinh không có thật".</param>
/// <param name="Answer">"Chờ sửa", "Thêm số 0, giữ dấu vết".</param>
public sealed record FindingWords(string Label, string Answer)
{
    private const string Waits = "Chờ sửa", AsFiled = "Nhập theo tệp", LeftEmpty = "Nhập, để trống ô này";

    private static readonly Dictionary<string, FindingWords> All = new()
    {
        ["name-missing"] = new("Thiếu họ tên", Waits),
        ["name-with-digits"] = new("Họ tên có chữ số", Waits),
        ["name-damaged"] = new("Họ tên mất dấu thành “?”", Waits),
        ["name-formula"] = new("Ô họ tên là công thức hoặc ký hiệu", Waits),
        ["name-odd-signs"] = new("Họ tên có ký hiệu lạ", AsFiled),
        ["name-viqr"] = new("Họ tên gõ kiểu VIQR", "Đổi sang chữ có dấu"),
        ["name-aside"] = new("Phần thêm sau họ tên", "Ghi vào ghi chú"),
        ["name-title"] = new("Tiếng xưng hô trước họ tên", "Bỏ, chỉ lấy họ tên"),
        ["name-one-word"] = new("Họ tên chỉ có một chữ", AsFiled),
        ["birth-date-impossible"] = new("Ngày sinh không có thật", Waits),
        ["birth-date-future"] = new("Ngày sinh chưa đến", Waits),
        ["birth-date-unreadable"] = new("Không đọc được ngày sinh", Waits),
        ["birth-date-year-only"] = new("Chỉ có năm sinh", "Nhập năm, để trống ngày tháng"),
        ["birth-date-short-year"] = new("Năm sinh hai số", "Nhập theo năm đã hiểu"),
        ["birth-date-over-100"] = new("Tuổi trên 100", AsFiled),
        ["birth-date-order-doubtful"] = new("Ngày sinh có thể ghi tháng trước", AsFiled),
        ["birth-date-missing"] = new("Thiếu ngày sinh", LeftEmpty),
        ["under-15"] = new("Chưa đủ tuổi", Waits),
        ["citizen-id-length"] = new("Số định danh không đủ 12 số", Waits),
        ["citizen-id-letters"] = new("Số định danh có ký tự lạ", Waits),
        ["citizen-id-rounded"] = new("Số định danh bị Excel làm tròn", Waits),
        ["citizen-id-zero-restored"] = new("Số định danh mất số 0 ở đầu", "Thêm số 0, giữ dấu vết"),
        ["citizen-id-old-9-digits"] = new("Chứng minh nhân dân 9 số", "Ghi vào giấy tờ khác"),
        ["citizen-id-passport"] = new("Số hộ chiếu", "Ghi vào giấy tờ khác"),
        ["citizen-id-sex-mismatch"] = new("Giới tính không khớp số định danh", AsFiled),
        ["citizen-id-year-mismatch"] = new("Năm sinh không khớp số định danh", AsFiled),
        ["citizen-id-year-future"] = new("Năm sinh trong số định danh chưa đến", Waits),
        ["citizen-id-province-unknown"] = new("Mã tỉnh trong số định danh không có", AsFiled),
        ["phone-invalid"] = new("Số điện thoại không đúng", LeftEmpty),
        ["phone-zero-restored"] = new("Điện thoại mất số 0 ở đầu", "Thêm số 0"),
        ["phone-old-prefix"] = new("Di động cũ 11 số", "Đổi sang đầu số mới"),
        ["two-phones"] = new("Có hơn một số điện thoại", "Lấy một số"),
        ["sex-unreadable"] = new("Không đọc được giới tính", "Lấy theo số định danh, không có thì để trống"),
        ["email-invalid"] = new("Thư điện tử không đúng", LeftEmpty),
        ["joined-on-unreadable"] = new("Không đọc được ngày vào công đoàn", "Lấy ngày chung của tệp"),
        ["joined-on-year-only"] = new("Ngày vào công đoàn chỉ có năm", "Ghi ngày đầu năm ấy"),
        ["joined-on-future"] = new("Ngày vào công đoàn chưa đến", "Lấy ngày chung của tệp"),
        ["joined-on-before-birth"] = new("Ngày vào công đoàn trước ngày sinh", "Lấy ngày chung của tệp"),
        ["joined-before-unit"] = new("Vào công đoàn trước khi đơn vị thành lập", "Tính ở đơn vị từ ngày thành lập"),
        ["id-issued-on-unreadable"] = new("Không đọc được ngày cấp", LeftEmpty),
        ["id-issued-on-impossible"] = new("Ngày cấp trước ngày sinh hoặc chưa đến", LeftEmpty),
        ["card-number-repeated"] = new("Số thẻ đã có ở dòng khác", LeftEmpty),
        ["party-unreadable"] = new("Không đọc được cột đảng viên", LeftEmpty),
        ["party-date-unreadable"] = new("Ngày về Đảng không dùng được", "Để trống ngày"),
        ["party-contradiction"] = new("Ghi không là đảng viên nhưng có ngày vào Đảng", "Không ghi là đảng viên"),
        ["text-too-long"] = new("Chữ quá dài", "Cắt bớt"),
        ["cell-error"] = new("Ô có lỗi công thức", "Chờ sửa, hoặc để trống ô"),
        ["unit-differs"] = new("Dòng ghi đơn vị khác", "Nhập vào đơn vị của danh sách"),
        ["unit-missing"] = new("Chưa ghi công đoàn cơ sở", Waits),
        ["unit-unknown"] = new("Không có công đoàn cơ sở này", Waits),
        ["unit-ambiguous"] = new("Nhiều công đoàn cơ sở cùng tên", Waits),
    };

    /// <summary>The words of a code, or the code itself where it has none.</summary>
    public static FindingWords Of(string code) => All.GetValueOrDefault(code) ?? new(code, "");
}
