using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DoanKet.App.Platform.Tables;

/// <summary>The result as JSON: sheets → tables → columns, rows, checks; names in camelCase, kinds as words.</summary>
public static class CrossFootJson
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    public static string Write(CrossFootResult result, bool indented) => JsonSerializer.Serialize(result, indented ? Indented : Compact);
}
