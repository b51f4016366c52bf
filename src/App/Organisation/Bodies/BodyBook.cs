using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Bodies;

/// <summary>What an officer writes down of a body outside the union.</summary>
public sealed record BodyFacts(string Name, string? ShortName, BodyKind Kind, long? ParentId, DateOnly? From, string? Basis);

/// <summary>
/// Keeps the catalogue of bodies outside the union. Who took over is told by the successor, so that on any day from its first on a body is there or the one
/// that has its work is. Only the unit that keeps a line, or one above it, changes it.
/// </summary>
public sealed class BodyBook(AppDbContext db, CurrentWork work)
{
    /// <summary>More than any chain of bodies is long.</summary>
    private const int MostSteps = 100;

    /// <summary>The body; its name is no secret of any unit.</summary>
    public Task<OutsideBody?> FindAsync(long id, CancellationToken cancel = default) => db.Set<OutsideBody>().SingleOrDefaultAsync(b => b.Id == id, cancel);

    /// <summary>Whether the current work may change the body.</summary>
    public Task<bool> KeepsAsync(OutsideBody body, CancellationToken cancel = default) => db.SeesAsync(body.KeeperUnitId, cancel);

    /// <summary>Who does the work of the body on the day: itself, or whoever took it over; none when it was not there yet or nobody took over.</summary>
    public async Task<OutsideBody?> AtAsync(long id, DateOnly day, CancellationToken cancel = default)
    {
        var body = await FindAsync(id, cancel);
        for (var step = 0; step < MostSteps && body is not null && body.To <= day; step++)
            body = body.SuccessorId is { } next ? await FindAsync(next, cancel) : null;
        return body?.IsThereOn(day) is true ? body : null;
    }

    /// <summary>The body and all whose work has come to it.</summary>
    public async Task<List<long>> WithPredecessorsAsync(IEnumerable<long> bodies, CancellationToken cancel = default)
    {
        var (all, last) = (bodies.Distinct().ToList(), bodies.Distinct().ToList());
        while (last.Count > 0)
        {
            last = await db.Set<OutsideBody>().Where(b => b.SuccessorId != null && last.Contains(b.SuccessorId.Value) && !all.Contains(b.Id)).Select(b => b.Id).ToListAsync(cancel);
            all.AddRange(last);
        }
        return all;
    }

    public Task<OutsideBody> AddAsync(long keeper, BodyFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (!await db.SeesAsync(keeper, cancel)) throw new OutOfScopeException(keeper);
        await HoldAsync(cancel);
        var body = new OutsideBody { KeeperUnitId = keeper, Name = "", Kind = facts.Kind };
        await WriteAsync(body, facts, cancel);
        work.Begin(OrganisationOperations.EnterBody);
        db.Add(body);
        await db.SaveChangesAsync(cancel);
        return body;
    }, cancel);

    /// <param name="version">Of the body as the officer has seen it.</param>
    /// <returns>None when there is no such body, or it is another unit's.</returns>
    public Task<OutsideBody?> ChangeAsync(long id, BodyFacts facts, int version, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await HoldAsync(cancel);
        if (await KeptAsync(id, cancel) is not { } body) return (OutsideBody?)null;
        await WriteAsync(body, facts, cancel);
        await CheckPredecessorsAsync(body, cancel);
        work.Begin(OrganisationOperations.ChangeBody);
        db.Entry(body).Property(b => b.Version).OriginalValue = version;
        await db.SaveChangesAsync(cancel);
        return body;
    }, cancel);

    /// <summary>The body is no more from the day on; whoever took over is there on that day.</summary>
    /// <param name="successorId">None: nobody took over.</param>
    /// <returns>None when there is no such body, or it is another unit's.</returns>
    public Task<OutsideBody?> EndAsync(long id, DateOnly day, long? successorId, string? basis, int version, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await HoldAsync(cancel);
        if (await KeptAsync(id, cancel) is not { } body) return (OutsideBody?)null;
        Rule.Check(body.From is null || body.From < day, nameof(OutsideBody.To), $"Cơ quan này có từ ngày {VietFormat.Date(body.From)}; ngày kết thúc phải sau ngày ấy");
        if (successorId is { } next) await CheckSuccessorAsync(body, next, day, cancel);
        work.Begin(OrganisationOperations.ChangeBody, VietText.Typed(basis));
        db.Entry(body).Property(b => b.Version).OriginalValue = version;
        (body.To, body.SuccessorId, body.Basis) = (day, successorId, VietText.Typed(basis) ?? body.Basis);
        await db.SaveChangesAsync(cancel);
        return body;
    }, cancel);

    /// <summary>Takes back that the body has ended.</summary>
    public Task<OutsideBody?> ReopenAsync(long id, int version, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await HoldAsync(cancel);
        if (await KeptAsync(id, cancel) is not { } body) return (OutsideBody?)null;
        (body.To, body.SuccessorId) = (null, null);
        await CheckNameAsync(body, cancel);
        work.Begin(OrganisationOperations.ChangeBody, "Bỏ ghi kết thúc");
        db.Entry(body).Property(b => b.Version).OriginalValue = version;
        await db.SaveChangesAsync(cancel);
        return body;
    }, cancel);

    /// <summary>Two who tie bodies to each other at once come one after the other: each looks for circles in what the other has left.</summary>
    private Task HoldAsync(CancellationToken cancel) => db.HoldAsync<OrgUnit>(OrgScope.NationalUnit, cancel);

    private async Task<OutsideBody?> KeptAsync(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } body && await KeepsAsync(body, cancel) ? body : null;

    private async Task WriteAsync(OutsideBody body, BodyFacts facts, CancellationToken cancel)
    {
        (body.Name, body.ShortName, body.Kind, body.ParentId, body.From, body.Basis) =
            (VietText.Nfc(facts.Name.Trim()), VietText.Typed(facts.ShortName), facts.Kind, facts.ParentId, facts.From, VietText.Typed(facts.Basis));
        Rule.Check(body.Name.Length > 0, nameof(OutsideBody.Name), "Ghi tên cơ quan");
        Rule.Check(body.To is null || body.From is null || body.From < body.To, nameof(OutsideBody.From), $"Cơ quan này kết thúc từ ngày {VietFormat.Date(body.To)}; ngày bắt đầu phải trước ngày ấy");
        await CheckNameAsync(body, cancel);
        if (body.ParentId is { } parent) await CheckParentAsync(body, parent, cancel);
    }

    private async Task CheckNameAsync(OutsideBody body, CancellationToken cancel)
    {
        var same = await db.Set<OutsideBody>().AsNoTracking().Where(b => b.Name == body.Name && b.Id != body.Id).ToListAsync(cancel);
        var there = same.Find(b => (b.To is null || body.From is null || body.From < b.To) && (body.To is null || b.From is null || b.From < body.To));
        Rule.Check(there is null, nameof(OutsideBody.Name), $"Đã có {body.Name} trong danh mục{(there?.From is { } from ? $" (từ ngày {VietFormat.Date(from)})" : "")}; dùng dòng ấy");
    }

    private async Task CheckParentAsync(OutsideBody body, long parent, CancellationToken cancel)
    {
        Rule.Check(await FindAsync(parent, cancel) is not null, nameof(OutsideBody.ParentId), "Chọn cơ quan có trong danh mục");
        Rule.Check(!await LeadsAsync(parent, body.Id, b => b.ParentId, cancel), nameof(OutsideBody.ParentId), "Một cơ quan không thể thuộc chính nó hoặc thuộc cơ quan nằm trong nó");
    }

    private async Task CheckSuccessorAsync(OutsideBody body, long next, DateOnly day, CancellationToken cancel)
    {
        Rule.Check(!await LeadsAsync(next, body.Id, b => b.SuccessorId, cancel), nameof(OutsideBody.SuccessorId), "Cơ quan tiếp nhận không thể là chính nó hoặc cơ quan mà nó đã tiếp nhận");
        var successor = await FindAsync(next, cancel);
        Rule.Check(successor is not null, nameof(OutsideBody.SuccessorId), "Chọn cơ quan có trong danh mục");
        Rule.Check(successor?.From is null || successor.From <= day, nameof(OutsideBody.SuccessorId), $"{successor?.Name} có từ ngày {VietFormat.Date(successor?.From)}, sau ngày kết thúc; chọn cơ quan có ngay trong ngày ấy");
        Rule.Check(successor is null || await AtAsync(next, day, cancel) is not null, nameof(OutsideBody.SuccessorId), $"{successor?.Name} đã kết thúc từ ngày {VietFormat.Date(successor?.To)} mà không có cơ quan tiếp nhận; chọn cơ quan khác");
    }

    /// <summary>Whoever took work over must have been there on the day on which it came.</summary>
    private async Task CheckPredecessorsAsync(OutsideBody body, CancellationToken cancel)
    {
        if (body.From is not { } from) return;
        var before = await db.Set<OutsideBody>().AsNoTracking().Where(b => b.SuccessorId == body.Id && b.To < from).OrderBy(b => b.To).FirstOrDefaultAsync(cancel);
        Rule.Check(before is null, nameof(OutsideBody.From), $"Cơ quan này tiếp nhận việc của {before?.Name} từ ngày {VietFormat.Date(before?.To)}; ngày bắt đầu không được sau ngày ấy");
    }

    /// <summary>Whether one comes from a body to another by steps of one kind.</summary>
    private async Task<bool> LeadsAsync(long from, long to, Func<OutsideBody, long?> step, CancellationToken cancel)
    {
        long? at = from;
        for (var steps = 0; steps < MostSteps && at is { } id; steps++)
        {
            if (id == to) return true;
            at = await FindAsync(id, cancel) is { } body ? step(body) : null;
        }
        return at is not null;
    }
}
