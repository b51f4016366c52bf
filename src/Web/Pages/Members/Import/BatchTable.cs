using DoanKet.App.Members.Import;
using DoanKet.App.Members.Import.Reading;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>Which fields the table of lines shows, and under which of them the others stand.</summary>
internal static class BatchTable
{
    public static readonly IReadOnlyList<MemberField> Shown =
        [MemberField.FullName, MemberField.BirthDate, MemberField.CitizenId, MemberField.Sex, MemberField.Phone, MemberField.Unit, MemberField.JoinedOn, MemberField.PartyMember];

    public static MemberField Home(MemberField field) => field switch
    {
        MemberField.FamilyName or MemberField.GivenName => MemberField.FullName,
        MemberField.BirthDay or MemberField.BirthMonth or MemberField.BirthYear => MemberField.BirthDate,
        MemberField.OldId => MemberField.CitizenId,
        MemberField.PartyJoinedOn or MemberField.PartyOfficialOn => MemberField.PartyMember,
        _ => field,
    };

    /// <summary>What would be written of membership of the Party.</summary>
    public static string? Party(MemberBatchRow row) => !row.IsPartyMember ? null : string.Join(", ", new[]
    {
        row.PartyJoinedOn is { } joined ? $"vào {VietFormat.Date(joined)}" : null, row.PartyOfficialOn is { } official ? $"chính thức {VietFormat.Date(official)}" : null,
        row.IsOnProbation ? "dự bị" : null,
    }.Where(part => part is not null)) is { Length: > 0 } days ? days : "đảng viên";

    /// <summary>The cell that a match with other lines or with the register speaks of.</summary>
    public static MemberField Home(LineMatch match) => match switch
    {
        LineMatch.SameIdInFile or LineMatch.IdOfAnother => MemberField.CitizenId,
        LineMatch.MemberHere or LineMatch.MemberElsewhere => MemberField.Unit,
        _ => MemberField.FullName,
    };

    public static string? Mark(IReadOnlyList<Finding> findings) => findings.Count == 0 ? null : findings.Any(f => f.IsError) ? "err" : "warn";
}
