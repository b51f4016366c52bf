using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Regulations;

/// <summary>Values of the law and days off hold for every unit of the database. Who changes them answers for all: the confederation, or the one province that works there alone.</summary>
public sealed class SharedValues(AppDbContext db, TimeProvider time)
{
    public const string Refusal = "Giá trị này dùng chung cho mọi liên đoàn trong hệ thống, nên chỉ cán bộ của Tổng Liên đoàn ghi được. Gửi văn bản làm nguồn lên Tổng Liên đoàn";

    /// <summary>Whether work with these roots may change them: no other unit stands directly below the confederation.</summary>
    public async Task<bool> MayChangeAsync(OrgScope scope, CancellationToken cancel = default)
    {
        var (roots, today) = (scope.Roots, time.Today);
        if (roots.Contains(OrgScope.NationalUnit)) return true;
        var children = await db.Set<OrgLink>().Where(l => l.AncestorId == OrgScope.NationalUnit && l.Distance == 1 && l.ValidFrom <= today && today < l.ValidTo)
            .Select(l => l.DescendantId).Take(2).ToListAsync(cancel);
        return children.Count == 1 && roots.Contains(children[0]);
    }
}
