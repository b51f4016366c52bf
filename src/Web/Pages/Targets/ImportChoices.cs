using System.Globalization;
using System.Text.Json;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;

namespace DoanKet.Web.Pages.Targets;

/// <summary>A file that was read, carried through the pages of the import in the form itself, with what a person chose for its columns and rows.</summary>
internal sealed record ImportChoices(CirculatingTable File, IReadOnlyList<string?>? Columns, IReadOnlyDictionary<int, long>? Units)
{
    public const string TableField = "bang", ColumnField = "cot-", RowField = "hang-";

    public static string Carry(CirculatingTable file) => JsonSerializer.Serialize(file);

    /// <summary>None when the form does not carry a table that can be read.</summary>
    public static ImportChoices? Read(IFormCollection sent)
    {
        if (sent[TableField].ToString() is not { Length: > 0 } json || Parse(json) is not { } file) return null;
        var columns = Enumerable.Range(0, file.Columns.Count).Select(i => sent[ColumnField + i.ToString(CultureInfo.InvariantCulture)].ToString())
            .Select(code => TargetColumns.Exists(code) ? code : null).ToList();
        var units = new Dictionary<int, long>();
        for (var at = 0; at < file.Rows.Count; at++)
            if (long.TryParse(sent[RowField + at.ToString(CultureInfo.InvariantCulture)], out var unit)) units[at] = unit;
        return new(file, columns, units);
    }

    public ImportedAllotment Over(PlanView plan, AllotmentTable sheet)
    {
        // a unit that is not in the sheet was never offered
        var known = Units?.Where(u => u.Value == 0 || sheet.Units.Any(r => r.UnitId == u.Value)).ToDictionary(u => u.Key, u => u.Value);
        return AllotmentImport.Lay(File, plan, sheet, Columns, known);
    }

    private static CirculatingTable? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<CirculatingTable>(json) is { } file && file.Rows.All(r => r.Cells.Count == file.Columns.Count) ? file : null;
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or ArgumentException or NullReferenceException)
        {
            return null;
        }
    }
}
