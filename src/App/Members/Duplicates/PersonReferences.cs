using System.Linq.Expressions;
using System.Reflection;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DoanKet.App.Members.Duplicates;

/// <summary>
/// All rows that name a person, found from the model: a property called PersonId, one that refers to Person in histories, or a foreign key. So a module
/// that is added later cannot be forgotten when records are merged.
/// </summary>
public static class PersonReferences
{
    /// <summary>The lines of imports stay as they are: they are the sealed record of what came in.</summary>
    private static readonly Type[] Left = [typeof(MemberBatchRow)];

    /// <summary>The properties, in the order of their tables.</summary>
    public static IReadOnlyList<IProperty> In(IModel model) =>
        [.. model.GetEntityTypes().Where(t => !Left.Contains(t.ClrType)).SelectMany(t => t.GetProperties()).Where(Names).OrderBy(p => p.DeclaringType.Name, StringComparer.Ordinal)];

    /// <summary>Lets every row that names the one name the other, in memory: the caller saves.</summary>
    internal static async Task MoveAsync(AppDbContext db, long from, long to, CancellationToken cancel)
    {
        foreach (var property in In(db.Model))
        {
            var rows = (Task<List<object>>)Reader.MakeGenericMethod(property.DeclaringType.ClrType).Invoke(null, [db, property, from, cancel])!;
            foreach (var row in (await rows).Select(db.Entry).Where(e => e.State is not EntityState.Deleted)) row.Property(property.Name).CurrentValue = to;
        }
    }

    private static MethodInfo Reader => typeof(PersonReferences).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static async Task<List<object>> RowsAsync<T>(AppDbContext db, IProperty property, long id, CancellationToken cancel) where T : class
    {
        var row = Expression.Parameter(typeof(T));
        var value = Expression.Property(row, property.PropertyInfo!);
        var same = Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Convert(value, typeof(long?)), Expression.Constant((long?)id, typeof(long?))), row);
        return [.. await db.Set<T>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(same).ToListAsync(cancel)];
    }

    private static bool Names(IProperty property) => property.Name == nameof(Membership.PersonId)
        || property.PropertyInfo?.GetCustomAttribute<RefersToAttribute>()?.Kind == typeof(Person)
        || property.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person));
}
