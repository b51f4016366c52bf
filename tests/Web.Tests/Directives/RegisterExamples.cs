using DoanKet.App.Directives.Register;

namespace DoanKet.Web.Tests.Directives;

/// <summary>Documents in the register of the foreign unit.</summary>
internal static class RegisterExamples
{
    public static async Task<string> EntryAsync(ForeignUnit unit, string below = "") => $"/van-ban/so/{await AddAsync(unit, DocumentWay.Incoming)}{below}";

    public static async Task<string> DraftAsync(ForeignUnit unit, string below) => $"/van-ban/so/{await AddAsync(unit, DocumentWay.Outgoing)}{below}";

    private static Task<long> AddAsync(ForeignUnit unit, DocumentWay way) => unit.AddAsync(new DocumentEntry
    {
        OrgUnitId = unit.Id, Way = way, Type = "Công văn", Subject = ForeignUnit.Secret, Issuer = ForeignUnit.Secret, IsDraft = way is DocumentWay.Outgoing,
    }, e => e.Id);
}
