namespace DoanKet.Kernel.Tests;

public class ClockTests
{
    [Theory]
    [InlineData("2024-07-21T16:59:59Z", "2024-07-21")]
    [InlineData("2024-07-21T17:00:00Z", "2024-07-22")]
    public void A_day_begins_at_midnight_in_Viet_Nam(string moment, string day)
    {
        TimeProvider time = new Stopped(DateTimeOffset.Parse(moment));
        Assert.Equal(DateOnly.Parse(day), time.Today);
        Assert.Equal(DateTimeKind.Utc, time.UtcNow.Kind);
    }

    [Fact]
    public void A_broken_rule_names_its_field_and_says_what_to_do()
    {
        Rule.Check(true, "Total", "không nói gì");
        var broken = Assert.Throws<RuleBroken>(() => TaxCode.Parse("0100109107").OrBreak("TaxCode"));
        Assert.Equal("TaxCode", broken.Field);
        Assert.Contains("Kiểm tra lại trên giấy đăng ký kinh doanh", broken.Message);
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
