using DoanKet.App.Platform.Operations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DoanKet.Web.Infrastructure;

/// <summary>After somebody else has saved first: what was typed stays in the form, and what the record says now stands above it, so that neither is lost unseen.</summary>
internal static class StoredNow
{
    /// <summary>Whether the form was refused because the record had changed meanwhile.</summary>
    public static bool IsClash(this ModelStateDictionary state) => state.TryGetValue("", out var clash) && clash.Errors.Count > 0;

    /// <summary>After a clash the next save is against what is there now; what that says differently is told.</summary>
    /// <param name="seen">The version that the officer saw.</param>
    /// <param name="fields">The label of each field, what was typed, and what the record says now.</param>
    /// <returns>The version that the form is to carry.</returns>
    public static int TellStored(this ModelStateDictionary state, int seen, int now, params (string Label, object? Typed, object? Stored)[] fields)
    {
        if (seen == now || !state.IsClash() || !state.Remove("Version")) return seen;
        var others = fields.Select(f => (f.Label, Typed: Said(f.Typed), Stored: Said(f.Stored))).Where(f => f.Typed != f.Stored).Select(f => $"{f.Label}: {(f.Stored.Length > 0 ? f.Stored : "để trống")}").ToList();
        if (others.Count > 0) state.AddModelError("", $"Trong sổ nay ghi khác với các ô dưới đây: {string.Join("; ", others)}. Ô nào lấy theo sổ thì sửa lại trước khi lưu.");
        return now;
    }

    private static string Said(object? value) => value switch
    {
        null => "",
        DateOnly day => VietFormat.Date(day),
        int number => VietFormat.Number(number),
        bool yes => yes ? "có" : "không",
        Enum choice => Labels.Find(choice.GetType(), choice.ToString()) ?? choice.ToString(),
        _ => value.ToString()!.Trim(),
    };
}
