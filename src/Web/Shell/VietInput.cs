using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DoanKet.Web.Shell;

/// <summary>Binds dates and numbers of forms and addresses as people here write them: 22/07/2024, 1.234, 58,5. What cannot be read stays in its field.</summary>
internal sealed class VietInput : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(DateOnly)) return new Binder<DateOnly>(VietParse.Day);
        if (type == typeof(long)) return new Binder<long>(VietParse.Number);
        if (type == typeof(int)) return new Binder<long>(VietParse.Number, number => number == (int)number ? (int)number : null);
        return type == typeof(decimal) ? new DecimalBinder() : null;
    }

    /// <summary>"58,5" or "1.234,5", perhaps with "%"; a point separates thousands, never decimals.</summary>
    internal static decimal? Decimal(string text)
    {
        var parts = text.Trim().TrimEnd('%').TrimEnd().Split(',');
        if (parts.Length > 2 || VietParse.Number(parts[0]) is not { Ok: true } whole) return null;
        if (parts.Length == 1) return whole.Value;
        if (parts[1].Length is 0 or > 12 || !parts[1].All(char.IsAsciiDigit)) return null;
        var fraction = decimal.Parse("0." + parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return parts[0].TrimStart()[0] is '-' or '−' or '–' ? whole.Value - fraction : whole.Value + fraction;
    }

    private sealed class Binder<T>(Func<string, Parsed<T>> read, Func<T, object?>? narrow = null) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context) => Bind(context, text =>
        {
            var parsed = read(text);
            if (!parsed.Ok) return (null, parsed.Problem);
            return narrow is null ? (parsed.Value, "") : (narrow(parsed.Value), $"Số “{text}” quá lớn.");
        });
    }

    private sealed class DecimalBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context) =>
            Bind(context, text => (Decimal(text), $"“{text}” không phải là số. Ghi như 1.234 hoặc 58,5."));
    }

    private static Task Bind(ModelBindingContext context, Func<string, (object? Value, string Problem)> read)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, given);
        var text = given.FirstValue;
        if (string.IsNullOrWhiteSpace(text)) BindEmpty(context);
        else if (read(text) is { Value: { } value }) context.Result = ModelBindingResult.Success(value);
        else context.ModelState.TryAddModelError(context.ModelName, read(text).Problem);
        return Task.CompletedTask;
    }

    private static void BindEmpty(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
        else context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
    }
}
