using DoanKet.App.Joining;
using DoanKet.Kernel;

namespace DoanKet.Web.Tests.Joining;

/// <summary>A door of the foreign unit and an application that came by it.</summary>
internal static class JoiningExamples
{
    private static int s_made;

    public static async Task<string> ApplicationAsync(ForeignUnit unit, string below = "")
    {
        var code = Code();
        var application = new JoinApplication
        {
            OrgUnitId = unit.Id, InvitationId = await DoorAsync(unit), Key = code, Receipt = code, FollowCode = code, ReceivedAt = new DateTime(2024, 7, 22, 3, 0, 0, DateTimeKind.Utc),
            AppliedOn = new DateOnly(2024, 7, 22), IsCollective = false, FullName = ForeignUnit.Secret, BirthYear = 1990, Sex = Sex.Female, Phone = "0912345627", Standing = Standing.Worker,
            ConsentNumber = 1, ConsentAt = new DateTime(2024, 7, 22, 3, 0, 0, DateTimeKind.Utc), MayBeCalled = false,
        };
        return $"/don-gia-nhap/{await unit.AddAsync(application, a => a.Id)}{below}";
    }

    public static async Task<string> CodeAsync(ForeignUnit unit, string below = "") => $"/don-gia-nhap/ma/{await DoorAsync(unit)}{below}";

    private static Task<long> DoorAsync(ForeignUnit unit) => unit.AddAsync(new Invitation
    {
        OrgUnitId = unit.Id, Code = Code(), PublicKey = "", PrivateKey = "", OpenedOn = new DateOnly(2024, 7, 1), ClosedOn = new DateOnly(2024, 7, 2),
    }, i => i.Id);

    private static string Code() => $"BBBBBBBBBBBB{++s_made:0000}";
}
