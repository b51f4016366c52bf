using DoanKet.App.Directives.Outside;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Bodies outside the union: those of the centre that come with the program, and those of Lai Châu with what became of them in 2025.</summary>
internal static class DemoBodies
{
    public static IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(new DateOnly(2024, 1, 2), "Hệ thống", async services =>
        {
            var catalogue = services.GetRequiredService<BodyCatalogue>();
            await catalogue.EnsureAsync();
            services.GetRequiredService<CurrentWork>().Begin(DemoProvince.Demonstrate, "Dữ liệu trình diễn");
            await catalogue.FillAsync((await new DemoLookup(services).UnitAsync("LC")).Id, DemoFacts.Rows("bodies"));
        });
    }

    /// <summary>The account of the department of labour sees what the department has been given to do.</summary>
    public static async Task TieAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDbContext>();
        if (await db.Set<OutsideBody>().SingleOrDefaultAsync(b => b.Name == "Sở Lao động - Thương binh và Xã hội tỉnh Lai Châu") is not { } body) return;
        var account = await db.Set<Account>().SingleAsync(a => a.UserName == "solaodong");
        await services.GetRequiredService<BodyAccounts>().TieAsync(body, account.Id);
    }
}
