using System.Security.Cryptography;
using System.Text;

namespace DoanKet.Web.Infrastructure;

/// <summary>Tells one sending of a form from another. The same fields sent again to the same address by the same account are the same; anything else is a new act.</summary>
internal static class SentForm
{
    private const string AntiforgeryField = "__RequestVerificationToken";

    /// <summary>More than the page takes, by what the sender says of it; a sender that says less is cut off while it sends.</summary>
    public static bool IsTooLarge(HttpContext http) =>
        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most && http.Request.ContentLength > most;

    /// <summary>A form that cannot be taken apart, or holds a NUL: no text of ours does, and the server database takes none.</summary>
    public static async Task<bool> IsUnreadableAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return false;
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return form.Any(f => HasNul(f.Key) || f.Value.Any(HasNul)) || form.Files.Any(f => HasNul(f.FileName) || HasNul(f.Name));
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) is true;

    /// <summary>None when the form carries no id: then each sending is an act of its own.</summary>
    public static Guid? IdOf(HttpContext http, long? account)
    {
        if (!http.Request.HasFormContentType || !Guid.TryParse(http.Request.Form[UnitOfWorkFilter.FormIdField], out _)) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{account} {http.Request.Path}{http.Request.QueryString}");
        foreach (var (key, values) in http.Request.Form.Where(f => f.Key != AntiforgeryField))
            Add(hash, $"{key}={string.Join('\u001f', values.ToArray())}");
        foreach (var file in http.Request.Form.Files) Add(hash, $"{file.Name}={file.FileName} {file.Length}");
        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
