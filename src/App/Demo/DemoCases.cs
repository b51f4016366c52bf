using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>The founding cases of 2024, each step on its day, as Data/cases.tsv tells them.</summary>
internal sealed class DemoCases(People people)
{
    private const int Year = 2024;

    private static readonly Dictionary<string, int> Columns = new()
    {
        ["survey"] = 6, ["contact"] = 7, ["committee"] = 8, ["applications"] = 9, ["congress"] = 10, ["meeting"] = 11, ["dossier"] = 12,
        ["returned"] = 13, ["appraisal"] = 14, ["recognised"] = 15, ["refused"] = 16,
    };

    private readonly Dictionary<string, long> _cases = [];
    private readonly Dictionary<string, List<ApplicantFacts>> _applicants = [];

    public IEnumerable<DemoAct> Acts()
    {
        foreach (var row in DemoFacts.Rows("cases"))
        {
            var officer = people.FullName();
            foreach (var (step, column) in Columns)
                if (row.ElementAtOrDefault(column) is { Length: > 0 } day) yield return new DemoAct(Day(day), officer, services => DoAsync(services, step, row, Day(day), officer));
        }
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text + "/" + Year, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private Task DoAsync(IServiceProvider services, string step, string[] row, DateOnly day, string officer) => step switch
    {
        "survey" => OpenAsync(services, row, day, officer),
        "contact" => services.GetRequiredService<EarlySteps>().ContactAsync(_cases[row[0]], day, officer, null, "Đã trao đổi quyền lợi khi có công đoàn; người lao động đồng ý lập ban vận động."),
        "committee" => services.GetRequiredService<EarlySteps>().CommitteeAsync(_cases[row[0]], day, CommitteeOf(row), null),
        "applications" => CloseApplicationsAsync(services, row, day),
        "congress" => CongressAsync(services, row, day),
        "meeting" => MeetAsync(services, row, day),
        "dossier" => HandInAsync(services, row, day),
        "returned" => services.GetRequiredService<DossierSteps>().ReturnAsync(_cases[row[0]], day, "Biên bản kiểm phiếu thiếu chữ ký trưởng ban; bổ sung trích ngang của hai ủy viên."),
        "appraisal" => services.GetRequiredService<DossierSteps>().AppraiseAsync(_cases[row[0]], day, "Hồ sơ đủ, hợp lệ."),
        "recognised" => RecogniseAsync(services, row, day),
        _ => services.GetRequiredService<Refusal>().RefuseAsync(_cases[row[0]], day, "Có 03 đơn không do người lao động ký; đề nghị lập lại danh sách.", SignerOf(row)),
    };

    private async Task OpenAsync(IServiceProvider services, string[] row, DateOnly day, string officer)
    {
        var (book, unit) = (services.GetRequiredService<FoundingBook>(), await new DemoLookup(services).UnitAsync(row[1]));
        var workers = DemoFacts.Number(row[4]);
        var expected = Math.Max(workers, Math.Max(DemoFacts.Number(row[5]), 5));
        var facts = new NewCase(day, "Đợt khảo sát doanh nghiệp 2024", officer, expected);
        var opened = row[3] == "" ? await book.OpenOccupationalAsync(unit.Id, row[2], facts) : await book.OpenAsync(await EmployerAsync(services, row, unit, day, workers), facts);
        _cases[row[0]] = opened!.Id;
    }

    /// <summary>The eight employers of the plan's annex stand in the register already.</summary>
    private static async Task<long> EmployerAsync(IServiceProvider services, string[] row, OrgUnit unit, DateOnly day, int workers)
    {
        if (row[3] == "=")
        {
            var name = row[2];
            return (await services.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync(e => e.Name == name)).Id;
        }
        var facts = new EnterpriseFacts(unit.Id, row[2], Enum.Parse<Ownership>(row[3]), Place: DemoFacts.Rows("units").Single(u => u[0] == unit.Code)[3]);
        return (await services.GetRequiredService<EnterpriseRegister>().AddAsync(facts, new HeadcountFacts(day, workers, null, null, "Khảo sát 2024"), isAnother: true)).Id;
    }

    private IReadOnlyList<ApplicantFacts> ApplicantsOf(string[] row)
    {
        if (_applicants.TryGetValue(row[0], out var known)) return known;
        return _applicants[row[0]] = [.. Enumerable.Range(0, DemoFacts.Number(row[5])).Select(_ =>
        {
            var (name, sex, born, number, phone) = people.Next(20, 50);
            return new ApplicantFacts(name, VietFormat.Date(born), sex is Sex.Male ? "nam" : "nữ", number, phone, people.Pick(["Công nhân", "Lái xe", "Kế toán", "Bảo vệ", "Tổ trưởng", "Thợ máy"]));
        })];
    }

    private IReadOnlyList<string> CommitteeOf(string[] row) => row[5] == "0" ? [people.FullName(), people.FullName(), people.FullName()] : [.. ApplicantsOf(row).Take(3).Select(a => a.FullName)];

    private async Task CloseApplicationsAsync(IServiceProvider services, string[] row, DateOnly day)
    {
        await services.GetRequiredService<ApplicantList>().ImportAsync(_cases[row[0]], [.. ApplicantsOf(row).Select((a, at) => (at + 2, a))], day.AddDays(-2), "danh sách ban vận động");
        await services.GetRequiredService<EarlySteps>().CloseApplicationsAsync(_cases[row[0]], day, null);
    }

    private async Task CongressAsync(IServiceProvider services, string[] row, DateOnly day)
    {
        var applicants = await ListAsync(services, row);
        var present = applicants.Count * 19 / 20;
        var elected = applicants.Take(applicants.Count >= 50 ? 5 : 3).Select((a, at) => (a.Id, Votes: present - at)).ToDictionary(x => x.Id, x => x.Votes);
        await services.GetRequiredService<CongressSteps>().CongressAsync(_cases[row[0]],
            new CongressFacts(day, applicants.Count, present, present, present, present, elected, null));
    }

    private async Task MeetAsync(IServiceProvider services, string[] row, DateOnly day)
    {
        var applicants = await ListAsync(services, row);
        var inspectors = applicants.Count >= 30 ? applicants.Skip(5).Take(3).Select(a => a.Id).ToList() : [];
        await services.GetRequiredService<CongressSteps>().FirstMeetingAsync(_cases[row[0]],
            new FirstMeetingFacts(day, applicants[0].Id, [applicants[1].Id], inspectors, inspectors.Count > 0 ? inspectors[0] : null, null));
    }

    private async Task HandInAsync(IServiceProvider services, string[] row, DateOnly day)
    {
        var dossier = services.GetRequiredService<DossierSteps>();
        foreach (var paper in PaperKinds.All) await dossier.KeepPaperAsync(_cases[row[0]], paper, $"Bản giấy, ngày {VietFormat.Date(day)}", null, null);
        await dossier.SubmitAsync(_cases[row[0]], day, null);
    }

    private Task RecogniseAsync(IServiceProvider services, string[] row, DateOnly day) => services.GetRequiredService<Recognition>().RecogniseAsync(_cases[row[0]],
        new DecisionFacts(day, row[3] == "" ? row[2] : $"Công đoàn cơ sở {row[2]}", "Ban Chấp hành khóa I", SignerOf(row)));

    private static Signer SignerOf(string[] row) => new("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", new People(row[1].Sum(c => c)).FullName());

    private Task<List<Applicant>> ListAsync(IServiceProvider services, string[] row)
    {
        var id = _cases[row[0]];
        return services.GetRequiredService<AppDbContext>().Set<Applicant>().Where(a => a.CaseId == id).OrderBy(a => a.Id).ToListAsync();
    }
}
