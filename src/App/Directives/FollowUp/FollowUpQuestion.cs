namespace DoanKet.App.Directives.FollowUp;

/// <summary>What of the assignments a figure counts.</summary>
public enum FollowUpPart { Given, Done, Open, Late, Unacknowledged, Unseen }

/// <summary>By what the assignments are followed up.</summary>
public enum FollowUpBy { Entry, Unit, Signer, Body }

/// <summary>A quarter of a year.</summary>
public readonly record struct Quarter(int Year, int Number)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public DateOnly First => new(Year, Number * 3 - 2, 1);

    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    public Quarter Previous => Of(First.AddDays(-1));

    public Quarter Next => Of(Last.AddDays(1));

    /// <summary>"quý III/2024".</summary>
    public string Words => $"quý {Roman[Number - 1]}/{Year}";

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>As it stands in addresses: "2024-3".</summary>
    public override string ToString() => $"{Year}-{Number}";

    public static Quarter? Read(string? text) => text?.Split('-') is [{ Length: 4 } year, { Length: 1 } number]
        && int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var y) && y is > 1900 and < 3000 && number[0] is >= '1' and <= '4'
        ? new Quarter(y, number[0] - '0') : null;
}

/// <summary>Which assignments are looked at, as they stood at the end of a day.</summary>
public sealed record FollowUpQuestion(DateOnly Day)
{
    /// <summary>Stands for tasks that come from no document.</summary>
    public const long NoEntry = 0;

    public long? EntryId { get; init; }

    public long? UnitId { get; init; }

    /// <summary>A unit and all that stood below it on the day.</summary>
    public long? BranchId { get; init; }

    /// <summary>The grassroots unions that stood directly below this unit on the day.</summary>
    public long? UnionsOf { get; init; }

    public long? BodyId { get; init; }

    /// <summary>The signer of the document, as it names him; empty for tasks whose document names none, or that have none.</summary>
    public string? Signer { get; init; }

    /// <summary>One act of giving.</summary>
    public long? FanOutId { get; init; }

    /// <summary>Only what this unit gave.</summary>
    public long? GiverId { get; init; }

    /// <summary>Without what was handed on by those it was given to.</summary>
    public bool FirstHand { get; init; }

    /// <summary>Only what was open at some time in the quarter: given by its end and not done before it.</summary>
    public Quarter? Quarter { get; init; }

    public FollowUpPart Part { get; init; }

    public string? Words { get; init; }
}
