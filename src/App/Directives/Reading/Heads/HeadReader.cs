using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Citations;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>Says who wrote what to whom from head, ending and annexes of one directive, and what of it is doubtful.</summary>
internal static partial class HeadReader
{
    public static (HeadReading Reading, IReadOnlyList<Doubt> Doubts) Read(SourceText text, Head head, Ending ending)
    {
        var (issuer, superior, issuerAt, borrowed) = OfficesOf(text, head, ending);
        var home = Home.Of(issuer, superior, head.Place, text);
        var type = head.Type ?? head.Own?.Type ?? (head.Addressees.Count > 0 ? "Công văn" : null);
        if (Named(issuer, head.Place) is { } full) (issuer, borrowed) = (full, $"Đầu văn bản chỉ ghi “{issuer}”; lấy theo nơi ký.");
        var reading = new HeadReading
        {
            Number = head.Own?.Proper ?? Digits(head.Number),
            Type = type,
            Issuer = issuer is null ? null : Issuers.Full(issuer, Completed(issuer, home)),
            Superior = superior is null ? null : Issuers.Full(superior, Completed(superior, home)),
            Place = Home.Exact(head.Place) ?? head.Place,
            Date = head.Date,
            Subject = SubjectOf(text, head),
            Signers = Signers.Of(ending.Capacities, ending.Titles, ending.Names),
            Addressees = Addressees.Of(head.Addressees),
            Recipients = ending.Recipients,
            Places = Places(text, head, ending, issuerAt),
        };
        return (reading, [.. HeadDoubts.Of(text, head, ending, reading, borrowed)]);
    }

    /// <summary>"HUYỆN ỦY" alone is that of the place where it was signed.</summary>
    private static string? Named(string? issuer, string? place) =>
        issuer is not null && place is not null && Folding.Fold(issuer) is "huyen uy" or "thi uy" or "quan uy" or "dang uy xa" or "dang uy phuong" ? $"{issuer} {place}" : null;

    /// <summary>The province behind a body that says only "tỉnh" or stands under the province's own committee.</summary>
    private static string? Completed(string issuer, string? home) => home is not null && Folding.Fold(issuer).Contains(Folding.Fold(home), StringComparison.Ordinal) ? null : home;

    /// <summary>The bodies of the head; else those of an annex, else the one that the body says acts, else the one signed for.</summary>
    private static (string? Issuer, string? Superior, Span? At, string? Borrowed) OfficesOf(SourceText text, Head head, Ending ending)
    {
        var printed = head.Offices.Select(o => (Name: OrgNames.Recase(o.Name), o.At)).ToList();
        if (printed.Count > 0 && By(text, head) is { } by) printed.Add((by.Name, head.Subject[0].At));
        if (printed.Count > 0) return Ranked(printed, null);
        if (Acting.Find(text, head.BodyLine, ending.Line) is { } acting) return (text.Show(acting), Annex(text, ending)?.Superior, acting, "Đầu văn bản không ghi cơ quan ban hành; lấy theo phần lời văn.");
        if (Annex(text, ending) is { } annex) return annex;
        return ending.Capacities is [var signed, ..] ? (OrgNames.Recase(AfterPrefix(signed.Shown)), null, signed.At, "Đầu văn bản không ghi cơ quan ban hành; lấy theo chữ ký.") : (null, null, null, null);
    }

    private static (string? Issuer, string? Superior, Span? At, string? Borrowed) Ranked(List<(string Name, Span At)> printed, string? borrowed)
    {
        // the same body printed again over the decision itself
        if (printed is [.., var full, var again] && Folding.Fold(full.Name).StartsWith(Folding.Fold(again.Name), StringComparison.Ordinal)) return Ranked(printed[..^1], borrowed);
        if (printed is [.., var begun, var longer] && Folding.Fold(longer.Name).StartsWith(Folding.Fold(begun.Name), StringComparison.Ordinal)) return Ranked([.. printed[..^2], longer], borrowed);
        if (printed is [.., var own, var committee] && IsCommitteeOf(committee.Name, own.Name))
            return (committee.Name, printed.Count > 2 ? printed[^3].Name : null, committee.At, borrowed);
        // a committee named under its own organisation belongs to it
        if (printed is [.., var whole, var part] && Folding.Fold(part.Name) is "ban thuong vu" or "ban chap hanh" or "doan chu tich" && printed.Count > 1)
            return ($"{part.Name} {whole.Name}", printed.Count > 2 ? printed[^3].Name : null, part.At, borrowed);
        if (printed is [.., var body, var office] && IsOfficeOf(office.Name)) return ($"{office.Name} {CommitteeOf(body.Name)}", printed.Count > 2 ? printed[^3].Name : null, office.At, borrowed);
        return (printed[^1].Name, printed.Count > 1 ? printed[^2].Name : null, printed[^1].At, borrowed);
    }

    /// <summary>An office whose name alone says not whose it is.</summary>
    private static bool IsOfficeOf(string office) => Folding.Fold(office) is "dang doan" or "ban can su dang" or "ban to chuc" or "ban dan van" or "ban tuyen giao" or "ban tuyen giao va dan van" or "ban noi chinh" or "uy ban kiem tra" or "van phong";

    /// <summary>"Ban Chấp hành Đảng bộ tỉnh Đắk Lắk" and "Đảng bộ tỉnh Đắk Lắk" are its Tỉnh ủy.</summary>
    private static string CommitteeOf(string body)
    {
        var folded = Folding.Fold(body);
        foreach (var (party, committee) in new[] { ("dang bo tinh ", "Tỉnh ủy "), ("dang bo thanh pho ", "Thành ủy "), ("dang bo huyen ", "Huyện ủy ") })
            if (folded.IndexOf(party, StringComparison.Ordinal) is >= 0 and var at) return committee + body[(at + party.Length)..];
        return body;
    }

    /// <summary>"Ban Thường vụ Tỉnh ủy" under the head of the same Tỉnh ủy.</summary>
    private static bool IsCommitteeOf(string committee, string body)
    {
        var (folded, words) = (Folding.Fold(committee), Folding.Fold(body).Split(' '));
        return words.Length > 1 && (folded.StartsWith("ban thuong vu ", StringComparison.Ordinal) || folded.StartsWith("ban chap hanh ", StringComparison.Ordinal) || folded.StartsWith("doan chu tich ", StringComparison.Ordinal)) && folded.Contains($" {words[0]} {words[1]}", StringComparison.Ordinal);
    }

    private static (string? Issuer, string? Superior, Span? At, string? Borrowed)? Annex(SourceText text, Ending ending)
    {
        var found = Enumerable.Range(ending.AfterLine, Math.Max(0, Math.Min(12, text.Lines.Count - ending.AfterLine))).SelectMany(l => Fragment.Of(text, l)).TakeWhile(f => f.IsCapitals)
            .Where(f => OrgNames.IsOrg(f.Folded)).Select(f => (OrgNames.Recase(f.Shown), f.At)).ToList();
        return found.Count == 0 ? null : Ranked(found, "Đầu văn bản không ghi cơ quan ban hành; lấy theo phụ lục kèm theo.");
    }

    private static string AfterPrefix(string capacity) => capacity.IndexOfAny([' ', '.']) is > 0 and var at ? capacity[(at + 1)..].TrimStart('.', ' ') : capacity;

    private static string? Digits(Fragment? number) => number is null ? null : string.Concat(number.Shown.Where(char.IsAsciiDigit)) is { Length: > 0 } digits ? digits : null;

    private static string? SubjectOf(SourceText text, Head head)
    {
        if (head.Subject.Count == 0) return null;
        var about = HeadLines.About(head.Subject[0]);
        var lines = head.Subject.Select((f, i) => i == 0 && about.Success ? f.Shown[Math.Min(about.Length, f.Shown.Length)..] : f.Shown);
        var subject = string.Join(' ', lines).Trim().TrimEnd('.').Trim();
        if (By(text, head) is { } by) subject = subject[Math.Min(by.Length, subject.Length)..].Trim();
        return Lead().Replace(subject, "");
    }

    /// <summary>"của Ban Thường vụ Tỉnh ủy về …" under the title names the committee that writes.</summary>
    private static (string Name, int Length)? By(SourceText text, Head head)
    {
        if (head.Subject.Count == 0 || Committee().Match(text.Fold(head.Subject[0].At)) is not { Success: true } by) return null;
        var name = by.Groups["ai"];
        return (text.Show(new(head.Subject[0].At.Start + name.Index, head.Subject[0].At.Start + name.Index + name.Length)), text.Show(new(head.Subject[0].At.Start, head.Subject[0].At.Start + by.Length)).Length);
    }

    private static Dictionary<string, Place> Places(SourceText text, Head head, Ending ending, Span? issuer)
    {
        var places = new Dictionary<string, Place>();
        void Put(string name, Span? at)
        {
            if (at is { } known) places[name] = text.At(known);
        }
        Put("number", head.Number?.At);
        Put("date", head.Dated?.At);
        Put("place", head.Place is null ? null : head.Dated?.At);
        Put("issuer", issuer);
        Put("subject", head.Subject.Count == 0 ? null : new Span(head.Subject[0].At.Start, head.Subject[^1].At.End));
        Put("addressees", head.Addressees.Count == 0 ? null : new Span(head.Addressees[0].At.Start, head.Addressees[^1].At.End));
        Put("recipients", ending.RecipientsAt);
        Put("signer", ending.SignerAt);
        return places;
    }

    /// <summary>"về việc" before a subject says no more than "V/v" does.</summary>
    [GeneratedRegex(@"^(?:[Vv]ề\s(?:việc\s)?|VỀ\s(?:VIỆC\s)?)(?=\S)")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^cua\s(?<ai>(?:ban thuong vu|ban chap hanh|btv|bch)\s[a-z ]{3,60}?)\s(?=ve\s)")]
    private static partial Regex Committee();
}
