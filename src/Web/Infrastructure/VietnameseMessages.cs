using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace DoanKet.Web.Infrastructure;

/// <summary>What the framework says by itself when a value cannot be read.</summary>
internal static class VietnameseMessages
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}” không dùng được cho {field}; nhập lại");
        messages.SetMissingBindRequiredValueAccessor(field => $"Thiếu {field}");
        messages.SetMissingKeyOrValueAccessor(() => "Thiếu giá trị");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” không dùng được; nhập lại");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không dùng được; nhập lại");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Nhập một số");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Giá trị của {field} không dùng được; nhập lại");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” không dùng được; nhập lại");
        messages.SetValueMustBeANumberAccessor(field => $"{field} phải là một số");
        messages.SetValueMustNotBeNullAccessor(_ => "Nhập giá trị");
    }
}
