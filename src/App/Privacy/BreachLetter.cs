using System.Globalization;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Privacy;

/// <summary>The notification of a breach to the authority (Luật 91/2025 Đ.23), as a draft: number, day and signature are the clerk's and the signer's.</summary>
internal static class BreachLetter
{
    public static byte[] Write(DataBreach breach, PaperHead head)
    {
        var paper = new WordPaper(head, "", "thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân")
            .Paragraph($"Kính gửi: {breach.NotifiedTo ?? "Bộ Công an (Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao)"}")
            .Paragraph($"{head.Issuer} thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân như sau:")
            .Article("1. Sự việc.", breach.What)
            .Article("2. Thời điểm phát hiện.", $"{At(breach.DetectedAt)}.")
            .Article("3. Chủ thể dữ liệu.", $"{breach.WhoseData}; {(breach.People is { } people ? $"khoảng {VietFormat.Number(people)} người" : "số người đang được xác định")}.")
            .Article("4. Loại dữ liệu.", breach.DataKinds)
            .Article("5. Hậu quả có thể xảy ra.", breach.Harm ?? "Chưa thấy khả năng gây thiệt hại.")
            .Article("6. Biện pháp đã và đang thực hiện.", breach.Measures ?? "Đang được xác định, sẽ thông báo bổ sung.");
        if (breach.PeopleToldOn is { } told) paper.Article("7. Báo cho người bị ảnh hưởng.", $"Ngày {VietFormat.Date(told)}.");
        return paper.Paragraph($"{head.Issuer} sẽ thông báo bổ sung khi có thêm thông tin./.").Sign(new Signature("", "", "", ["Như trên", "Lưu: VT"])).Write();
    }

    private static string At(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Clock.VietNam)
        .ToString("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);
}
