using DoanKet.App.Directives.Reading.Citations;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>What is missing or strange in the head and the ending.</summary>
internal static class HeadDoubts
{
    /// <summary>No body has a longer name: what is longer holds words of the letter.</summary>
    private const int LongestAddressee = 100;

    public static IEnumerable<Doubt> Of(SourceText text, Head head, Ending ending, HeadReading reading, string? borrowed)
    {
        Place? number = head.Number is null ? null : text.At(head.Number.At), dated = head.Dated is null ? null : text.At(head.Dated.At);
        if (reading.Number is null) yield return new("number", "", "Không tìm thấy số, ký hiệu của văn bản.", null);
        else if (head.Own is null) yield return new("number", reading.Number, "Số văn bản không có ký hiệu.", number);
        else if (head.Own.Number.Length == 0) yield return new("number", reading.Number, "Số văn bản còn để trống: có thể là dự thảo hoặc bản chưa phát hành.", number);
        else if (head.Own.IsMixedUp) yield return new("number", head.Own.Written, $"Văn bản ghi “{head.Own.Written}”; đúng thể thức là “{head.Own.Proper}”.", number);
        if (head.Dated is null) yield return new("date", "", "Không tìm thấy ngày của văn bản.", null);
        else if (head.Date is null) yield return new("date", head.Dated.Shown, "Lịch không có ngày này, hoặc ngày ghi không đủ.", dated);
        else if (!head.Date.Value.IsDay) yield return new("date", head.Dated.Shown, "Ngày ban hành còn để trống.", dated);
        if (reading.Type is null) yield return new("type", "", "Không nhận ra loại văn bản.", null);
        else if (head.Type is { } title && head.Own?.Type is { } coded && !PaperTypes.Agree(title, coded))
            yield return new("type", title, $"Tên loại là {title} nhưng ký hiệu “{head.Own.Proper}” là của {coded}.", number);
        if (borrowed is not null) yield return new("issuer", reading.Issuer ?? "", borrowed, reading.Places.TryGetValue("issuer", out var at) ? at : null);
        else if (reading.Issuer is null) yield return new("issuer", "", "Không nhận ra cơ quan ban hành.", null);
        if (reading.Subject is null) yield return new("subject", "", "Không tìm thấy trích yếu.", null);
        if (reading.Signer?.Name is null) yield return new("signer", "", "Không tìm thấy họ tên người ký.", null);
        else if (ending.Names.Count > 1) yield return new("signer", string.Join(", ", ending.Names.Select(n => n.Shown)), $"Văn bản có {ending.Names.Count} người ký; người thứ nhất được đề nghị là người ký của cơ quan ban hành.", text.At(ending.SignerAt!.Value));
        if (reading is { Type: "Công văn", Addressees.Count: 0 }) yield return new("addressees", "", "Công văn không có phần “Kính gửi”.", null);
        foreach (var one in reading.Addressees.Where(a => a.Length > LongestAddressee))
            yield return new("addressees", one, "Nơi gửi dài khác thường: có thể lẫn lời văn của công văn. Hãy xem lại.", reading.Places.TryGetValue("addressees", out var sentTo) ? sentTo : null);
    }
}
