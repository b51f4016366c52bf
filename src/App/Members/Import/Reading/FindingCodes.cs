using System.Globalization;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>A thing that may be found about a line. A message with {0} quotes what stands in the cell.</summary>
public sealed record FindingKind(string Code, bool IsError, string Message)
{
    /// <param name="column">From 1; 0 when the finding concerns the whole line.</param>
    internal Finding At(int column, params object[] quoted) =>
        new(column > 0 ? CellAddress.Letter(column) : "", Code, quoted.Length == 0 ? Message : string.Format(CultureInfo.InvariantCulture, Message, quoted), IsError);
}

/// <summary>All that reading a list may find. Codes are for programs and never change; docs/cli.md lists them.</summary>
public static class FindingCodes
{
    public static readonly FindingKind NameMissing = Error("name-missing", "Thiếu họ tên. Ghi họ tên vào ô này.");
    public static readonly FindingKind NameWithDigits = Error("name-with-digits", "Họ tên “{0}” có chữ số. Sửa lại họ tên.");
    public static readonly FindingKind NameDamaged = Error("name-damaged", "Họ tên “{0}” bị mất dấu thành “?” khi lưu tệp. Gõ lại họ tên.");
    public static readonly FindingKind NameFormula = Error("name-formula", "“{0}” là công thức hoặc ký hiệu, không phải họ tên. Gõ lại họ tên.");
    public static readonly FindingKind NameOddSigns = Warning("name-odd-signs", "Họ tên “{0}” có ký hiệu lạ; nhập như tệp ghi. Kiểm tra lại họ tên.");
    public static readonly FindingKind NameViqr = Warning("name-viqr", "Họ tên gõ kiểu VIQR “{0}”; đã đổi thành {1}. Kiểm tra lại.");
    public static readonly FindingKind NameAside = Warning("name-aside", "Phần sau họ tên, “{0}”, được ghi vào ghi chú.");
    public static readonly FindingKind NameTitle = Warning("name-title", "Đã bỏ “{0}” trước họ tên.");
    public static readonly FindingKind NameOneWord = Warning("name-one-word", "Họ tên “{0}” chỉ có một chữ. Kiểm tra xem có thiếu họ không.");
    public static readonly FindingKind BirthImpossible = Error("birth-date-impossible", "Không có ngày “{0}”. Ghi ngày/tháng/năm, như 22/07/1990.");
    public static readonly FindingKind BirthMonthFirst = Error("birth-date-impossible", "Không có ngày “{0}”; có thể tháng ghi trước ngày. Ghi ngày/tháng/năm, như {1}.");
    public static readonly FindingKind BirthYearImpossible = Error("birth-date-impossible", "Năm trong ngày sinh “{0}” không thể đúng. Ghi đủ bốn số của năm, như 22/07/1990.");
    public static readonly FindingKind BirthFuture = Error("birth-date-future", "Ngày sinh {0} chưa đến. Sửa lại ngày sinh.");
    public static readonly FindingKind BirthUnreadable = Error("birth-date-unreadable", "Không đọc được ngày sinh “{0}”. Ghi ngày/tháng/năm, như 22/07/1990.");
    public static readonly FindingKind BirthYearOnly = Warning("birth-date-year-only", "Chỉ có năm sinh {0}; nhập năm, bổ sung ngày sau.");
    public static readonly FindingKind BirthShortYear = Warning("birth-date-short-year", "Năm sinh “{0}” chỉ có hai số; hiểu là {1}.");
    public static readonly FindingKind BirthLongAgo = Warning("birth-date-over-100", "Sinh năm {0} thì nay đã {1} tuổi. Kiểm tra lại năm sinh.");
    public static readonly FindingKind BirthOrder = Warning("birth-date-order-doubtful", "Ngày sinh “{0}” hiểu là {1}; có dòng khác ghi tháng trước ngày. Kiểm tra lại.");
    public static readonly FindingKind BirthMissing = Warning("birth-date-missing", "Chưa có ngày sinh; bổ sung sau.");
    public static readonly FindingKind TooYoung = Error("under-15", "Mới {0} tuổi {1}, chưa đủ {2} tuổi. Kiểm tra lại ngày sinh.");
    public static readonly FindingKind IdLength = Error("citizen-id-length", "Số định danh “{0}” có {1} số. Cần 12 số như trên thẻ căn cước.");
    public static readonly FindingKind IdLetters = Error("citizen-id-letters", "Số định danh “{0}” có ký tự không phải chữ số. Kiểm tra lại trên thẻ.");
    public static readonly FindingKind IdRounded = Error("citizen-id-rounded", "Excel đã làm tròn số định danh thành “{0}”, không còn đủ số. Gõ lại 12 số, để ô ở dạng chữ (Text).");
    public static readonly FindingKind IdZeroRestored = Warning("citizen-id-zero-restored", "Số định danh mất số 0 ở đầu; đã thêm lại thành {0}.");
    public static readonly FindingKind IdOld = Warning("citizen-id-old-9-digits", "Số chứng minh nhân dân cũ 9 số; ghi vào giấy tờ khác, bổ sung số định danh 12 số sau.");
    public static readonly FindingKind IdPassport = Warning("citizen-id-passport", "“{0}” là số hộ chiếu; ghi vào giấy tờ khác.");
    public static readonly FindingKind IdSex = Warning("citizen-id-sex-mismatch", "Số định danh là của {0}, giới tính ghi {1}. Kiểm tra lại trên thẻ.");
    public static readonly FindingKind IdYear = Warning("citizen-id-year-mismatch", "Số định danh ghi năm sinh {0}, ngày sinh ghi {1}. Kiểm tra lại trên thẻ.");
    public static readonly FindingKind IdFuture = Error("citizen-id-year-future", "Số định danh ghi năm sinh {0}, chưa đến. Kiểm tra lại trên thẻ.");
    public static readonly FindingKind IdProvince = Warning("citizen-id-province-unknown", "Ba số đầu {0} không phải mã tỉnh hay mã nước. Kiểm tra lại số định danh.");
    public static readonly FindingKind PhoneInvalid = Warning("phone-invalid", "Số điện thoại “{0}” không đúng; để trống, bổ sung sau.");
    public static readonly FindingKind PhoneZeroRestored = Warning("phone-zero-restored", "Số điện thoại mất số 0 ở đầu; đã thêm lại thành {0}.");
    public static readonly FindingKind PhoneOld = Warning("phone-old-prefix", "Số di động cũ 11 số; đã đổi thành {0} theo đầu số từ năm 2018. Kiểm tra lại.");
    public static readonly FindingKind TwoPhones = Warning("two-phones", "Có hơn một số điện thoại; lấy số {0}, không lấy {1}.");
    public static readonly FindingKind SexUnreadable = Warning("sex-unreadable", "Không đọc được giới tính “{0}”; để trống. Ghi Nam hoặc Nữ.");
    public static readonly FindingKind SexFound = Warning("sex-unreadable", "Không đọc được giới tính “{0}”; lấy {1} theo {2}. Kiểm tra lại, ghi Nam hoặc Nữ.");
    public static readonly FindingKind EmailInvalid = Warning("email-invalid", "Thư điện tử “{0}” không đúng; để trống.");
    public static readonly FindingKind JoinedUnreadable = Warning("joined-on-unreadable", "Không đọc được ngày vào công đoàn “{0}”; để trống. Ghi ngày/tháng/năm.");
    public static readonly FindingKind JoinedYearOnly = Warning("joined-on-year-only", "Ngày vào công đoàn “{0}” không có đủ ngày, tháng, năm; ghi {1}, sửa lại khi biết rõ.");
    public static readonly FindingKind JoinedFuture = Warning("joined-on-future", "Ngày vào công đoàn {0} chưa đến; để trống.");
    public static readonly FindingKind JoinedBeforeBirth = Warning("joined-on-before-birth", "Ngày vào công đoàn {0} trước ngày sinh; để trống.");
    public static readonly FindingKind IssuedUnreadable = Warning("id-issued-on-unreadable", "Không đọc được ngày cấp “{0}”; để trống. Ghi ngày/tháng/năm.");
    public static readonly FindingKind IssuedImpossible = Warning("id-issued-on-impossible", "Ngày cấp {0} trước ngày sinh hoặc chưa đến; để trống.");
    public static readonly FindingKind CardRepeated = Warning("card-number-repeated", "Số thẻ “{0}” đã có ở {1}; để trống. Kiểm tra lại trên thẻ.");
    public static readonly FindingKind PartyUnreadable = Warning("party-unreadable", "Không đọc được “{0}” ở cột đảng viên; {1}. Ghi x nếu là đảng viên.");
    public static readonly FindingKind PartyDateUnreadable = Warning("party-date-unreadable", "Ngày “{0}” ở cột về Đảng không dùng được; {1}, để trống ngày.");
    public static readonly FindingKind PartyContradiction = Warning("party-contradiction", "Cột đảng viên ghi “{0}” nhưng có ngày vào Đảng; không ghi là đảng viên. Kiểm tra lại.");
    public static readonly FindingKind NameTooLong = Error("text-too-long", "Dài {0} chữ. Rút gọn còn nhiều nhất {1} chữ.");
    public static readonly FindingKind TextTooLong = Warning("text-too-long", "Dài {0} chữ; chỉ giữ {1} chữ đầu.");
    public static readonly FindingKind CellError = Error("cell-error", "Ô có lỗi “{0}”. Gõ lại giá trị vào ô.");
    public static readonly FindingKind CellErrorSexFound = Warning("cell-error", "Ô giới tính có lỗi “{0}”; lấy {1} theo {2}. Kiểm tra lại, ghi Nam hoặc Nữ.");
    public static readonly FindingKind CellErrorAside = Warning("cell-error", "Ô có lỗi “{0}”; để trống.");

    /// <summary>Every kind, in the order of this list.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        NameMissing, NameWithDigits, NameDamaged, NameFormula, NameOddSigns, NameViqr, NameAside, NameTitle, NameOneWord,
        BirthImpossible, BirthMonthFirst, BirthYearImpossible, BirthFuture, BirthUnreadable, BirthYearOnly, BirthShortYear, BirthLongAgo, BirthOrder, BirthMissing, TooYoung,
        IdLength, IdLetters, IdRounded, IdZeroRestored, IdOld, IdPassport, IdSex, IdYear, IdFuture, IdProvince, PhoneInvalid, PhoneZeroRestored, PhoneOld, TwoPhones, SexUnreadable, SexFound,
        EmailInvalid, JoinedUnreadable, JoinedYearOnly, JoinedFuture, JoinedBeforeBirth, IssuedUnreadable, IssuedImpossible, CardRepeated, PartyUnreadable, PartyDateUnreadable, PartyContradiction, NameTooLong, TextTooLong, CellError, CellErrorSexFound, CellErrorAside,
    ];

    private static FindingKind Error(string code, string message) => new(code, true, message);

    private static FindingKind Warning(string code, string message) => new(code, false, message);
}
