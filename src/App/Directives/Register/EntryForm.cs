using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Directives.Register;

/// <summary>What an officer, or the reader for him, says of a document.</summary>
public sealed record EntryForm(string Type, string Subject, string Issuer)
{
    public string? Number { get; init; }
    public DateOnly? Date { get; init; }
    public string? DateWords { get; init; }
    public DateOnly? ArrivedOn { get; init; }
    public string? Place { get; init; }
    public long? IssuerBodyId { get; init; }
    public string? Superior { get; init; }
    public string? SignerCapacity { get; init; }
    public string? SignerTitle { get; init; }
    public string? SignerName { get; init; }
    public string? Addressees { get; init; }
    public string? Recipients { get; init; }
    public Secrecy Secrecy { get; init; }
    public Urgency Urgency { get; init; }
    public PaperLayout Layout { get; init; }
    public bool IsDraft { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The officer has seen that the register has one that looks the same, and says that this is another.</summary>
    public bool IsAnother { get; init; }

    /// <summary>What the reader proposes. A number that is only a symbol ("-CV/ĐĐ") is none yet, and such a paper a draft.</summary>
    public static EntryForm Of(HeadReading head)
    {
        var number = head.Number is { } read && read.Any(char.IsAsciiDigit) && char.IsAsciiDigit(read.TrimStart()[0]) ? read : null;
        return new(head.Type ?? "Văn bản", Cut(head.Subject, 1000) ?? "(chưa đọc được trích yếu)", Cut(head.Issuer, 300) ?? "(chưa đọc được cơ quan ban hành)")
        {
            Number = Cut(number, 60), Date = head.Date is { IsDay: true } day ? day.First : null, DateWords = head.Date is { IsDay: false } part ? part.Shown : null,
            Place = Cut(head.Place, 60), Superior = Cut(head.Superior, 300), SignerCapacity = Cut(Signed(head, number, s => s.Capacity), 200), SignerTitle = Cut(Signed(head, number, s => s.Title), 200),
            SignerName = Cut(Signed(head, number, s => s.Name), 100), Addressees = Cut(Lines(string.Join('\n', head.Addressees)), 4000), Recipients = Cut(Lines(string.Join('\n', head.Recipients)), 4000),
            IsDraft = head.Number is not null && number is null,
        };
    }

    /// <summary>All who signed a joint paper; a draft that is still to be signed here keeps the one who signs it.</summary>
    private static string? Signed(HeadReading head, string? number, Func<Signer, string?> part) =>
        number is null || head.Signers.Count < 2 ? head.Signer is { } first ? part(first) : null : string.Join("; ", head.Signers.Select(s => part(s) ?? "–"));

    /// <param name="hasFile">Whether the content lies in the system too.</param>
    public void Check(DateOnly today, bool hasFile)
    {
        Rule.Check(Type.Trim().Length > 0, nameof(DocumentEntry.Type), "Ghi loại văn bản");
        Rule.Check(Subject?.Trim().Length > 0, nameof(DocumentEntry.Subject), "Ghi trích yếu");
        Rule.Check(Issuer.Trim().Length > 0, nameof(DocumentEntry.Issuer), "Ghi cơ quan ban hành");
        Rule.Check(Date is null || Date <= today, nameof(DocumentEntry.Date), $"Ngày văn bản không được sau hôm nay, {VietFormat.Date(today)}");
        Rule.Check(ArrivedOn is null || ArrivedOn <= today, nameof(DocumentEntry.ArrivedOn), $"Ngày đến không được sau hôm nay, {VietFormat.Date(today)}");
        Rule.Check(ArrivedOn is null || Date is null || Date <= ArrivedOn, nameof(DocumentEntry.ArrivedOn), $"Ngày đến không được trước ngày văn bản, {VietFormat.Date(Date)}");
        Rule.Check(EffectiveFrom is null || Date is null || Date <= EffectiveFrom, nameof(DocumentEntry.EffectiveFrom), $"Ngày có hiệu lực không được trước ngày văn bản, {VietFormat.Date(Date)}");
        Rule.Check(!hasFile || !EntrySight.StateSecrets.Contains(Secrecy), nameof(DocumentEntry.Secrecy),
            "Không lưu nội dung bí mật nhà nước trên máy nối mạng (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 5). Chỉ ghi vào sổ, không kèm tệp hay toàn văn.");
        Rule.StopIfBroken();
    }

    internal void Fill(DocumentEntry entry)
    {
        FillAround(entry);
        (entry.Number, entry.Type, entry.Subject, entry.Issuer) = (VietText.Typed(Number), VietText.Nfc(Type.Trim()), SubjectOnly(VietText.Nfc(Subject.Trim())), VietText.Nfc(Issuer.Trim()));
        (entry.Date, entry.DateWords, entry.Place, entry.Superior) = (Date, Date is null ? VietText.Typed(DateWords) : null, VietText.Typed(Place), VietText.Typed(Superior));
        (entry.SignerCapacity, entry.SignerTitle, entry.SignerName) = (VietText.Typed(SignerCapacity), VietText.Typed(SignerTitle), VietText.Typed(SignerName));
        (entry.IsDraft, entry.Layout, entry.Key) = (IsDraft, Layout, DocumentKey.Of(entry.Number, entry.Type, entry.Subject, EntryBook.DateOf(entry.Date, entry.DateWords)));
    }

    /// <summary>What may still change when the paper is signed.</summary>
    internal void FillAround(DocumentEntry entry)
    {
        if (entry.Way is DocumentWay.Incoming) entry.ArrivedOn = ArrivedOn ?? entry.ArrivedOn;
        (entry.IssuerBodyId, entry.Addressees, entry.Recipients) = (IssuerBodyId, Lines(Addressees), Lines(Recipients));
        (entry.Secrecy, entry.Urgency, entry.EffectiveFrom) = (Secrecy, Urgency, EffectiveFrom);
    }

    /// <summary>"V/v" and "Về việc" are printed before the subject and do not belong to it.</summary>
    private static string SubjectOnly(string subject) => Regex.Replace(subject, @"^(?:v/v|về việc)\s*:?\s+(?=\S)", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>One name on a line, without blank ones.</summary>
    public static string? Lines(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join('\n', text.Split('\n').Select(line => VietText.Nfc(line.Trim())).Where(line => line.Length > 0));

    private static string? Cut(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : text.Length <= most ? text : text[..(most - 1)] + "…";
}
