using DoanKet.App.Members.Import.Reading;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>Which fields the table of lines shows, and under which of them the others stand.</summary>
internal static class BatchTable
{
    public static readonly IReadOnlyList<MemberField> Shown =
        [MemberField.FullName, MemberField.BirthDate, MemberField.CitizenId, MemberField.Sex, MemberField.Phone, MemberField.Unit, MemberField.JoinedOn];

    public static MemberField Home(MemberField field) => field switch
    {
        MemberField.FamilyName or MemberField.GivenName => MemberField.FullName,
        MemberField.BirthDay or MemberField.BirthMonth or MemberField.BirthYear => MemberField.BirthDate,
        MemberField.OldId => MemberField.CitizenId,
        _ => field,
    };

    public static string? Mark(IReadOnlyList<Finding> findings) => findings.Count == 0 ? null : findings.Any(f => f.IsError) ? "err" : "warn";
}
