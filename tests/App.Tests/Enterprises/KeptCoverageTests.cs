using DoanKet.App.Enterprises;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DoanKet.App.Tests.Enterprises;

/// <summary>Coverage of very many employers is kept for some minutes: here three are very many.</summary>
public class KeptCoverageTests
{
    private const long Reader = 7, Writer = 8;

    [Theory, EachDatabase]
    public async Task Figures_of_very_many_are_kept_with_their_moment_and_those_of_few_are_counted_anew(string database)
    {
        await using var app = new TestApp(database) { Also = s => s.Replace(ServiceDescriptor.Singleton(new CountingLimit(3))) };
        var place = await LaiChau.BuildAsync(app);
        foreach (var name in new[] { "Chè", "Gạch", "Sâm" }) await EnterAsync(name, null);
        var moment = app.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal((3, null), await Of(Reader, place.Province));
        Assert.Equal((3, null), await Of(Reader, place.Country));
        Assert.Equal([(1, (DateTime?)null), (0, null)], new[] { await Of(Reader, place.TamDuong, 30), await Of(Reader, place.MuongTe) });
        await EnterAsync("Đá", Writer);
        Assert.Equal((3, moment), await Of(Reader, place.Province));
        Assert.Equal((3, moment), await Of(Reader, place.Country));
        Assert.Equal([(2, (DateTime?)null), (0, null)], new[] { await Of(Reader, place.TamDuong, 30), await Of(Reader, place.MuongTe) });
        Assert.Equal((4, null), await Of(Writer, place.Province));
        Assert.Equal((4, moment), await Of(Reader, place.Province));
        Assert.Equal((3, moment), await Of(Reader, place.Country));

        Task EnterAsync(string name, long? account) => app.RunAsync(s =>
        {
            s.GetRequiredService<CurrentWork>().AccountId = account;
            return s.GetRequiredService<EnterpriseRegister>().AddAsync(new(place.TamDuong, $"Công ty {name}", Ownership.Limited), LaiChau.Count(name is "Sâm" or "Đá" ? 40 : 25), isAnother: false);
        });
        Task<(int, DateTime?)> Of(long account, long unit, int threshold = 25) => app.RunAsync(s => AskAsync(s, account, unit, threshold));
    }

    [Theory, EachDatabase]
    public async Task What_is_kept_is_of_one_scope_and_lasts_ten_minutes(string database)
    {
        await using var app = new TestApp(database) { Also = s => s.Replace(ServiceDescriptor.Singleton(new CountingLimit(1))) };
        var place = await LaiChau.BuildAsync(app);
        await place.EnterAnnexAsync(app);
        Assert.Equal((8, null), await app.RunAsync(s => AskAsync(s, Reader, place.Province, 25)));
        Assert.Equal((0, null), await app.RunAsync(s => AskAsync(s, Reader, place.Province, 25), new OrgScope(place.TamDuong)));
        var (day, counted) = (app.Clock.Day, app.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal((8, counted), await app.RunAsync(s => AskAsync(s, Reader, place.Province, 25, day)));
        app.Clock.Day = day.AddDays(1);
        Assert.Equal((8, null), await app.RunAsync(s => AskAsync(s, Reader, place.Province, 25, day)));
    }

    private static async Task<(int, DateTime?)> AskAsync(IServiceProvider services, long account, long unit, int threshold, DateOnly? day = null)
    {
        services.GetRequiredService<CurrentWork>().AccountId = account;
        var (figures, at) = await services.GetRequiredService<Coverage>().OfAsync(unit, threshold, day ?? Databases.Day);
        return (figures.Units.Sum(u => u.Enterprises), at);
    }
}
