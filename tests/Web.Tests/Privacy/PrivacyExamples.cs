using DoanKet.App.Privacy;
using DoanKet.Web.Tests.Members;

namespace DoanKet.Web.Tests.Privacy;

/// <summary>A request and a breach of the foreign unit.</summary>
internal static class PrivacyExamples
{
    private static readonly DateTime Then = new(2024, 7, 22, 3, 0, 0, DateTimeKind.Utc);

    private static int s_made;

    public static async Task<string> RequestAsync(ForeignUnit unit, string below = "")
    {
        var request = new PrivacyRequest
        {
            OrgUnitId = unit.Id, PersonId = await MemberExamples.PersonAsync(unit), Kind = RequestKind.Copy, Channel = RequestChannel.Paper, ReceivedAt = Then,
            FollowCode = $"CCCCCCCCCCCC{++s_made:0000}", Wish = ForeignUnit.Secret,
        };
        return $"/du-lieu-ca-nhan/yeu-cau/{await unit.AddAsync(request, r => r.Id)}{below}";
    }

    public static async Task<string> BreachAsync(ForeignUnit unit, string below = "")
    {
        var breach = new DataBreach { OrgUnitId = unit.Id, What = ForeignUnit.Secret, DetectedAt = Then, WhoseData = ForeignUnit.Secret, DataKinds = ForeignUnit.Secret, HarmPossible = true };
        return $"/du-lieu-ca-nhan/su-co/{await unit.AddAsync(breach, b => b.Id)}{below}";
    }
}
