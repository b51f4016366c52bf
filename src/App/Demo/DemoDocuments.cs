using System.Globalization;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>The facts of the five directives as entries of the register, with what they cite, count and ask for, in short words; and some of the papers they rest on.</summary>
internal static class DemoDocuments
{
    private const string Clerk = "Nguyễn Thị Minh";
    private static readonly DateOnly PlanRead = new(2024, 6, 12);

    public static IEnumerable<DemoAct> Acts() =>
    [
        .. DemoFacts.Rows("documents").Select(Paper.Of).Where(p => p.Day <= DemoProvince.Day).Select(p => new DemoAct(p.Day, Clerk, s => EnterAsync(s, p))),
        new DemoAct(PlanRead, Clerk, ReadPlanAsync),
    ];

    /// <summary>The letter of Điện Biên is younger than the day of the demonstration, and one of the five all the same: it stands in the register ahead of its day.</summary>
    public static IEnumerable<DemoAct> Ahead() => DemoFacts.Rows("documents").Select(Paper.Of).Where(p => p.Day > DemoProvince.Day).Select(p => new DemoAct(p.Day, Clerk, s => EnterAsync(s, p)));

    private sealed record Paper(string Seed, string Unit, bool Comes, DateOnly Day, EntryForm Form)
    {
        public static Paper Of(string[] row)
        {
            var date = DayOf(row[6]);
            return new(row[0], row[1], row[2] == "in", DayOf(row[3]) ?? date!.Value, new EntryForm(row[4], row[11], row[8])
            {
                Number = VietText.Typed(row[5]), Date = date, DateWords = VietText.Typed(row[7]), Superior = VietText.Typed(row[9]), Place = VietText.Typed(row[10]), SignerCapacity = VietText.Typed(row[12]), SignerTitle = VietText.Typed(row[13]),
                SignerName = VietText.Typed(row[14]), Addressees = Lines(row[15]), Recipients = Lines(row[16]), IsDraft = row[17].Trim() == "1",
            });
        }
    }

    private static async Task EnterAsync(IServiceProvider services, Paper paper)
    {
        var unit = await new DemoLookup(services).UnitAsync(paper.Unit);
        var entry = paper.Comes ? await services.GetRequiredService<EntryBook>().EnterAsync(unit.Id, paper.Form, null) : await SignedAsync(services, unit.Id, paper);
        await FillAsync(services, entry, paper.Seed);
    }

    /// <summary>The letter of the Party group stands among the numbered papers of the office, in a series of its own.</summary>
    private static async Task<DocumentEntry> SignedAsync(IServiceProvider services, long unit, Paper paper)
    {
        var (form, date) = (paper.Form, paper.Form.Date!.Value);
        var parts = form.Number!.Split('-', 2);
        services.GetRequiredService<CurrentWork>().Begin(DemoProvince.Demonstrate, "Dữ liệu trình diễn");
        var signed = await services.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
        {
            OrgUnitId = unit, Year = date.Year, Number = DemoFacts.Number(parts[0]), Symbol = parts[1], Date = date, Subject = form.Subject, IsParty = true,
            SignerCapacity = form.SignerCapacity, SignerTitle = form.SignerTitle, SignerName = form.SignerName,
        });
        return await services.GetRequiredService<EntryBook>().OfPaperAsync(signed, form.Issuer);
    }

    private static async Task ReadPlanAsync(IServiceProvider services)
    {
        var paper = await services.GetRequiredService<AppDbContext>().Set<OfficialDocument>().SingleAsync(d => d.Number == 78 && d.Symbol == "KH-LĐLĐ");
        await FillAsync(services, await services.GetRequiredService<EntryBook>().OfPaperAsync(paper, "BTV LĐLĐ tỉnh Lai Châu"), "001");
    }

    private static async Task FillAsync(IServiceProvider services, DocumentEntry entry, string seed)
    {
        var book = services.GetRequiredService<ReadingBook>();
        var plans = await services.GetRequiredService<AppDbContext>().Set<TargetPlan>().ToListAsync();
        foreach (var row in DemoFacts.Rows("citations").Where(r => r[0] == seed && seed.Length > 0))
            await book.AddAsync(entry.Id, e => new DocumentCitation { OrgUnitId = e.OrgUnitId, EntryId = e.Id, Number = row[1], Type = row[2], Date = row[3], Issuer = row[4], Subject = row[5], As = row[6].Trim(), Key = DocumentKey.Of(row[1]) });
        foreach (var row in DemoFacts.Rows("figures").Where(r => r[0] == seed && seed.Length > 0)) await book.AddAsync(entry.Id, e => Figure(e, row, plans));
        foreach (var row in DemoFacts.Rows("papertasks").Where(r => r[0] == seed && seed.Length > 0))
            await book.AddAsync(entry.Id, e => new DirectiveTask
            {
                OrgUnitId = e.OrgUnitId, EntryId = e.Id, Path = row[1], Text = row[2], Lead = Lines(row[3]), With = Lines(row[4]), Follow = Lines(row[5]), Due = DayOf(row[6]),
                Recurrence = VietText.Typed(row[7]), ReportTo = VietText.Typed(row[8]),
            });
    }

    private static DocumentFigure Figure(DocumentEntry entry, string[] row, List<TargetPlan> plans) => new()
    {
        OrgUnitId = entry.OrgUnitId, EntryId = entry.Id, Kind = row[1] == "target" ? FigureKind.Target : FigureKind.Fact, Text = row[2], Value = decimal.Parse(row[3], CultureInfo.InvariantCulture),
        Unit = row[4], Comparator = VietText.Typed(row[5]), Of = VietText.Typed(row[6]) is { } whole ? decimal.Parse(whole, CultureInfo.InvariantCulture) : null, From = VietText.Typed(row[7]), To = VietText.Typed(row[8]),
        Threshold = VietText.Typed(row[9]), PlanId = row[10] switch { "year" => plans.Find(p => p.YearPlanId is null)?.Id, "july" => plans.Find(p => p.YearPlanId is not null)?.Id, _ => null }, Column = VietText.Typed(row[11]),
    };

    private static DateOnly? DayOf(string text) => VietText.Typed(text) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? Lines(string text) => VietText.Typed(text)?.Replace('|', '\n');
}
