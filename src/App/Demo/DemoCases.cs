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

    private const string Agenda = "Chào cờ, tuyên bố lý do\nBáo cáo của ban vận động\nThông qua danh sách đoàn viên\nThảo luận chương trình hoạt động\nBầu Ban Chấp hành bằng phiếu kín\nTuyên bố thành lập tổ chức công đoàn";

    private readonly Dictionary<string, long> _cases = [];
    private readonly Dictionary<string, List<ApplicantFacts>> _applicants = [];

    public IEnumerable<DemoAct> Acts()
    {
        foreach (var row in DemoFacts.Rows("cases"))
        {
            var officer = people.FullName();
            foreach (var (step, column) in Columns)
                if (row.ElementAtOrDefault(column) is { Length: > 0 } day) yield return new DemoAct(Day(day), officer, services => DoAsync(services, step, row, Day(day), officer));
            if (row[0] == SmallEmployers) yield return new DemoAct(Day("20/07"), officer, services => JoinAsync(services, row));
            if (row.ElementAtOrDefault(Columns["recognised"]) is { Length: > 0 } recognised)
                foreach (var (kind, after, outcome) in Duties) yield return new DemoAct(Day(recognised).AddDays(after), officer, services => DutyAsync(services, row, kind, Day(recognised).AddDays(after), outcome));
        }
    }

    private static readonly (DutyKind Kind, int After, string Outcome)[] Duties =
    [
        (DutyKind.Announcement, 5, "Công bố tại nơi làm việc, có mặt đại diện công đoàn cấp trên và người sử dụng lao động"),
        (DutyKind.MemberData, 7, "Đã đối chiếu danh sách với giấy tờ gốc"),
        (DutyKind.Seal, 20, "Đã nhận con dấu"),
        (DutyKind.Account, 34, "Đã mở tài khoản"),
    ];

    public static DateOnly Day(string text) => DateOnly.ParseExact(text + "/" + Year, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The case that two small employers share, since neither has enough workers for a union that lives.</summary>
    private const string SmallEmployers = "homestay";

    private async Task JoinAsync(IServiceProvider services, string[] row)
    {
        var unit = await new DemoLookup(services).UnitAsync(row[1]);
        var facts = new EnterpriseFacts(unit.Id, "Hợp tác xã Du lịch Lản Nhì Thàng (trình diễn)", Ownership.Cooperative, Place: unit.Place);
        var joining = await services.GetRequiredService<EnterpriseRegister>().AddAsync(facts, new HeadcountFacts(Day("19/07"), 9, null, null, "Khảo sát 2024"), isAnother: true);
        await services.GetRequiredService<Employers>().JoinAsync(_cases[row[0]], joining.Id, "Các hợp tác xã du lịch huyện Phong Thổ");
    }

    private Task DoAsync(IServiceProvider services, string step, string[] row, DateOnly day, string officer) => step switch
    {
        "survey" => OpenAsync(services, row, day, officer),
        "contact" => services.GetRequiredService<EarlySteps>().ContactAsync(_cases[row[0]], day, officer, null, "Đã trao đổi quyền lợi khi có công đoàn; người lao động đồng ý lập ban vận động."),
        "committee" => services.GetRequiredService<EarlySteps>().CommitteeAsync(_cases[row[0]], day, CommitteeOf(row), null),
        "applications" => CloseApplicationsAsync(services, row, day),
        "congress" => CongressAsync(services, row, day),
        "meeting" => MeetAsync(services, row, day),
        "dossier" => HandInAsync(services, row, day),
        "returned" => ReturnAsync(services, row, day, officer),
        "appraisal" => services.GetRequiredService<AppraisalDesk>().AppraiseAsync(_cases[row[0]], new AppraisalFacts(day, "Hồ sơ đủ, hợp lệ; đề nghị công nhận.", SignerOf(row).Name) { Points = PointsOf([]) }),
        "recognised" => RecogniseAsync(services, row, day),
        _ => services.GetRequiredService<Refusal>().RefuseAsync(_cases[row[0]], day, "Có 03 đơn không do người lao động ký; đề nghị lập lại danh sách.", SignerOf(row)),
    };

    private async Task OpenAsync(IServiceProvider services, string[] row, DateOnly day, string officer)
    {
        var (book, unit) = (services.GetRequiredService<FoundingBook>(), await new DemoLookup(services).UnitAsync(row[1]));
        var workers = DemoFacts.Number(row[4]);
        var expected = Math.Max(workers, Math.Max(DemoFacts.Number(row[5]), 5));
        var facts = new NewCase(day, "Đợt khảo sát doanh nghiệp 2024", officer, expected);
        var opened = row[3] == "" ? await book.OpenOccupationalAsync(unit.Id, row[2], facts with { Trade = row[2].Contains("xe ôm", StringComparison.Ordinal) ? "Xe ôm, bốc xếp" : "Bốc xếp", Place = unit.Place }) : await book.OpenAsync(await EmployerAsync(services, row, unit, day, workers), facts);
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

    private IReadOnlyList<string> CommitteeOf(string[] row) => row[5] == "0" ? [people.FullName(), people.FullName(), people.FullName()] : [.. ApplicantsOf(row).Take(3).Select(a => $"{a.FullName}; {a.JobTitle}")];

    private async Task CloseApplicationsAsync(IServiceProvider services, string[] row, DateOnly day)
    {
        await services.GetRequiredService<ApplicantList>().ImportAsync(_cases[row[0]], [.. ApplicantsOf(row).Select((a, at) => (at + 2, a))], day.AddDays(-2), "danh sách ban vận động");
        await services.GetRequiredService<EarlySteps>().CloseApplicationsAsync(_cases[row[0]], day, null);
    }

    private async Task CongressAsync(IServiceProvider services, string[] row, DateOnly day)
    {
        var applicants = await ListAsync(services, row);
        var present = applicants.Count * 19 / 20;
        var seats = applicants.Count >= 50 ? 5 : 3;
        // one candidate more than seats, with the votes that the others left
        var votes = applicants.Take(seats + 1).Select((a, at) => (a.Id, Votes: at < seats ? present - at : Math.Min(seats * (seats - 1) / 2, present / 3))).ToDictionary(x => x.Id, x => x.Votes);
        await services.GetRequiredService<CongressSteps>().CongressAsync(_cases[row[0]], new CongressFacts(day, applicants.Count, present, present, present, present, votes, null)
        {
            Seats = seats, Invalid = 0, Place = $"Hội trường {row[2]}", Agenda = Agenda, PresidedBy = applicants[0].FullName, Secretary = applicants[^1].FullName, Teller = applicants[^2].FullName,
        });
    }

    private async Task MeetAsync(IServiceProvider services, string[] row, DateOnly day)
    {
        var applicants = await ListAsync(services, row);
        var inspectors = applicants.Count >= 30 ? applicants.Skip(5).Take(3).Select(a => a.Id).ToList() : [];
        await services.GetRequiredService<FirstMeetings>().RecordAsync(_cases[row[0]],
            new FirstMeetingFacts(day, applicants[0].Id, [applicants[1].Id], inspectors, inspectors.Count > 0 ? inspectors[0] : null, null));
    }

    private async Task HandInAsync(IServiceProvider services, string[] row, DateOnly day)
    {
        var kind = row[3] == "" ? FoundingKind.Occupation : FoundingKind.OneEmployer;
        foreach (var paper in PaperKinds.NeededFor(kind)) await services.GetRequiredService<CasePapers>().KeepAsync(_cases[row[0]], paper, $"Bản giấy, ngày {VietFormat.Date(day)}", null, null);
        await services.GetRequiredService<DossierSteps>().SubmitAsync(_cases[row[0]], day, null);
    }

    private Task ReturnAsync(IServiceProvider services, string[] row, DateOnly day, string officer) =>
        services.GetRequiredService<AppraisalDesk>().ReturnAsync(_cases[row[0]], new AppraisalFacts(day, "Biên bản kiểm phiếu thiếu chữ ký trưởng ban; bổ sung trích ngang của hai ủy viên.", officer)
        {
            Until = day.AddDays(7), Signer = SignerOf(row), Points = PointsOf(new() { [AppraisalPoint.Papers] = "Hai giấy tờ chưa đủ, xem phần cần bổ sung" }),
            Flaws = new Dictionary<PaperKind, string> { [PaperKind.VoteMinutes] = "Thiếu chữ ký trưởng ban kiểm phiếu", [PaperKind.Extracts] = "Thiếu trích ngang của hai ủy viên" },
        });

    private static IReadOnlyList<PointFound> PointsOf(Dictionary<AppraisalPoint, string> unfit) =>
        [.. Enum.GetValues<AppraisalPoint>().Select(p => new PointFound(p, !unfit.ContainsKey(p), unfit.GetValueOrDefault(p)))];

    private Task DutyAsync(IServiceProvider services, string[] row, DutyKind kind, DateOnly day, string outcome) =>
        services.GetRequiredService<FirstDuties>().MarkAsync(_cases[row[0]], kind, day, outcome);

    private Task RecogniseAsync(IServiceProvider services, string[] row, DateOnly day) => services.GetRequiredService<Recognition>().RecogniseAsync(_cases[row[0]],
        new DecisionFacts(day, row[3] == "" ? row[2] : $"Công đoàn cơ sở {row[2]}", "Ban Chấp hành khóa I", SignerOf(row)));

    private static Signer SignerOf(string[] row) => new("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", new People(row[1].Sum(c => c)).FullName());

    private Task<List<Applicant>> ListAsync(IServiceProvider services, string[] row)
    {
        var id = _cases[row[0]];
        return services.GetRequiredService<AppDbContext>().Set<Applicant>().Where(a => a.CaseId == id).OrderBy(a => a.Id).ToListAsync();
    }
}
