using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;
using DoanKet.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Testing;

/// <summary>A province with two districts, an employer of sixty workers, and the rules of 2024: enough to found a union.</summary>
public sealed class FoundingWorld(TestApp app)
{
    public static readonly Signer Signer = new("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Hoàng Thị Vân");

    public OrgUnit Country { get; private set; } = null!;
    public OrgUnit Province { get; private set; } = null!;
    public OrgUnit District { get; private set; } = null!;
    public OrgUnit Neighbour { get; private set; } = null!;
    public long EnterpriseId { get; private set; }

    public static async Task<FoundingWorld> BuildAsync(TestApp app)
    {
        var world = new FoundingWorld(app);
        world.Country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", null);
        world.Province = await world.UnitAsync(UnitKind.Provincial, "LC", "Liên đoàn Lao động tỉnh Lai Châu", world.Country.Id);
        world.District = await world.UnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", world.Province.Id);
        world.Neighbour = await world.UnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", world.Province.Id);
        await world.AddRulesAsync();
        world.EnterpriseId = await world.AddEnterpriseAsync("Công ty Cổ phần Sâm Pu Si Lung", 60);
        return world;
    }

    public Task<long> AddEnterpriseAsync(string name, int workers) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var enterprise = new Enterprise { OrgUnitId = District.Id, Name = name, Ownership = Ownership.JointStock };
        db.Add(enterprise);
        await db.SaveChangesAsync();
        db.Add(new Headcount { OrgUnitId = District.Id, EnterpriseId = enterprise.Id, Day = new DateOnly(2024, 6, 1), Total = workers, Source = "Khảo sát" });
        await db.SaveChangesAsync();
        return enterprise.Id;
    });

    /// <summary>Opens a case and carries it until the given step, two working days apart, with so many applicants.</summary>
    public Task<long> CaseAsync(FoundingStep until, int applicants = 7, long? enterpriseId = null) => app.RunAsync(async s =>
    {
        var opened = await s.GetRequiredService<FoundingBook>().OpenAsync(enterpriseId ?? EnterpriseId, new(new DateOnly(2024, 6, 12), "Đợt khảo sát 2/2024", "Lý Văn Phong", 57));
        await ApplyAsync(s, opened!.Id, applicants);
        foreach (var step in FoundingSteps.Way.Skip(1).TakeWhile(step => step <= until)) await DoAsync(s, opened.Id, step);
        return opened.Id;
    });

    public static async Task<IReadOnlyList<long>> ApplyAsync(IServiceProvider s, long caseId, int count)
    {
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            var facts = new ApplicantFacts($"Lò Văn {(char)('A' + i % 26)}{(char)('a' + i / 26)}", $"0{1 + i % 9}/0{1 + i % 9}/1990", "nam", $"01209000{caseId:00}{i:00}", null, "Công nhân", "01/07/2024");
            ids.Add((await s.GetRequiredService<ApplicantList>().AddAsync(caseId, facts))!.Id);
        }
        return ids;
    }

    public static async Task DoAsync(IServiceProvider s, long caseId, FoundingStep step)
    {
        var day = new DateOnly(2024, 7, 1).AddDays(2 * (int)step - 2);
        var elected = await s.GetRequiredService<AppDbContext>().Set<Applicant>().Where(a => a.CaseId == caseId).OrderBy(a => a.Id).Select(a => a.Id).Take(3).ToListAsync();
        var (early, congress, dossier) = (s.GetRequiredService<EarlySteps>(), s.GetRequiredService<CongressSteps>(), s.GetRequiredService<DossierSteps>());
        switch (step)
        {
            case FoundingStep.Contact: await early.ContactAsync(caseId, day, "Lý Văn Phong", "Giám đốc công ty", "Đồng ý tạo điều kiện"); break;
            case FoundingStep.FoundingCommittee: await early.CommitteeAsync(caseId, day, ["Tao Thị Mai", "Lò Văn Un", "Pờ Gió Xá"], null); break;
            case FoundingStep.Applications: await early.CloseApplicationsAsync(caseId, day, null); break;
            case FoundingStep.Congress: await congress.CongressAsync(caseId, new(day, 57, 54, 54, 54, 53, elected.ToDictionary(id => id, _ => 50), null)); break;
            case FoundingStep.FirstMeeting: await s.GetRequiredService<FirstMeetings>().RecordAsync(caseId, new(day, elected[0], [elected[1]], [elected[1], elected[2]], elected[2], null)); break;
            case FoundingStep.Dossier:
                foreach (var paper in PaperKinds.NeededFor(FoundingKind.OneEmployer)) await s.GetRequiredService<CasePapers>().KeepAsync(caseId, paper, "01, 12/07/2024", null, null);
                await dossier.SubmitAsync(caseId, day, null);
                break;
            case FoundingStep.Appraisal: await s.GetRequiredService<AppraisalDesk>().AppraiseAsync(caseId, new(day, "Hồ sơ đầy đủ, đúng quy định") { Points = Slip() }); break;
            default: await s.GetRequiredService<Recognition>().RecogniseAsync(caseId, Decision(new DateOnly(2024, 7, 22))); break;
        }
    }

    /// <summary>A slip on which everything holds but what is given.</summary>
    public static IReadOnlyList<PointFound> Slip(params PointFound[] unfit) =>
        [.. Enum.GetValues<AppraisalPoint>().Select(p => unfit.FirstOrDefault(u => u.Point == p) ?? new PointFound(p, Fits: true, null))];

    public static DecisionFacts Decision(DateOnly day) => new(day, "Công đoàn cơ sở Công ty Cổ phần Sâm Pu Si Lung", "Ban Chấp hành khóa I", Signer);

    private Task<OrgUnit> UnitAsync(UnitKind kind, string code, string name, long parent) => app.RunAsync(async s =>
    {
        var unit = await s.GetRequiredService<OrgTree>().AddAsync(kind, code, name, parent, new DateOnly(2020, 1, 1));
        (unit.Symbol, unit.Place) = ("LĐLĐ", kind is UnitKind.Provincial ? "Lai Châu" : "Tam Đường");
        await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return unit;
    });

    private Task AddRulesAsync() => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        db.RemoveRange(await db.Set<LegalParameter>().ToListAsync());
        await db.SaveChangesAsync();
        db.AddRange(
            Rule(FoundingLimits.MinimumKey, "5", new(2020, 2, 3), "Điều lệ khóa XII Đ.13"),
            Rule(LegalClocks.FirstMeetingKey, "10", new(2020, 2, 20), "HD 03/HD-TLĐ 12.3a"),
            Rule(LegalClocks.DossierKey, "15", new(2020, 2, 20), "HD 03/HD-TLĐ 12.3b"),
            Rule(LegalClocks.DecisionKey, "15", new(2020, 2, 20), "HD 03/HD-TLĐ 12.4", Verification.Unverified),
            Rule(Coverage.ThresholdKey, "25", new(2024, 1, 1), "Kế hoạch 78/KH-LĐLĐ"),
            Rule(JoiningAge.Key, "15", new(2021, 1, 1), "BLLĐ 2019 Đ.3"),
            Rule(FoundingLimits.DeciderKey, "unit", new(2013, 1, 1), "Luật Công đoàn 2012"),
            Rule(FoundingLimits.DeciderKey, "province", new(2025, 7, 1), "Luật 97/2025/QH15"));
        await db.SaveChangesAsync();
    });

    private static LegalParameter Rule(string key, string value, DateOnly from, string source, Verification verification = Verification.Secondary) =>
        new() { Key = key, Name = key, Value = value, Unit = "", ValidFrom = from, Source = source, Verification = verification };
}
