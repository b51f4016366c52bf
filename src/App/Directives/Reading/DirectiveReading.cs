using System.Text.Json.Serialization;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading;

/// <summary>What the reader proposes of one directive. Nothing in it is certain until an officer confirms it; what the reader itself doubts stands in <see cref="Uncertain"/>.</summary>
public sealed record DirectiveReading(string File, HeadReading Head)
{
    /// <summary>Every document named, each once, in the order of first mention.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Figures of what has been: results, baselines.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Figures of what shall be.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    public IReadOnlyList<Duty> Tasks { get; init; } = [];

    public IReadOnlyList<FoundTable> Tables { get; init; } = [];

    public IReadOnlyList<Doubt> Uncertain { get; init; } = [];

    /// <summary>The text that the places refer to.</summary>
    public string Text { get; init; } = "";
}

/// <summary>Who wrote what to whom.</summary>
public sealed record HeadReading
{
    /// <summary>"78/KH-LĐLĐ"; "-CV/ĐĐ" while the number is left blank; none when the paper gives none.</summary>
    public string? Number { get; init; }

    /// <summary>"Kế hoạch", "Công văn" …</summary>
    public string? Type { get; init; }

    public string? Issuer { get; init; }

    public string? Superior { get; init; }

    public string? Place { get; init; }

    public PaperDate? Date { get; init; }

    public string? Subject { get; init; }

    /// <summary>The first one, who signed for the issuer.</summary>
    public Signer? Signer => Signers.Count == 0 ? null : Signers[0];

    /// <summary>All who signed: a joint paper has two and more.</summary>
    public IReadOnlyList<Signer> Signers { get; init; } = [];

    public IReadOnlyList<string> Addressees { get; init; } = [];

    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Where each of these was read, by its name in JSON ("number", "issuer" …).</summary>
    public IReadOnlyDictionary<string, Place> Places { get; init; } = new Dictionary<string, Place>();
}

/// <summary>Who signed.</summary>
/// <param name="Capacity">On whose behalf, as printed: "TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH".</param>
/// <param name="Title">The office, as printed: "PHÓ BÍ THƯ".</param>
public sealed record Signer(string? Capacity, string? Title, string? Name)
{
    /// <summary>"TM. BAN THƯỜNG VỤ, CHỦ TỊCH, Nguyễn Văn A".</summary>
    [JsonIgnore]
    public string Shown => string.Join(", ", new[] { Capacity, Title, Name }.OfType<string>());
}

/// <summary>A document that the directive names.</summary>
/// <param name="Number">As it should be written; a slip of the paper is mended and told in the doubts. None for "Nghị quyết Đại hội …".</param>
/// <param name="As">"căn cứ", "thực hiện", "theo", "thay thế" or "nhắc đến": the strongest of all places.</param>
/// <param name="Also">Further places that name it.</param>
public sealed record Citation(string? Number, string? Type, PaperDate? Date, string? Issuer, string? Subject, string As, Place At, IReadOnlyList<Place> Also);

/// <summary>A figure of what has been.</summary>
/// <param name="Of">The whole that the value is a part of ("49/1.300 doanh nghiệp").</param>
public sealed record Fact(string Text, decimal? Value, string? Unit, decimal? Of, PaperDate? From, PaperDate? To, Place At);

/// <summary>A figure of what shall be.</summary>
/// <param name="Value">None where the paper gives no number ("hầu hết").</param>
/// <param name="Unit">What is counted; "% …" for shares, "…/năm" for what recurs each year.</param>
/// <param name="Comparator">"=", ">=", ">", "&lt;=", "&lt;", "..", or the word of the paper where it gives no number ("hầu hết") or no exact one ("khoảng").</param>
/// <param name="UpTo">The upper end of a range.</param>
/// <param name="Threshold">Whom it concerns by size, as ">= 25 lao động".</param>
public sealed record Target(string Path, string Text, decimal? Value, string? Unit, string Comparator, decimal? UpTo, PaperDate? From, PaperDate? To, string? Threshold, Place At);

/// <summary>Something that somebody shall do.</summary>
/// <param name="Path">The numbers of the sections it stands in, as printed: "IV.2".</param>
/// <param name="Lead">Who is in charge; empty when the paper names nobody.</param>
/// <param name="With">Who takes part.</param>
/// <param name="Follow">Who watches over it and urges.</param>
/// <param name="Recurrence">"hằng quý", "mỗi 03 tháng", "hằng năm, ít nhất 01 lần".</param>
public sealed record Duty(string Path, string Text, IReadOnlyList<string> Lead, IReadOnlyList<string> With, IReadOnlyList<string> Follow, PaperDate? Due, string? Recurrence, string? ReportTo, Place At);

/// <summary>A table of the file, to be handed to the check of tables.</summary>
/// <param name="Name">Its caption; null when it has none.</param>
/// <param name="Agrees">Whether all its sums agree.</param>
public sealed record FoundTable(string? Name, string Sheet, string Range, int Rows, IReadOnlyList<string> Columns, bool Agrees);

/// <summary>What the reader does not know for sure.</summary>
/// <param name="What">Which proposal: a name of JSON ("number", "citations" …).</param>
/// <param name="Why">A Vietnamese sentence.</param>
public sealed record Doubt(string What, string Text, string Why, Place? At);
