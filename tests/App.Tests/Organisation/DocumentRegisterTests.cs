using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Organisation;

public class DocumentRegisterTests
{
    private static OfficialDocument Paper(long unit, int number, DateOnly? date = null) => new()
    {
        OrgUnitId = unit, Year = (date ?? new DateOnly(2024, 6, 11)).Year, Number = number, Symbol = "KH-LĐLĐ", Date = date ?? new DateOnly(2024, 6, 11),
        Subject = "Phát triển đoàn viên", SignerName = "Người ký",
    };

    private static Task<int> IssueAsync(TestApp app, long unit, bool keep) => app.RunAsync(async s =>
    {
        var (db, register) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<DocumentRegister>());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var number = await register.TakeNumberAsync(unit, "QĐ-LĐLĐ", 2024);
        if (keep) await transaction.CommitAsync();
        else await transaction.RollbackAsync();
        return keep ? number : 0;
    });

    [Theory, EachDatabase]
    public async Task Papers_issued_at_the_same_time_get_numbers_without_gap_or_double(string database)
    {
        await using var app = new TestApp(database);
        var unit = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        var numbers = await Task.WhenAll(Enumerable.Range(0, 24).Select(n => Task.Run(() => IssueAsync(app, unit, keep: n % 4 != 3))));
        Assert.Equal(Enumerable.Range(1, 18), numbers.Where(n => n > 0).Order());
    }

    [Theory, EachDatabase]
    public async Task Papers_entered_from_the_old_book_are_never_numbered_again(string database)
    {
        await using var app = new TestApp(database);
        var unit = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        await app.RunAsync(async s =>
        {
            var (db, register) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<DocumentRegister>());
            await register.EnterAsync(Paper(unit, 78));
            await register.EnterAsync(Paper(unit, 12));
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(79, await register.TakeNumberAsync(unit, "KH-LĐLĐ", 2024));
            Assert.Equal(1, await register.TakeNumberAsync(unit, "KH-LĐLĐ", 2025));
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => register.EnterAsync(Paper(unit, 78)));
            Assert.Equal("Số 78/KH-LĐLĐ năm 2024 đã có trong sổ văn bản", refused.Message);
        });
    }

    [Theory, EachDatabase]
    public async Task A_slip_of_the_hand_does_not_carry_a_series_away(string database)
    {
        await using var app = new TestApp(database);
        var unit = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        await app.RunAsync(async s =>
        {
            var register = s.GetRequiredService<DocumentRegister>();
            await register.EnterAsync(Paper(unit, 578));
            foreach (var slip in new[] { int.MaxValue, 100_000, 5_780 }) await Assert.ThrowsAsync<RuleBroken>(() => register.EnterAsync(Paper(unit, slip)));
            await using var transaction = await s.GetRequiredService<AppDbContext>().Database.BeginTransactionAsync();
            Assert.Equal(579, await register.TakeNumberAsync(unit, "KH-LĐLĐ", 2024));
        });
    }

    [Theory, EachDatabase]
    public async Task A_text_longer_than_its_column_is_refused_at_its_field(string database)
    {
        await using var app = new TestApp(database);
        var unit = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        await app.RunAsync(async s =>
        {
            var paper = new OfficialDocument { OrgUnitId = unit, Year = 2024, Number = 1, Symbol = "KH-LĐLĐ", Date = new DateOnly(2024, 6, 11), Subject = new string('a', 5_000) };
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<DocumentRegister>().EnterAsync(paper));
            Assert.Equal(nameof(OfficialDocument.Subject), refused.Field);
            Assert.Contains("5.000 chữ, nhiều nhất", refused.Message, StringComparison.Ordinal);
        });
    }

    [Theory, EachDatabase]
    public async Task The_register_is_searched_by_number_and_by_words_without_accents(string database)
    {
        await using var app = new TestApp(database);
        var unit = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        await app.RunAsync(async s =>
        {
            var (register, list) = (s.GetRequiredService<DocumentRegister>(), s.GetRequiredService<DocumentList>());
            for (var number = 1; number <= 5; number++) await register.EnterAsync(Paper(unit, number, new DateOnly(2024, 6, number)));
            await register.EnterAsync(Paper(unit, 1, new DateOnly(2023, 6, 1)));

            Assert.Equal([4], (await list.ReadAsync(new("4/KH", 2024, null), null, 10)).Select(d => d.Number));
            Assert.Equal([5, 4], (await list.ReadAsync(new("phat trien", 2024, "TLD"), null, 2)).Select(d => d.Number));
            var fourth = (await list.ReadAsync(new(null, 2024, null), null, 2))[^1];
            Assert.Equal([3, 2, 1], (await list.ReadAsync(new(null, 2024, null), (fourth.Date, fourth.Id), 10)).Select(d => d.Number));
            Assert.Equal([2024, 2023], await list.YearsAsync());
            Assert.Empty(await list.ReadAsync(new("hội nghị", null, null), null, 10));
        });
    }
}
