using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DoanKet.Web.Infrastructure;

/// <summary>
/// A page on which a secret is guessed at: a form with a fault stops before the secret is looked at. Otherwise the other faults would
/// tell whether it was right, and the attempt, undone with the form, would not count.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CountsAttemptsAttribute : Attribute;

/// <summary>
/// What the fields of a form could not be read as, put aside while the page does its work on the rest: so the faults of reading and the broken
/// rules come back together. Nothing is saved meanwhile, see <see cref="Rule.Gather"/>.
/// </summary>
internal sealed class UnreadFields
{
    private readonly List<(string Key, ModelError[] Errors)> _kept = [];

    public IEnumerable<string> Keys => _kept.Select(k => k.Key);

    public static UnreadFields TakeFrom(PageHandlerExecutingContext context)
    {
        var unread = new UnreadFields();
        if (context.HandlerInstance.GetType().IsDefined(typeof(CountsAttemptsAttribute), false)) return unread;
        foreach (var (key, entry) in context.ModelState.Where(e => e.Value is { Errors.Count: > 0 }))
        {
            unread._kept.Add((key, [.. entry!.Errors]));
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
        return unread;
    }

    /// <summary>A field that the page has taken out of the form meanwhile has no faults.</summary>
    public void PutBack(ModelStateDictionary state)
    {
        foreach (var (key, errors) in _kept.Where(k => state.ContainsKey(k.Key)))
            foreach (var error in errors)
                state.AddModelError(key, error.ErrorMessage);
    }
}
