using System.ComponentModel;
using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Members;

/// <summary>Members now, who no longer is one, and of the members those who pause (they are counted as active too).</summary>
public enum MemberStatus { Active, Left, Suspended }

/// <summary>What every list of members asks for and a record may lack.</summary>
public enum MissingFact
{
    [Description("Thiếu số định danh")]
    CitizenId,

    [Description("Thiếu điện thoại")]
    Phone,

    [Description("Thiếu ngày sinh")]
    BirthDate,

    [Description("Thiếu giới tính")]
    Sex,
}

/// <summary>Whether somebody is a member of the Party: asked only by who may see it.</summary>
public enum PartyStanding
{
    [Description("Đảng viên")]
    Member,

    /// <summary>Known not to have become a full member yet.</summary>
    [Description("Đảng viên dự bị")]
    Probationary,

    [Description("Không là đảng viên")]
    None,
}

/// <summary>What is asked of the register.</summary>
/// <param name="Text">Beginnings of words of the name, in any order, with accents or without; or a whole citizen id, other id, phone or card number.</param>
/// <param name="UnitId">The unit with all below it today.</param>
/// <param name="JoinedFrom">A spell began in the unit that keeps the record on this day or later, up to <paramref name="JoinedTo"/>.</param>
public sealed record MemberQuestion(
    string? Text = null, long? UnitId = null, MemberStatus? Status = null, DateOnly? JoinedFrom = null, DateOnly? JoinedTo = null, Sex? Sex = null)
{
    /// <summary>As of which former day: memberships, and the organisation, as they were then; none asks of today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>In full years today; of whom only the year of birth is known, by the years.</summary>
    public int? AgeFrom { get; init; }

    public int? AgeTo { get; init; }

    /// <summary>The group of targets of the unit that keeps the record.</summary>
    public TargetGroup? Group { get; init; }

    public MissingFact? Missing { get; init; }

    /// <summary>Of the enterprise whose workers the union organises.</summary>
    public Ownership? Ownership { get; init; }

    /// <summary>On the day asked of. The caller has narrowed the scope to where the account may see it.</summary>
    public PartyStanding? Party { get; init; }

    /// <summary>Only these people: whom another module has chosen, whose words <see cref="AmongWords"/> are.</summary>
    public IReadOnlyCollection<long>? Among { get; init; }

    public string? AmongWords { get; init; }
}
