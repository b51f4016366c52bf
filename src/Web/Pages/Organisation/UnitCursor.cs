using System.Globalization;
using DoanKet.App.Organisation.Units;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>Where a page of units ended, as it stands in the address: "3.LC.TD".</summary>
internal static class UnitCursor
{
    public static (int Position, string Code)? Read(string? text) =>
        text?.Split('.', 2) is [var position, var code] && int.TryParse(position, CultureInfo.InvariantCulture, out var at) ? (at, code) : null;

    /// <summary>The page, and the cursor of the next when one row more has been read than fits.</summary>
    public static (List<OrgBrowser.Row> Rows, string? Next) Cut(List<OrgBrowser.Row> read, int size) =>
        read.Count <= size ? (read, null) : (read[..size], string.Create(CultureInfo.InvariantCulture, $"{read[size - 1].Position}.{read[size - 1].Code}"));
}
