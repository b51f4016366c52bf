using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DoanKet.Web.Infrastructure;

/// <summary>After somebody else has saved first: what was typed stays in the form, and what the record says now stands above it, so that neither is lost unseen.</summary>
internal static class StoredNow
{
    /// <summary>Whether the form was refused because the record had changed meanwhile.</summary>
    public static bool IsClash(this ModelStateDictionary state) => state.TryGetValue("", out var clash) && clash.Errors.Count > 0;

    /// <param name="fields">The label of each field, what was typed, and what the form would show of the record now.</param>
    public static void TellStored(this ModelStateDictionary state, params (string Label, string? Typed, string? Stored)[] fields)
    {
        var others = fields.Where(f => (f.Typed ?? "").Trim() != (f.Stored ?? "").Trim()).Select(f => $"{f.Label}: {(string.IsNullOrWhiteSpace(f.Stored) ? "để trống" : f.Stored)}").ToList();
        if (others.Count > 0) state.AddModelError("", $"Trong sổ nay ghi khác với các ô dưới đây: {string.Join("; ", others)}. Ô nào lấy theo sổ thì sửa lại trước khi lưu.");
    }
}
