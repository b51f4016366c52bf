using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>What is written down when a case is opened.</summary>
/// <param name="Day">The day of the survey, which is the first step.</param>
public sealed record NewCase(DateOnly Day, string? Note, string? Officer, int ExpectedMembers)
{
    /// <summary>Of an occupational union: what its people do, and where.</summary>
    public string? Trade { get; init; }

    public string? Place { get; init; }
}

/// <summary>What may be changed of a case under way.</summary>
/// <param name="Version">The version that the officer saw; a later one is not overwritten.</param>
public sealed record CaseChanges(string? Officer, int ExpectedMembers, string? Trade, string? Place, int Version);

/// <summary>Opens cases and keeps their facts. A case outside the scope gives nothing.</summary>
public sealed class FoundingBook(AppDbContext db, CurrentWork work, OrgDirectory directory, DocumentRegister numbers, StepBook steps, TimeProvider time)
{
    /// <summary>The series of case numbers in the register of the province.</summary>
    public const string Series = "TL";

    /// <summary>Opens the case of an employer's workers; refused when it has a union already or a case under way.</summary>
    public async Task<FoundingCase?> OpenAsync(long enterpriseId, NewCase facts, CancellationToken cancel = default)
    {
        if (await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == enterpriseId, cancel) is not { } enterprise) return null;
        await Employers.CheckFreeAsync(db, enterprise, "", cancel);
        return await OpenAsync(enterprise.OrgUnitId, UnitKind.Grassroots, enterprise.Name, enterpriseId, facts, cancel);
    }

    /// <summary>Opens the case of an occupational union: people of one trade without an employer (Luật Công đoàn, Đ.4).</summary>
    public async Task<FoundingCase?> OpenOccupationalAsync(long unitId, string name, NewCase facts, CancellationToken cancel = default)
    {
        if (await directory.FindAsync(unitId, cancel) is null) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(name), nameof(FoundingCase.Name), "Ghi tên nghiệp đoàn, như: Nghiệp đoàn vận tải Tân Uyên");
        return await OpenAsync(unitId, UnitKind.Occupational, VietText.Nfc(name), null, facts, cancel);
    }

    /// <summary>Changes who is in charge, how many members are expected, and of an occupational union its trade and place.</summary>
    public async Task<FoundingCase?> ChangeAsync(long caseId, CaseChanges changes, CancellationToken cancel = default)
    {
        if (await steps.FindOpenAsync(caseId, cancel) is not { } founding) return null;
        CheckExpected(changes.ExpectedMembers);
        CheckTrade(changes.Trade, changes.Place);
        work.Begin(FoundingOperations.Change);
        db.Entry(founding).Property(c => c.Version).OriginalValue = changes.Version;
        (founding.Officer, founding.ExpectedMembers) = (Given(changes.Officer), changes.ExpectedMembers);
        if (founding.Kind is FoundingKind.Occupation) (founding.Trade, founding.Place) = (Given(changes.Trade), Given(changes.Place));
        await db.SaveChangesAsync(cancel);
        return founding;
    }

    private Task<FoundingCase?> OpenAsync(long unitId, UnitKind kind, string name, long? enterpriseId, NewCase facts, CancellationToken cancel) => db.InTransactionAsync<FoundingCase?>(async () =>
    {
        Rule.Check(facts.Day <= time.Today, nameof(CaseStep.Day), $"Ngày {VietFormat.Date(facts.Day)} chưa đến; ghi khi đã khảo sát");
        CheckExpected(facts.ExpectedMembers);
        CheckTrade(facts.Trade, facts.Place);
        var unit = await directory.FindAsync(unitId, cancel) ?? throw new OutOfScopeException(unitId);
        Rule.Check(!unit.IsGrassroots && unit.ParentId is not null && (unit.ClosedOn is null || unit.ClosedOn > facts.Day), $"{unit.Name} không phải công đoàn cấp trên đang hoạt động; chọn đơn vị khác");
        work.Begin(FoundingOperations.Open, Given(facts.Note));
        var register = await RegisterOfAsync(unitId, facts.Day, cancel);
        var founding = new FoundingCase
        {
            OrgUnitId = unitId, RegisterUnitId = register, UnionKind = kind, EnterpriseId = enterpriseId, Name = name, OpenedOn = facts.Day,
            Number = $"{Series}-{facts.Day.Year}-{await numbers.TakeNumberAsync(register, Series, facts.Day.Year, cancel):000}",
            Officer = Given(facts.Officer), ExpectedMembers = facts.ExpectedMembers, Step = FoundingStep.Survey, StepOn = facts.Day,
            Kind = kind is UnitKind.Occupational ? FoundingKind.Occupation : FoundingKind.OneEmployer, Trade = Given(facts.Trade), Place = Given(facts.Place),
        };
        db.Add(founding);
        await db.SaveChangesAsync(cancel);
        db.Add(new CaseStep { OrgUnitId = unitId, CaseId = founding.Id, Step = FoundingStep.Survey, Day = facts.Day, Note = Given(facts.Note) });
        await db.SaveChangesAsync(cancel);
        return founding;
    }, cancel);

    /// <summary>The unit directly below the confederation: the province (or national sector) whose register numbers the case.</summary>
    private async Task<long> RegisterOfAsync(long unitId, DateOnly day, CancellationToken cancel)
    {
        var path = await directory.PathAsync(unitId, day, cancel);
        Rule.Check(path.Count >= 2, nameof(CaseStep.Day), $"Đơn vị chưa hoạt động vào ngày {VietFormat.Date(day)}; chọn ngày khác");
        return path[1].Id;
    }

    private static void CheckExpected(int expected) =>
        Rule.Check(expected is >= 0 and <= 100_000, nameof(FoundingCase.ExpectedMembers), "Số đoàn viên dự kiến từ 0 đến 100.000");

    private static void CheckTrade(string? trade, string? place)
    {
        Rule.Check((trade?.Length ?? 0) <= 200, nameof(FoundingCase.Trade), "Nghề dài quá 200 chữ; rút gọn lại");
        Rule.Check((place?.Length ?? 0) <= 200, nameof(FoundingCase.Place), "Địa bàn dài quá 200 chữ; rút gọn lại");
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietText.Nfc(text);
}
