using System.Reflection;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace DoanKet.App.Platform.Data;

/// <summary>The one door to the database: reads see only the current scope, writes are checked against it and recorded.</summary>
/// <remarks>Entity maps are found by scanning; modules reach their tables through <c>Set&lt;T&gt;()</c>. This class names no module.</remarks>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options, CurrentWork work, IDatabaseProvider provider, TimeProvider time)
    : DbContext(options)
{
    /// <summary>The name of the filter that hides what is outside the scope. Lifting it is allowed only where the architecture test says so.</summary>
    public const string OrgScopeFilter = "org-scope";

    private OrgScope Scope => work.Scope;

    internal IDatabaseProvider Provider => provider;

    private bool _recording;

    /// <summary>Whether the unit is open and stands, today, inside the scope of the current work.</summary>
    public Task<bool> IsInScopeAsync(long orgUnitId, CancellationToken cancel = default) => Set<OrgLink>().AnyAsync(
        l => l.DescendantId == orgUnitId && l.ValidTo == OrgLink.Open && Scope.Roots.Contains(l.AncestorId), cancel);

    /// <summary>Whether what belongs to the unit, open or ended, is within the scope of the current work.</summary>
    public Task<bool> SeesAsync(long orgUnitId, CancellationToken cancel = default) =>
        Set<ScopeLink>().AnyAsync(l => l.UnitId == orgUnitId && Scope.Roots.Contains(l.RootId), cancel);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Save asynchronously: scope check and audit need the database.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Rule.StopIfBroken();
        if (_recording) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        ChangeTracker.DetectChanges();
        var entries = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        await GuardAsync(entries, cancellationToken);
        TextLengths.Check(entries);
        foreach (var entry in entries.Where(e => e is { State: EntityState.Modified, Entity: IVersioned })) ((IVersioned)entry.Entity).Version++;
        if (!entries.Any(e => e.Entity is IAudited)) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        return await SaveAndRecordAsync(entries, acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var type in model.Model.GetEntityTypes().ToList())
        {
            if (type.ClrType.IsAssignableTo(typeof(IVersioned))) model.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            if (type.ClrType.IsAssignableTo(typeof(IOrgScoped))) Limit(nameof(LimitToScope), type.ClrType, model);
            if (type.ClrType.IsAssignableTo(typeof(IOrgUnitRow))) Limit(nameof(LimitUnitsToScope), type.ClrType, model);
        }
        provider.OnModelCreating(model);
    }

    private void Limit(string method, Type entity, ModelBuilder model) => typeof(AppDbContext)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(entity).Invoke(this, [model]);

    // The sub-query stays inline in both filters: taken out into a property, EF would evaluate it and ship every id as a parameter.
    private void LimitToScope<T>(ModelBuilder model) where T : class, IOrgScoped =>
        model.Entity<T>().HasQueryFilter(OrgScopeFilter, e => Set<ScopeLink>()
            .Where(l => Scope.Roots.Contains(l.RootId)).Select(l => l.UnitId).Contains(e.OrgUnitId));

    private void LimitUnitsToScope<T>(ModelBuilder model) where T : class, IOrgUnitRow =>
        model.Entity<T>().HasQueryFilter(OrgScopeFilter, e => Set<ScopeLink>()
            .Where(l => Scope.Roots.Contains(l.RootId)).Select(l => l.UnitId).Contains(e.Id));

    /// <summary>Every row written must belong to the scope; moving a row out of or into it needs both ends.</summary>
    private async Task GuardAsync(List<EntityEntry> entries, CancellationToken cancel)
    {
        foreach (var unit in entries.SelectMany(UnitsOf).Distinct().ToList())
            if (!await SeesAsync(unit, cancel)) throw new OutOfScopeException(unit);
    }

    private static IEnumerable<long> UnitsOf(EntityEntry entry) => entry.Entity switch
    {
        IOrgUnitRow { ParentId: null } when entry.State is EntityState.Added => [], // the first unit of a database has nobody above it
        IOrgUnitRow row => [entry.State is EntityState.Added ? row.ParentId!.Value : row.Id],
        IOrgScoped row when entry.State is EntityState.Modified => [row.OrgUnitId, (long)entry.Property(nameof(IOrgScoped.OrgUnitId)).OriginalValue!],
        IOrgScoped row => [row.OrgUnitId],
        _ => [],
    };

    private async Task<int> SaveAndRecordAsync(List<EntityEntry> entries, bool accept, CancellationToken cancel)
    {
        var operation = work.OperationAt(time.UtcNow);
        TextLengths.Check(Model.FindEntityType(typeof(Operation))!, operation.Reason);
        var pending = work.RecordsRows ? AuditTrail.Collect(entries) : [];
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        var saved = await base.SaveChangesAsync(accept, cancel);
        foreach (var change in pending) operation.Changes.Add(change.ToRecord(await UnitOfAsync(change.Entry.Entity, cancel)));
        if (Entry(operation).State is EntityState.Detached) Add(operation);
        _recording = true;
        try { await base.SaveChangesAsync(accept, cancel); }
        finally { _recording = false; }
        if (own is not null) await own.CommitAsync(cancel);
        return saved;
    }

    /// <summary>The unit whose row it is; of a part without a unit of its own (what two units share, what follows a person) that of the whole, as it stands at this moment.</summary>
    private async Task<long?> UnitOfAsync(object entity, CancellationToken cancel)
    {
        if (entity is IOrgScoped row) return row.OrgUnitId;
        var whole = entity is IToldApart apart ? apart.Keeper : (entity as IPartOf)?.Whole;
        if (whole is not var (name, id) || Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == name)?.ClrType is not { } type) return null;
        if (type.IsAssignableTo(typeof(IOrgUnitRow))) return id;
        return type.IsAssignableTo(typeof(IOrgScoped))
            ? await (Task<long?>)typeof(AppDbContext).GetMethod(nameof(UnitOfWholeAsync), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, [id, cancel])!
            : null;
    }

    private Task<long?> UnitOfWholeAsync<T>(long id, CancellationToken cancel) where T : class, IOrgScoped =>
        Set<T>().IgnoreQueryFilters([OrgScopeFilter]).Where(t => EF.Property<long>(t, "Id") == id).Select(t => (long?)t.OrgUnitId).SingleOrDefaultAsync(cancel);
}
