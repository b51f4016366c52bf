namespace DoanKet.App.Platform.Tables;

/// <summary>A file that cannot be read as a table: the message says in Vietnamese which file, sheet and cell, why, and what to do.</summary>
public sealed class TableRefused(string message, string sheet = "", string cell = "", Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The sheet as the user knows it; empty when the whole file is meant.</summary>
    public string Sheet { get; } = sheet;

    /// <summary>The cell in A1 notation; empty when no single cell is meant.</summary>
    public string Cell { get; } = cell;
}
