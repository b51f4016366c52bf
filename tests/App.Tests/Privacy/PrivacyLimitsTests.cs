using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Privacy;

public class PrivacyLimitsTests
{
    [Theory, EachDatabase]
    public async Task Under_the_decree_of_2023_every_request_is_answered_within_72_hours_and_nothing_is_put_off(string database)
    {
        await using var app = await OpenAsync(database);
        var received = Moment(2024, 7, 19, 16, 30);
        foreach (var kind in Enum.GetValues<RequestKind>().Except([RequestKind.Leave]))
            Assert.Equal(new RequestLimits(null, received.AddHours(72)), await LimitsAsync(app, kind, received));
        Assert.Equal(received.AddHours(72), await app.RunAsync(s => s.GetRequiredService<PrivacyLimits>().NotifyByAsync(received)));
    }

    /// <summary>Received on a Friday: acknowledged by Tuesday, answered by the days of its kind.</summary>
    [Theory]
    [InlineData(RequestKind.Correct, false, 16)]
    [InlineData(RequestKind.Copy, false, 16)]
    [InlineData(RequestKind.Withdraw, false, 21)]
    [InlineData(RequestKind.Restrict, true, 26)]
    [InlineData(RequestKind.Oppose, false, 21)]
    [InlineData(RequestKind.Delete, false, 26)]
    [InlineData(RequestKind.Leave, false, 21)]
    public async Task Since_2026_the_limit_is_by_the_kind_of_request_and_two_working_days_to_acknowledge(RequestKind kind, bool elsewhere, int answerOn)
    {
        await using var app = await OpenAsync("sqlite");
        var limits = await app.RunAsync(s => s.GetRequiredService<PrivacyLimits>().OfAsync(kind, elsewhere, Moment(2026, 3, 6, 9, 0)));
        Assert.Equal(new RequestLimits(PrivacyLimits.EndOf(new(2026, 3, 10)), PrivacyLimits.EndOf(new(2026, 3, answerOn))), limits);
    }

    [Theory, EachDatabase]
    public async Task The_law_of_the_day_of_receipt_holds_though_another_comes_into_force_meanwhile(string database)
    {
        await using var app = await OpenAsync(database);
        var late = Moment(2025, 12, 31, 23, 0);
        Assert.Equal(new RequestLimits(null, late.AddHours(72)), await LimitsAsync(app, RequestKind.Delete, late));
        Assert.NotNull((await LimitsAsync(app, RequestKind.Delete, late.AddHours(2))).AcknowledgeBy);
        Assert.Null((await LimitsAsync(app, RequestKind.Copy, Moment(2020, 1, 2, 9, 0))).AnswerBy);
    }

    [Fact]
    public void A_clock_only_ever_grows_more_urgent_and_is_late_exactly_after_its_limit() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 60_000).Zip(Gen.Choose(0, 120_000)).Zip(Gen.Choose(0, 120_000)).ToArbitrary(), drawn =>
        {
            var ((length, one), other) = drawn;
            var (from, due) = (Moment(2026, 1, 5, 8, 0), Moment(2026, 1, 5, 8, 0).AddMinutes(length));
            var (sooner, later) = (from.AddMinutes(Math.Min(one, other)), from.AddMinutes(Math.Max(one, other)));
            Assert.True(PrivacyLimits.StateOf(from, due, sooner) <= PrivacyLimits.StateOf(from, due, later));
            Assert.Equal(later > due, PrivacyLimits.StateOf(from, due, later) is ClockState.Late);
            Assert.Equal(ClockState.Running, PrivacyLimits.StateOf(from, null, later));
        }));

    [Fact]
    public void A_day_ends_at_its_last_minute_in_viet_nam_whatever_the_hour() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 5_000_000).ToArbitrary(), minutes =>
    {
        var moment = Moment(2024, 1, 1, 0, 0).AddMinutes(minutes);
        var day = PrivacyLimits.DayOf(moment);
        Assert.True(PrivacyLimits.StartOf(day) <= moment && moment <= PrivacyLimits.EndOf(day));
        Assert.Equal(day, PrivacyLimits.DayOf(PrivacyLimits.EndOf(day)));
        Assert.Equal(day.AddDays(1), PrivacyLimits.DayOf(PrivacyLimits.EndOf(day).AddMinutes(1)));
    }));

    private static async Task<TestApp> OpenAsync(string database)
    {
        var app = new TestApp(database);
        await app.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        return app;
    }

    private static Task<RequestLimits> LimitsAsync(TestApp app, RequestKind kind, DateTime received) => app.RunAsync(s => s.GetRequiredService<PrivacyLimits>().OfAsync(kind, false, received));

    /// <summary>By the clock of Viet Nam.</summary>
    private static DateTime Moment(int year, int month, int day, int hour, int minute) => PrivacyLimits.StartOf(new(year, month, day)).AddHours(hour).AddMinutes(minute);
}
