using System.ComponentModel;
using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Members;

/// <summary>The groups by which dues are reckoned (QĐ 61/QĐ-TLĐ 2025; secondary source).</summary>
public enum DuesGroup
{
    [Description("Nhóm 1: cơ quan, đơn vị sự nghiệp công lập")]
    PublicService,

    [Description("Nhóm 2: doanh nghiệp nhà nước")]
    StateOwned,

    [Description("Nhóm 3: doanh nghiệp, đơn vị ngoài nhà nước")]
    NonState,

    [Description("Nhóm 4: ngoài diện đóng BHXH bắt buộc, mức ấn định")]
    Informal,
}

/// <param name="Rate">In force today, with its source; none where the law as recorded gives no number.</param>
public sealed record DuesTerms(DuesGroup Group, LegalParameter? Rate);

/// <summary>Tells to which group of dues the members of a union belong: by the form of ownership of its employer, else by the group of the union.</summary>
public sealed class DuesGroups(AppDbContext db, RegulationBook regulations, TimeProvider time)
{
    private const string RateKey = "fee.dues_rate";

    /// <summary>None of a unit in which nobody is a member.</summary>
    public async Task<DuesTerms?> FindAsync(OrgUnit unit, CancellationToken cancel = default)
    {
        if (unit.Group is not { } group) return null;
        var employer = await db.Set<Enterprise>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(e => e.UnionId == unit.Id).Select(e => (Ownership?)e.Ownership).FirstOrDefaultAsync(cancel);
        return new(Of(group, employer), await regulations.FindAsync(RateKey, time.Today, cancel));
    }

    public static DuesGroup Of(TargetGroup group, Ownership? employer) => (group, employer) switch
    {
        (TargetGroup.Informal, _) => DuesGroup.Informal,
        (_, Ownership.State) => DuesGroup.StateOwned,
        (TargetGroup.PublicService, null) => DuesGroup.PublicService,
        _ => DuesGroup.NonState,
    };
}
