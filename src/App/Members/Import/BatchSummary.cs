using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DoanKet.App.Members.Import.Reading;

namespace DoanKet.App.Members.Import;

/// <summary>How often one kind of finding came up, with the first place.</summary>
/// <param name="At">The cell ("D18"), or the row where the finding concerns the whole line.</param>
public sealed record Tally(string Code, bool IsError, int Lines, string At, string Example);

/// <summary>What a batch keeps of its file as a whole.</summary>
public sealed record BatchSummary(ListSummary File, IReadOnlyList<Tally> Tallies, int WithErrors, int WithWarnings);

/// <summary>The JSON in which batches keep what was found.</summary>
internal static class BatchJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static BatchSummary Summary(MemberBatch batch) => JsonSerializer.Deserialize<BatchSummary>(batch.Summary, Options)!;

    public static IReadOnlyList<Finding> Findings(MemberBatchRow row) => row.Findings.Length == 0 ? [] : JsonSerializer.Deserialize<List<Finding>>(row.Findings, Options)!;
}
