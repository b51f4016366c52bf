using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Organisation;

public class OfficerBookTests
{
    private static Officer Seat(long unit, string name, OfficerPosition position, DateOnly from) =>
        new() { OrgUnitId = unit, PersonId = null, FullName = name, Body = CommitteeBody.Executive, Position = position, From = from };

    [Theory, EachDatabase]
    public async Task A_committee_has_one_chair_at_a_time_and_is_remembered_as_it_was(string database)
    {
        await using var app = new TestApp(database);
        var unit = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<OfficerBook>();
            var (spring, summer) = (new DateOnly(2024, 3, 1), new DateOnly(2024, 7, 1));
            var first = await book.SeatAsync(Seat(unit, "Lò Văn An", OfficerPosition.Chair, spring));
            await book.SeatAsync(Seat(unit, "Vàng Thị Dua", OfficerPosition.Member, spring));
            var second = await Assert.ThrowsAsync<RuleBroken>(() => book.SeatAsync(Seat(unit, "Tẩn A Pao", OfficerPosition.Chair, summer)));
            Assert.Equal(nameof(Officer.Position), second.Field);
            await Assert.ThrowsAsync<RuleBroken>(() => book.SeatAsync(Seat(unit, "vang thi dua", OfficerPosition.ViceChair, summer)));
            await Assert.ThrowsAsync<RuleBroken>(() => book.EndAsync(first.Id, spring));
            await book.EndAsync(first.Id, summer, "Nghỉ hưu");
            await book.SeatAsync(Seat(unit, "Tẩn A Pao", OfficerPosition.Chair, summer));

            Assert.Equal(["Lò Văn An", "Vàng Thị Dua"], (await book.CommitteeAsync(unit, new DateOnly(2024, 6, 30))).Select(o => o.FullName));
            Assert.Equal(["Tẩn A Pao", "Vàng Thị Dua"], (await book.CommitteeAsync(unit, summer)).Select(o => o.FullName));
        });
    }
}
