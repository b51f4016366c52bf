using System.Linq.Expressions;
using System.Reflection;
using DoanKet.App.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DoanKet.App.Enterprises;

/// <summary>Whether anything rests on an employer but its own counts, found from the model: a module that is added later cannot be forgotten.</summary>
public sealed class EnterpriseReferences(AppDbContext db)
{
    /// <summary>Counts go with the employer; the lines of lists only tell of it.</summary>
    private static readonly Type[] Own = [typeof(Headcount), typeof(Refresh.ReportedCount), typeof(Refresh.RefreshItem)];

    public async Task<bool> AnyAsync(long enterpriseId, CancellationToken cancel = default)
    {
        foreach (var property in db.Model.GetEntityTypes().Where(t => !Own.Contains(t.ClrType)).SelectMany(t => t.GetProperties()).Where(Names))
            if (await (Task<bool>)Reader.MakeGenericMethod(property.DeclaringType.ClrType).Invoke(null, [db, property, enterpriseId, cancel])!) return true;
        return false;
    }

    private static MethodInfo Reader => typeof(EnterpriseReferences).GetMethod(nameof(AnyRowAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Task<bool> AnyRowAsync<T>(AppDbContext db, IProperty property, long id, CancellationToken cancel) where T : class
    {
        var row = Expression.Parameter(typeof(T));
        var same = Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Convert(Expression.Property(row, property.PropertyInfo!), typeof(long?)), Expression.Constant((long?)id, typeof(long?))), row);
        return db.Set<T>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AnyAsync(same, cancel);
    }

    private static bool Names(IProperty property) => property.PropertyInfo is not null
        && (property.Name == nameof(Headcount.EnterpriseId) || property.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Enterprise)));
}
