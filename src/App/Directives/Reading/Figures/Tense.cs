using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>Whether a clause tells what was, or what shall be; most numbers do neither.</summary>
internal enum Tense { None, Past, Future }

/// <summary>Tells the tense of the clauses of one sentence from its section and its words.</summary>
internal sealed partial class Tenses(SourceText text, Item item, Span sentence, PaperDate? signed)
{
    private const int NearBefore = 40, BeforeShare = 60;
    private readonly bool given = Given().IsMatch(text.Folded.AsSpan(sentence.Start, sentence.Length)) || GivenFirst().IsMatch(text.Fold(item.At)), results = Results().IsMatch(text.Folded.AsSpan(sentence.Start, sentence.Length)) || IsOver(text, sentence, signed);
    private readonly bool isNorm = IfOfSize().IsMatch(text.Folded.AsSpan(sentence.Start, sentence.Length)) || item.Above.Any(a => Norms().IsMatch(text.Folded.AsSpan(a.At.Start, a.At.Length)));
    private readonly int been = FirstOf(HasBeen(), text.Clean.AsSpan(sentence.Start, sentence.Length)) is >= 0 and var at ? sentence.Start + at : int.MaxValue;
    private readonly int striving = FirstOf(Carried(), text.Folded.AsSpan(sentence.Start, sentence.Length)) is >= 0 and var first ? sentence.Start + first : int.MaxValue;
    private int firstFigure = int.MaxValue;
    private (Span At, bool Strong, bool Past, bool Aiming, bool Least) known;

    public Tense Of(Span part, Clause clause)
    {
        if ((item.IsHeading && clause.Quantity is null) || item.Purpose is Purpose.Answer || (given && clause.Quantity is not null && IsBehind(clause.Quantity, Receiving()))) return Tense.None;
        if (known.At != part) known = (part, given || striving < part.Start || Says(Striving(), part), been < part.Start || HasBeen().IsMatch(text.Clean.AsSpan(part.Start, part.Length)), Says(Aiming(), part), false);
        if (clause.Quantity is { } first) firstFigure = Math.Min(firstFigure, first.NumberStart);
        var (_, strong, past, aiming, least) = known;
        known.Least |= clause.IsLeast && !clause.IsBaseline;
        if (item.Purpose is Purpose.Goal) return past && results && !strong && HasBeenBefore(clause) ? Tense.Past : Tense.Future;
        if (item.Purpose is Purpose.Opening or Purpose.Situation or Purpose.None)
            return aiming && !past ? Tense.Future : clause.Quantity is not null && (past || item.Purpose is Purpose.Situation || results || IsGained(clause.Quantity)) ? Tense.Past : Tense.None;
        if (strong) return Tense.Future;
        if (clause.Quantity is null || isNorm) return Tense.None;
        if (past && !clause.IsLeast) return Tense.Past;
        return clause.IsLeast || least || IsGained(clause.Quantity) || IsWork(clause.Quantity, part) ? Tense.Future : Tense.None;
    }

    /// <summary>"82 % doanh nghiệp đã có công đoàn ký thỏa ước": what follows the figure only says whom it concerns.</summary>
    private bool HasBeenBefore(Clause clause) => clause.Quantity is not { } quantity || been < firstFigure || HasBeen().IsMatch(text.Clean.AsSpan(clause.Own.Start, Math.Max(0, quantity.NumberEnd - clause.Own.Start)));

    /// <summary>"kết nạp 500 đoàn viên": what a union founds and gains is told in numbers that are to be reached.</summary>
    private bool IsGained(Quantity quantity) => IsBehind(quantity, Gaining()) || (quantity.IsShare && IsBehind(quantity, GainingIn())) || (quantity.Value > 1 && IsBehind(quantity, Building()));

    /// <summary>"tập huấn cho 100 % cán bộ", "trao 150 suất quà": work that is told with its amount; one of a thing and sums of money are how, not how much.</summary>
    private bool IsWork(Quantity quantity, Span part)
    {
        if (quantity.IsShare) return quantity.NumberStart == sentence.Start || IsBehind(quantity, DoingIn(), BeforeShare);
        if (quantity.Value <= 1 || quantity.Unit.StartsWith("đồng", StringComparison.Ordinal)) return false;
        return IsBehind(quantity, Doing()) || (IsBehind(quantity, ForWhom()) && Says(Done(), part with { End = Math.Max(part.Start, quantity.NumberStart) }));
    }

    private bool IsBehind(Quantity quantity, Regex words, int near = NearBefore)
    {
        var from = Math.Max(sentence.Start, quantity.NumberStart - near);
        return words.IsMatch(text.Folded.AsSpan(from, quantity.NumberStart - from));
    }

    /// <summary>The time that the sentence names was over when the paper was signed.</summary>
    private static bool IsOver(SourceText text, Span sentence, PaperDate? signed) => signed is { } day && Timeframes.In(text, sentence)?.To is { } to && to.Last < day.First;

    private bool Says(Regex words, Span part) => words.IsMatch(text.Folded.AsSpan(part.Start, part.Length));

    private static int FirstOf(Regex words, ReadOnlySpan<char> within)
    {
        foreach (var match in words.EnumerateMatches(within)) return match.Index;
        return -1;
    }

    [GeneratedRegex(@"\b(?:phan dau|chi tieu|muc tieu|dat ty le|dat tu|giao chi tieu|dam bao dat|bao dam dat)\b")]
    private static partial Regex Striving();

    /// <summary>What is striven for goes on behind a semicolon.</summary>
    [GeneratedRegex(@"\bphan dau\b|^(?:chi tieu|muc tieu)\b[^:;.]{0,60}:")]
    private static partial Regex Carried();

    [GeneratedRegex(@"\b(?:ket nap|thanh lap|phat trien|gioi thieu)\s(?:moi\s|them\s|duoc\s){0,2}$")]
    private static partial Regex Gaining();

    /// <summary>"thành lập công đoàn tại 100 % doanh nghiệp".</summary>
    [GeneratedRegex(@"\b(?:ket nap|thanh lap|phat trien)\s(?:[a-z]{2,6}\s){1,4}(?:tai|o|cho|trong)\s$")]
    private static partial Regex GainingIn();

    [GeneratedRegex(@"\bxay dung\s(?:moi\s)?$")]
    private static partial Regex Building();

    [GeneratedRegex(@"\b(?:tap huan|boi duong|dao tao|cap nhat|hoan thanh|giam|tang|nang|to chuc|trien khai|kham|tuyen truyen|kiem tra|ra soat|ky ket|ket nap)\s(?:[a-z]{2,8}\s){0,4}(?<!\b(?:bang|muc|voi|la|tu|khong)\s)$")]
    private static partial Regex DoingIn();

    [GeneratedRegex(@"(?:\b(?:trao|tang|ho tro|tham|tham hoi|mo|to chuc|tap huan|boi duong|dao tao|ban giao|khoi cong|xay|sua chua|tuyen duong|bieu duong|khen thuong|ton vinh|cham lo|phat hanh|kham|kiem tra|giam sat|khao sat)\s(?:tang\s|moi\s|them\s|duoc\s|cho\s){0,2}|^(?:ve\s)?so luong\s?:\s)$")]
    private static partial Regex Doing();

    [GeneratedRegex(@"\b(?:cho|tai)\s$")]
    private static partial Regex ForWhom();

    [GeneratedRegex(@"\b(?:trao|tang|ho tro|tham hoi|mo|to chuc|tap huan|boi duong|dao tao|cham lo|kham|tuyen truyen|kiem tra|giam sat|khao sat)\s")]
    private static partial Regex Done();

    /// <summary>"ít nhất 03 người, nếu sử dụng dưới 50 người lao động": what holds by size is a rule, not what is to be reached.</summary>
    [GeneratedRegex(@"\bneu\s[^.;:]{0,80}\b(?:su dung|co)\s(?:tu\s|duoi\s|tren\s|it nhat\s){0,2}\d")]
    private static partial Regex IfOfSize();

    [GeneratedRegex(@"^(?:ve )?(?:so luong|thanh phan|dieu kien|tieu chuan|co cau|dinh muc|muc (?:chi|dong|huong|ho tro|thu))\b")]
    private static partial Regex Norms();

    /// <summary>"giao chỉ tiêu … cho 10 công đoàn xã": how many receive one.</summary>
    [GeneratedRegex(@"\bcho\s$")]
    private static partial Regex Receiving();

    [GeneratedRegex(@"^giao chi tieu\b")]
    private static partial Regex GivenFirst();

    [GeneratedRegex(@"\bgiao chi tieu\b")]
    private static partial Regex Given();

    /// <summary>What an introduction must say for its figures to be targets.</summary>
    [GeneratedRegex(@"\b(?:phan dau|(?<!(?:%|\d|vuot|so voi)\s)chi tieu|muc tieu)\b")]
    private static partial Regex Aiming();

    [GeneratedRegex(@"(?<!\p{L})(?:đã|Đã|hiện có|hiện nay|tính đến)(?!\p{L})|được \d")]
    private static partial Regex HasBeen();

    [GeneratedRegex(@"\b(?:da|ket qua|dat duoc|phat trien duoc|thanh lap duoc|ket nap duoc|hien co|hien nay|tinh den|toan (?:tinh|huyen|nganh|quoc|xa) co|trong nhung nam qua|nam qua|trong do co|co tren|moi dat|moi co|chi co|van con|con|theo (?:so lieu|thong ke|bao cao)|qua (?:khao sat|thong ke|kiem tra|ra soat)|chiem|xay ra|so tien|no (?:kinh phi|doan phi|bao hiem|dong|doc|luong|tien)|thoi gian qua|nhiem ky qua|gan day|(?:giam|tang) (?:con |xuong |them |hon |tren )?\d[\d.,]*)(?!\w)")]
    private static partial Regex Results();
}
