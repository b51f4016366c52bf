using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The figures of a plan as they are typed, by column.</summary>
/// <param name="Typed">Blank where the plan says nothing.</param>
/// <param name="AtLeast">The columns for which the plan says "trở lên".</param>
internal sealed record PlanTotalsForm(IReadOnlyDictionary<string, string?> Typed, IReadOnlySet<string> AtLeast, int? Threshold = null)
{
    /// <summary>The figures; what cannot be read is told to the form by its column.</summary>
    public List<PlanFigure> Read(ModelStateDictionary state, IReadOnlyList<PlanFigure>? before = null)
    {
        var totals = new List<PlanFigure>();
        foreach (var column in TargetColumns.All)
        {
            if (Typed.GetValueOrDefault(column.Code) is not { } text || string.IsNullOrWhiteSpace(text)) continue;
            var note = before?.FirstOrDefault(t => t.Column == column.Code)?.Note;
            if (AllotmentTyping.TryNumber(text, out var value, out var problem)) totals.Add(new(column.Code, value, AtLeast.Contains(column.Code), note));
            else state.TryAddModelError($"Totals[{column.Code}]", $"{column.Name}: {problem}");
        }
        return totals;
    }
}
