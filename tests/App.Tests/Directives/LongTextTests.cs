using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Texts of the greatest length that is taken: each kept a processor busy for one minute to many, and must be answered while somebody waits.</summary>
public class LongTextTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Thousands_of_documents_are_each_cited() =>
        Assert.Equal(11_000, (await ReadAsync(Lines(11_000, i => $"Thực hiện Nghị quyết số {i}-NQ/HU ngày 1/2/2020;"))).Citations.Count);

    [Fact]
    public async Task One_document_named_again_and_again_is_one_citation() =>
        Assert.Equal("02-NQ/TW", Assert.Single((await ReadAsync("1. " + Repeated("Nghị quyết số 02-NQ/TW ", 590_000))).Citations).Number);

    [Fact]
    public async Task One_number_with_thousands_of_days_is_as_many_documents()
    {
        var first = new DateOnly(1985, 1, 1);
        var reading = await ReadAsync("1. " + string.Concat(Enumerable.Range(0, 15_000).Select(i => $"02-NQ/TU ngày {first.AddDays(i):d/M/yyyy}; ")));
        Assert.Equal(15_000, reading.Citations.Count);
        Assert.All(reading.Uncertain, d => Assert.True(d.Why.Length < 500, "a doubt names a few of the days, not all of them"));
    }

    [Fact]
    public async Task Figures_of_a_section_without_numbers_are_read_until_they_are_too_many()
    {
        var reading = await ReadAsync("I. CHỈ TIÊU\n" + Lines(11_000, i => $"Kết nạp {i} đoàn viên trong khu vực."));
        Assert.Equal(5_000, reading.Targets.Count);
        Assert.Contains(reading.Uncertain, d => d.Why.Contains("quá nhiều số", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12-CT/TU ", "x 13-CT/TU ")]
    [InlineData("Nghị quyết số", "x ")]
    [InlineData("Căn cứ", ", ")]
    public async Task A_gap_without_end_between_two_words_is_no_riddle(string before, string after) =>
        Assert.NotEmpty((await ReadAsync("1. " + Repeated(before + new string(' ', 9_000) + after, 590_000))).Text);

    private static async Task<DirectiveReading> ReadAsync(string body) => await Task.Run(() => DirectivePapers.ReadBody(body)).WaitAsync(Patience, TestContext.Current.CancellationToken);

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(1, count).Select(line));

    private static string Repeated(string words, int letters) => string.Concat(Enumerable.Repeat(words, letters / words.Length));
}
