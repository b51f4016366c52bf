using DoanKet.App.Regulations;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Regulations;

public class RegulationBookTests
{
    private const string Threshold = "coverage.enterprise_threshold";

    private static RegulationBook.NewValue Value(string value, DateOnly from) =>
        new(Threshold, value, from, "Nghị quyết thử", Verification.Secondary, "Văn bản mới");

    private static Task LoadAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());

    [Theory, EachDatabase]
    public async Task The_first_content_is_loaded_once_and_answers_for_each_day(string database)
    {
        await using var app = new TestApp(database);
        await LoadAsync(app);
        var loaded = await app.RunAsync(s => s.GetRequiredService<RegulationBook>().AllAsync());
        await LoadAsync(app);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<RegulationBook>();
            Assert.Equal(loaded.Select(p => p.Id), (await book.AllAsync()).Select(p => p.Id));
            Assert.InRange(loaded.Count, 60, int.MaxValue);
            Assert.All(loaded.GroupBy(p => p.Key), AssertApart);
            Assert.Equal(25, await book.NumberAsync(Threshold, new DateOnly(2024, 7, 22)));
            Assert.Equal(20, await book.NumberAsync(Threshold, new DateOnly(2030, 1, 1)));
            Assert.Null(await book.NumberAsync(Threshold, new DateOnly(2034, 1, 1)));
            Assert.Null(await book.NumberAsync("fee.kpcd_due_monthly", new DateOnly(2026, 11, 1)));
            Assert.Equal(Verification.Seed, (await book.FindAsync(Threshold, new DateOnly(2024, 7, 22)))!.Verification);
        });
    }

    [Theory, EachDatabase]
    public async Task A_limit_in_working_days_steps_over_the_days_off(string database)
    {
        await using var app = new TestApp(database);
        await LoadAsync(app);
        var days = await app.RunAsync(s => s.GetRequiredService<RegulationBook>().WorkingDaysOfAsync());
        Assert.Equal(new DateOnly(2024, 9, 4), days.Add(new DateOnly(2024, 8, 30), 1)); // 31/8 and 1/9 weekend, 2 and 3/9 National Day
        Assert.Equal(new DateOnly(2024, 2, 15), days.Add(new DateOnly(2024, 2, 7), 1)); // Tết Giáp Thìn
    }

    [Theory, EachDatabase]
    public async Task A_new_value_ends_the_former_the_day_before_and_is_never_written_over(string database)
    {
        await using var app = new TestApp(database);
        await LoadAsync(app);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<RegulationBook>();
            await book.ChangeAsync(Value("22", new DateOnly(2026, 1, 1)));
            Assert.Equal(25, await book.NumberAsync(Threshold, new DateOnly(2025, 12, 31)));
            Assert.Equal(22, await book.NumberAsync(Threshold, new DateOnly(2028, 12, 31)));
            Assert.Equal(20, await book.NumberAsync(Threshold, new DateOnly(2029, 1, 1)));
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => book.ChangeAsync(Value("21", new DateOnly(2026, 1, 1))));
            Assert.Equal(nameof(LegalParameter.ValidFrom), refused.Field);
        });
    }

    [Theory, EachDatabase]
    public async Task What_the_program_reckons_with_stays_a_number_and_what_it_chooses_by_a_word_it_knows(string database)
    {
        await using var app = new TestApp(database);
        await LoadAsync(app);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<RegulationBook>();
            foreach (var (key, value) in new[] { (Threshold, "abc"), (Threshold, "-5"), (Threshold, "1,5"), (Threshold, "99999999999999999999"), ("fee.dues_rate", "0,5"), ("founding.decider", "xã") })
                Assert.Equal(nameof(LegalParameter.Value), (await Assert.ThrowsAsync<RuleBroken>(() => book.ChangeAsync(Value(value, new DateOnly(2027, 1, 1)) with { Key = key }))).Field);
            foreach (var (key, value) in new[] { ("fee.dues_rate", "0.004"), ("founding.decider", "unit"), ("fee.kpcd_due_monthly", "ngày 10 tháng sau") })
                Assert.Equal(value, (await book.ChangeAsync(Value(value, new DateOnly(2027, 1, 1)) with { Key = key })).Value);
        });
    }

    [Theory, EachDatabase]
    public async Task After_any_run_of_new_values_each_day_has_the_value_begun_last_before_it(string database)
    {
        await using var app = new TestApp(database);
        await LoadAsync(app);
        var (start, months) = (new DateOnly(2034, 1, 1), new SortedDictionary<int, string>());
        Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), month =>
        {
            try
            {
                app.RunAsync(s => s.GetRequiredService<RegulationBook>().ChangeAsync(Value($"{month}", start.AddMonths(month)))).GetAwaiter().GetResult();
                Assert.True(months.TryAdd(month, $"{month}"));
            }
            catch (RuleBroken) { Assert.True(months.ContainsKey(month)); }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
        var values = await app.RunAsync(s => s.GetRequiredService<RegulationBook>().HistoryAsync(Threshold));
        AssertApart(values);
        for (var month = 0; month <= 61; month++)
            Assert.Equal(months.LastOrDefault(m => m.Key <= month).Value, values.Find(p => p.HoldsOn(start.AddMonths(month)))?.Value);
    }

    private static void AssertApart(IEnumerable<LegalParameter> values)
    {
        var ordered = values.OrderBy(p => p.ValidFrom).ToList();
        foreach (var (one, next) in ordered.Zip(ordered.Skip(1))) Assert.True(one.ValidTo < next.ValidFrom, $"{one.Key} {one.ValidFrom}");
    }
}
