using DoanKet.App.Founding;
using DoanKet.App.Joining;
using DoanKet.App.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Doors at one union and at one founding case, and the applications that have come in by them and wait.</summary>
internal sealed class DemoJoining(People people)
{
    private static readonly DateOnly Opened = new(2024, 7, 15), Until = new(2024, 7, 31);
    private static readonly string[] Jobs = ["Công nhân", "Lái xe", "Kế toán", "Bảo vệ", "Thợ máy"];

    public IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(Opened, people.FullName(), OpenAsync);
        foreach (var day in new[] { 17, 18, 19, 22 }) yield return new DemoAct(new DateOnly(2024, 7, day), "Người nộp đơn", ApplyAsync);
    }

    private static async Task OpenAsync(IServiceProvider services)
    {
        var (book, db) = (services.GetRequiredService<InvitationBook>(), services.GetRequiredService<AppDbContext>());
        await book.OpenAsync(await new DemoLookup(services).UnitAsync("LC.TD.01"), null);
        var founding = (await db.Set<FoundingCase>().UnderWay().OrderBy(c => c.Id).ToListAsync()).Find(c => c.TakesApplications);
        if (founding is not null) await book.OpenAsync(founding, Until);
    }

    private async Task ApplyAsync(IServiceProvider services)
    {
        var book = services.GetRequiredService<InvitationBook>();
        foreach (var code in await services.GetRequiredService<AppDbContext>().Set<Invitation>().OrderBy(i => i.Id).Select(i => i.Code).ToListAsync())
            if (await book.FindOpenAsync(code) is { } door) await services.GetRequiredService<Reception>().ReceiveAsync(door, Guid.NewGuid(), [Facts(door)], 1);
    }

    private ApplicationFacts Facts(Welcome door)
    {
        var (name, sex, born, number, phone) = people.Next(20, 50);
        return new ApplicationFacts
        {
            FullName = name, Sex = sex, BirthDay = $"{born.Day}", BirthMonth = $"{born.Month}", BirthYear = $"{born.Year}", CitizenId = number, Phone = phone ?? "0912345627",
            JobTitle = people.Pick(Jobs), Workplace = door.Workplaces.Count > 0 ? people.Pick(door.Workplaces) : null, Joins = true, Agrees = true, MayBeCalled = true,
        };
    }
}
