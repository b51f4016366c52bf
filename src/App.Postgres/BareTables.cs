using DoanKet.App.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace DoanKet.App.Postgres;

/// <summary>Tables without their indexes and foreign keys while they are filled: an index built once over all rows costs a fraction of one kept up row by row.</summary>
internal sealed class BareTables(AppDbContext db, IReadOnlyList<Type> types)
{
    private readonly IModel _model = db.GetService<IDesignTimeModel>().Model;

    /// <summary>Either all of it, or the tables are empty again and as they were.</summary>
    public async Task FillAsync(Func<Task> fill, Action<string> tell, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        var tables = types.Select(t => _model.FindEntityType(t)!.GetTableMappings().Single().Table).OfType<ITable>().ToList();
        var (keys, indexes) = (tables.SelectMany(t => t.ForeignKeyConstraints).ToList(), tables.SelectMany(t => t.Indexes).ToList());
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await ChangeAsync([.. keys.Select(k => new DropForeignKeyOperation { Table = k.Table.Name, Name = k.Name }), .. indexes.Select(i => new DropIndexOperation { Table = i.Table.Name, Name = i.Name })], cancel);
            await fill();
            foreach (var index in indexes)
            {
                tell($"chỉ mục {index.Name}");
                await ChangeAsync([CreateIndexOperation.CreateFrom(index)], cancel);
            }
            tell("khóa ngoại");
            await ChangeAsync([.. keys.Select(AddForeignKeyOperation.CreateFrom)], cancel);
            foreach (var table in tables) await CountOnAsync(table, cancel);
            await transaction.CommitAsync(cancel);
        }
        tell("thống kê");
        foreach (var table in tables) await db.Database.ExecuteSqlRawAsync(Plain($"vacuum analyze {table.Name}"), cancel);
    }

    private async Task ChangeAsync(IReadOnlyList<MigrationOperation> operations, CancellationToken cancel)
    {
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(operations, _model)) await db.Database.ExecuteSqlRawAsync(Plain(command.CommandText), cancel);
    }

    /// <summary>What follows the rows gets ids above theirs.</summary>
    private async Task CountOnAsync(ITable table, CancellationToken cancel)
    {
        if (table.PrimaryKey?.Columns is not [{ Name: "Id" }]) return;
        await db.Database.ExecuteSqlRawAsync(Plain($"""select setval(pg_get_serial_sequence('{table.Name}', 'Id'), coalesce(max("Id"), 0) + 1, false) from {table.Name}"""), cancel);
    }

    /// <summary>Braces would be read as parameters.</summary>
    private static string Plain(string sql) => sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
