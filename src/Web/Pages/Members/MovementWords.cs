using DoanKet.App.Members;

namespace DoanKet.Web.Pages.Members;

/// <summary>What a movement means, on which paper it rests, and where that is written.</summary>
/// <param name="Source">None where no text has been found: then it is said that it is not verified.</param>
internal sealed record MovementMeaning(MovementKind Kind, string Meaning, string Paper, string? Source = null);

internal static class MovementWords
{
    /// <summary>How a membership ends (DOMAIN 3.3), in the order in which it is offered.</summary>
    public static readonly IReadOnlyList<MovementMeaning> Endings =
    [
        new(MovementKind.Left, "Thôi việc, hết hợp đồng hoặc ra khỏi diện tập hợp, chưa sinh hoạt ở nơi mới.", "Quyết định hoặc ghi nhận của ban chấp hành"),
        new(MovementKind.Retired, "Nghỉ hưu theo chế độ.", "Quyết định cho thôi"),
        new(MovementKind.Withdrew, "Tự làm đơn xin ra khỏi công đoàn, vẫn làm việc tại đơn vị.", "Đơn của đoàn viên; ban chấp hành ghi nhận, thu lại thẻ"),
        new(MovementKind.TransferredOut, "Đi nơi chưa có trong sổ này. Nơi đến có trong sổ thì dùng “Chuyển sinh hoạt”.", "Phiếu hoặc giấy giới thiệu chuyển sinh hoạt, ghi đoàn phí đã đóng đến tháng nào", "Hướng dẫn 38/HD-TLĐ"),
        new(MovementKind.Removed, "Bỏ sinh hoạt, không đóng đoàn phí kéo dài.", "Quyết định xóa tên"),
        new(MovementKind.Expelled, "Hình thức kỷ luật cao nhất.", "Quyết định kỷ luật khai trừ"),
        new(MovementKind.Dissolved, "Công đoàn cơ sở giải thể hoặc ra khỏi diện tập hợp.", "Quyết định giải thể", "Sắp xếp tổ chức công đoàn năm 2025"),
        new(MovementKind.Died, "Đoàn viên qua đời.", "Không cần quyết định"),
    ];
}
