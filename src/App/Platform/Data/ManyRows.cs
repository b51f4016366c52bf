using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace DoanKet.App.Platform.Data;

/// <summary>Writes entities by the thousand, past the change tracker: no scope check, no history. The caller answers for both.</summary>
public sealed class ManyRows(AppDbContext db, IDatabaseProvider provider)
{
    /// <summary>Writes all properties but a key that the database makes. Needs a transaction under way.</summary>
    public Task WriteAsync<T>(IEnumerable<T> rows, CancellationToken cancel = default) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().Where(p => p.ValueGenerated is not ValueGenerated.OnAdd).ToList();
        var readers = columns.ConvertAll(ReaderOf<T>);
        var transaction = (db.Database.CurrentTransaction ?? throw new InvalidOperationException("Many rows are written only inside a transaction.")).GetDbTransaction();
        var values = new object?[readers.Count];
        return provider.WriteManyAsync(transaction, type.GetTableName()!, columns.ConvertAll(c => c.GetColumnName()), rows.Select(Read), cancel);

        object?[] Read(T row)
        {
            for (var at = 0; at < values.Length; at++) values[at] = readers[at](row);
            return values;
        }
    }

    /// <summary>The value of a property as its column holds it, read without reflection for each row.</summary>
    private static Func<T, object?> ReaderOf<T>(IProperty property)
    {
        var row = Expression.Parameter(typeof(T));
        var read = Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, property.PropertyInfo!), typeof(object)), row).Compile();
        return property.GetTypeMapping().Converter is { } converter ? entity => converter.ConvertToProvider(read(entity)) : read;
    }
}
