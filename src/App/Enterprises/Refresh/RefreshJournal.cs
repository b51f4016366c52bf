using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DoanKet.App.Enterprises.Refresh;

/// <summary>What the register said of an employer before a difference was accepted, as far as accepting it changed that.</summary>
/// <param name="Count">The count of the list's day that was there before; none when there was none.</param>
/// <param name="Version">Of an employer that was made: its version when it was new.</param>
internal sealed record RefreshJournal(
    string? Name = null, string? Place = null, string? Address = null, long? UnitId = null, DateOnly? ClosedOn = null, string? NextStep = null, DateOnly? NextStepOn = null, FormerCount? Count = null, int? Version = null)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static RefreshJournal Read(RefreshItem item) => JsonSerializer.Deserialize<RefreshJournal>(item.Before ?? "{}", Options)!;

    public string Write() => JsonSerializer.Serialize(this, Options);
}

internal sealed record FormerCount(int Total, int? Women, int? Insured, string Source);
