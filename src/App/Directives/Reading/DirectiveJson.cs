using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DoanKet.App.Directives.Reading;

/// <summary>The reading as JSON: the head's fields beside the lists, names in camelCase, dates as far as they are known.</summary>
public static class DirectiveJson
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    private static readonly JsonSerializerOptions Compact = new(Indented) { WriteIndented = false };

    public static string Write(DirectiveReading reading, bool indented) => JsonSerializer.Serialize(
        new
        {
            reading.File,
            reading.Head.Number,
            reading.Head.Type,
            reading.Head.Issuer,
            reading.Head.Superior,
            reading.Head.Place,
            reading.Head.Date,
            reading.Head.Subject,
            reading.Head.Signer,
            reading.Head.Signers,
            reading.Head.Addressees,
            reading.Head.Recipients,
            reading.Citations,
            reading.Facts,
            reading.Targets,
            reading.Tasks,
            reading.Tables,
            reading.Uncertain,
            reading.Head.Places,
            reading.Text,
        },
        indented ? Indented : Compact);
}
