namespace DoanKet.App.Members.Import.Reading;

/// <summary>Something found about a line: an error keeps the line out of the register, anything else is for the officer to see.</summary>
/// <param name="Column">The letter of the column; empty when it concerns the whole line.</param>
/// <param name="Code">Stable, in English, as docs/cli.md lists it ("birth-date-future").</param>
/// <param name="Message">Vietnamese, short enough to stand in a cell: what is wrong and what has been or is to be done.</param>
public sealed record Finding(string Column, string Code, string Message, bool IsError);

/// <summary>One person of a list as read: what could be understood, cleaned as the register keeps it, and what was found.</summary>
/// <param name="Sheet">The name of the sheet; the file's name for .csv.</param>
/// <param name="Row">The number of the row in the sheet, from 1.</param>
/// <param name="FullName">In Unicode with capitals as names have; as typed where it is refused, so that the line can be recognised.</param>
/// <param name="BirthYear">Also given when the day is known.</param>
/// <param name="OtherId">The nine digits of an old card, or a passport.</param>
/// <param name="UnitText">What the column of the union says, if there is one: a code or a name, to be matched by the import.</param>
public sealed record ListedMember(string Sheet, int Row, string FullName)
{
    public DateOnly? BirthDate { get; init; }
    public int? BirthYear { get; init; }
    public Sex? Sex { get; init; }
    public string? CitizenId { get; init; }
    public string? OtherId { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public DateOnly? JoinedOn { get; init; }
    public DateOnly? IdIssuedOn { get; init; }
    public string? Address { get; init; }
    public string? Ethnicity { get; init; }
    public bool IsPartyMember { get; init; }
    public bool IsOnProbation { get; init; }
    public DateOnly? PartyJoinedOn { get; init; }

    /// <summary>The day of becoming a full member.</summary>
    public DateOnly? PartyOfficialOn { get; init; }
    public string? Position { get; init; }
    public string? JobTitle { get; init; }
    public string? CardNumber { get; init; }
    public string? UnitText { get; init; }

    /// <summary>The letter of that column.</summary>
    public string UnitColumn { get; init; } = "";
    public string? Note { get; init; }
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public bool HasError => Findings.Any(f => f.IsError);
}

/// <summary>How the text of a file was typed, as told to users and in JSON.</summary>
public enum ListEncoding { Unicode, Tcvn3, Vni, Mixed, Windows1258, Utf16 }

/// <summary>A column that was recognised.</summary>
/// <param name="Header">The label as the file has it, in Unicode; levels of a header joined by " / ".</param>
public sealed record ListColumn(string Sheet, MemberField Field, string Letter, string Header);

/// <summary>A sum written in the file beside the one counted.</summary>
/// <param name="What">Vietnamese: "Số người", "Nữ".</param>
public sealed record PrintedTotal(string Sheet, string Cell, string What, long Printed, long Counted);

/// <summary>A text as the file had it and as it was converted, for the officer to judge.</summary>
public sealed record Conversion(string Cell, string From, string To);

/// <summary>What is known of the file once all its lines have been read.</summary>
/// <param name="Columns">Each recognised column of each sheet with lines.</param>
/// <param name="NotTaken">Labels of columns that were not understood; those of religion stand in <paramref name="Refused"/>.</param>
/// <param name="Refused">Labels of columns that the register does not keep.</param>
/// <param name="Warnings">Vietnamese sentences on the whole file: hidden sheets, hidden rows, merged cells, several tables.</param>
public sealed record ListSummary(
    IReadOnlyList<ListColumn> Columns, IReadOnlyList<string> NotTaken, IReadOnlyList<string> Refused, IReadOnlyList<string> Warnings,
    ListEncoding Encoding, IReadOnlyList<Conversion> Conversions, IReadOnlyList<PrintedTotal> Printed,
    int Rows, int Male, int Female, long IdDigitSum);
