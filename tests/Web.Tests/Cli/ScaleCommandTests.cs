using System.Text.Json;

namespace DoanKet.Web.Tests.Cli;

[Collection("console")]
public sealed class ScaleCommandTests : CommandHost
{
    [Fact]
    public async Task Scale_fills_an_empty_file_once_and_tells_what_it_wrote()
    {
        string[] words = ["scale", "--units", "40", "--members", "300", "--enterprises", "50", "--db", Database, "--json"];
        var filled = await RunAsync(words);
        Assert.Equal(0, filled.Exit);
        var outcome = JsonDocument.Parse(filled.Out).RootElement;
        Assert.Equal((300, 50), (outcome.GetProperty("members").GetInt32(), outcome.GetProperty("enterprises").GetInt32()));
        Assert.True(outcome.GetProperty("movements").GetInt64() >= 300);
        Assert.Equal(0, (await RunAsync("recount", "--check", "--db", Database)).Exit);
        var again = await RunAsync(words);
        Assert.Equal((1, ""), (again.Exit, again.Out));
        Assert.StartsWith("Cơ sở dữ liệu đã có đơn vị hoặc đoàn viên.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scale_says_what_is_wrong_with_its_numbers()
    {
        Assert.Equal(2, (await RunAsync("scale", "--units", "40", "--db", Database)).Exit);
        Assert.Equal(2, (await RunAsync("scale", "--units", "nhiều", "--members", "1", "--enterprises", "1", "--db", Database)).Exit);
        Assert.Equal((1, "Số công đoàn cơ sở từ 34 đến 200.000."), (await RunAsync("scale", "--units", "3", "--members", "1", "--enterprises", "1", "--db", Database)) is var few ? (few.Exit, few.Error) : default);
    }
}
