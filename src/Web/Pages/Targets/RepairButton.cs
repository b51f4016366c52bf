using System.Globalization;
using DoanKet.App.Targets;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The value of a button that mends: "5-DV_HCSN=15;dp-DV=3".</summary>
internal static class RepairButton
{
    public static string Write(Repair repair) =>
        string.Join(';', repair.Changes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{AllotmentForm.KeyOf(c.Cell.UnitId, c.Cell.Column)}={c.Value}")));

    /// <summary>Only cells of the sheet are changed, whatever was sent.</summary>
    public static IReadOnlyList<CellChange> Read(string value, AllotmentTable sheet)
    {
        var wanted = value.Split(';').Select(p => p.Split('=')).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        return [.. from row in sheet.Rows
                   from column in sheet.Columns
                   from text in wanted[AllotmentForm.KeyOf(row.UnitId, column.Code)]
                   where int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                   select new CellChange(new(row.UnitId, column.Code), int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture))];
    }
}
