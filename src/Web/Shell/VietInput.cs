using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DoanKet.Web.Shell;

/// <summary>Reads dates and numbers as people here write them: 22/07/2024, 1.234, 58,5. Addresses may also hold 2024-07-22.</summary>
internal static class VietInput
{
    private static readonly string[] DateForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Points and spaces only between groups of three: "1.5" is not fifteen, it is refused.</summary>
    public static bool TryWhole(string text, out long number)
    {
        number = 0;
        var plain = text.Trim().Replace('\u2212', '-').Replace('\u00a0', '.').Replace(' ', '.');
        var digits = plain.TrimStart('-');
        if (plain.Length - digits.Length > 1) return false;
        var groups = digits.Split('.');
        var grouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[1..].All(group => group.Length == 3));
        return grouped && digits.Length > 0 && digits.All(c => c is '.' or >= '0' and <= '9')
            && long.TryParse(plain.Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    public static bool TryDecimal(string text, out decimal number)
    {
        number = 0;
        var parts = text.Trim().TrimEnd('%').TrimEnd().Split(',');
        if (parts.Length > 2 || !TryWhole(parts[0], out _)) return false;
        if (parts.Length == 2 && (parts[1].Length == 0 || !parts[1].All(char.IsAsciiDigit))) return false;
        var whole = parts[0].Replace('\u2212', '-').Replace(".", "").Replace("\u00a0", "").Replace(" ", "");
        return decimal.TryParse(parts.Length == 2 ? $"{whole}.{parts[1]}" : whole, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out number);
    }

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
        {
            var type when type == typeof(DateOnly) => new Binder(text => TryDate(text, out var date) ? date : null,
                text => $"Không có ngày “{text}”. Ghi ngày/tháng/năm, ví dụ 22/07/2024"),
            var type when type == typeof(long) => new Binder(text => TryWhole(text, out var number) ? number : null, NotWhole),
            var type when type == typeof(int) => new Binder(text => TryWhole(text, out var number) && number == (int)number ? (int)number : null, NotWhole),
            var type when type == typeof(decimal) => new Binder(text => TryDecimal(text, out var number) ? number : null,
                text => $"“{text}” không phải là số. Ghi như 1.234 hoặc 58,5"),
            _ => null,
        };

        private static string NotWhole(string text) => $"“{text}” không phải là số nguyên. Ghi như 1.234";
    }

    private sealed class Binder(Func<string, object?> read, Func<string, string> refuse) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, given);
            var text = given.FirstValue;
            if (string.IsNullOrWhiteSpace(text)) BindEmpty(context);
            else if (read(text) is { } value) context.Result = ModelBindingResult.Success(value);
            else context.ModelState.TryAddModelError(context.ModelName, refuse(text));
            return Task.CompletedTask;
        }

        private static void BindEmpty(ModelBindingContext context)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
        }
    }
}
