using AngleSharp.Html.Dom;
using DoanKet.App.Demo;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Targets;

/// <summary>Lai Châu with the table of plan 78 in force, and somebody signed in.</summary>
internal sealed record TargetsHost(TestApp App, IReadOnlyList<long> Units, long July)
{
    private static readonly string[] Names =
    [
        "LĐLĐ thành phố Lai Châu", "LĐLĐ huyện Tam Đường", "LĐLĐ huyện Tân Uyên", "LĐLĐ huyện Than Uyên", "LĐLĐ huyện Phong Thổ", "LĐLĐ huyện Sìn Hồ",
        "LĐLĐ huyện Nậm Nhùn", "LĐLĐ huyện Mường Tè", "Công đoàn ngành Giáo dục", "Công đoàn ngành Y tế", "Công đoàn Viên chức tỉnh",
    ];

    public long PhongTho => Units[4];

    public static async Task<TargetsHost> OpenAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var units = new List<long>();
        for (var at = 1; at <= Names.Length; at++) units.Add((await app.AddUnitAsync(UnitKind.DistrictFederation, $"LC.{at:00}", Names[at - 1], province.Id)).Id);
        var july = await app.RunAsync(async s =>
        {
            var (book, db) = (s.GetRequiredService<AllotmentBook>(), s.GetRequiredService<AppDbContext>());
            foreach (var unit in await db.Set<OrgUnit>().Where(u => units.Contains(u.Id)).ToListAsync()) unit.Position = units.IndexOf(unit.Id) + 1;
            await db.SaveChangesAsync();
            var plan = (await s.GetRequiredService<TargetPlans>().CreateAsync(Plan78.July(province.Id, null))).Id;
            var view = (await book.PlanAsync(plan))!;
            await s.GetRequiredService<AllotmentDrafts>().SaveAsync(view, Plan78.Fill(await book.SheetAsync(view, null)), null, null);
            await s.GetRequiredService<AllotmentDecisions>().PutInForceByPlanAsync((await book.PlanAsync(plan))!);
            return plan;
        });
        await app.AddAccountAsync("tinh", (province.Id, Roles.Organiser));
        await app.AddAccountAsync("lanhdao", (province.Id, Roles.Leader));
        await app.AddAccountAsync("tamduong", (units[1], Roles.UnitOfficer));
        return new(app, units, july);
    }

    public async Task<HttpClient> SignInAsync(string account)
    {
        var http = App.CreateClient(new() { AllowAutoRedirect = false });
        await http.SignInAsync(account);
        return http;
    }

    public string Cell(int row, string column) => $"o{Units[row - 1]}-{column}";

    /// <summary>What a browser would send from the page's own form, with some fields filled in.</summary>
    public static List<KeyValuePair<string, string>> Fields(IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        var form = page.QuerySelector("form[data-guard]")!;
        var inputs = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(i => i.Type is not "submit" && (i.Type is not "checkbox" || i.IsChecked)).Select(i => (Name: i.Name!, i.Value));
        var selects = form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(s => (Name: s.Name!, Value: s.Value ?? ""));
        var kept = inputs.Concat(selects).Where(f => !typed.Any(t => t.Name == f.Name));
        return [.. kept.Concat(typed).Select(f => new KeyValuePair<string, string>(f.Name, f.Value))];
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient http, string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await http.PostAsync(address, content);
    }
}
