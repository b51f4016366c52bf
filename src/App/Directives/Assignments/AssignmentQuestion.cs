namespace DoanKet.App.Directives.Assignments;

/// <summary>Whose: given to the units where one stands, given by them, all in the scope.</summary>
public enum AssignmentBox { Mine, Given, All }

/// <summary>What of them.</summary>
public enum AssignmentLook { Open, Late, Soon, New, Unseen, Waiting, Returned, Done, Withdrawn, Everything }

/// <param name="UnitId">Only at this unit and below it.</param>
/// <param name="EntryId">Only from this document.</param>
public sealed record AssignmentQuestion(AssignmentBox Box, AssignmentLook Look = AssignmentLook.Open, string? Words = null, long? UnitId = null, long? EntryId = null)
{
    /// <summary>Only of one act of giving.</summary>
    public long? FanOutId { get; init; }

    /// <summary>Only what this assignment was handed down as.</summary>
    public long? ParentId { get; init; }

    /// <summary>What is open comes by its day, the rest latest first.</summary>
    public bool ByDay => Look is not (AssignmentLook.Done or AssignmentLook.Withdrawn or AssignmentLook.Everything);
}

/// <summary>A line of a list.</summary>
/// <param name="Receiver">The unit, or the body outside the union.</param>
/// <param name="Document">Its citation; none without one.</param>
public sealed record AssignmentRow(Assignment Task, string Receiver, string Giver, string? Document);
