using DoanKet.App.Members.Import;
using DoanKet.App.Members.Import.Reading;

namespace DoanKet.App.Tests.Members.Import;

public class FindingWordsTests
{
    [Fact]
    public void Every_finding_of_the_reader_has_a_name_and_an_answer() =>
        Assert.DoesNotContain(FindingCodes.All, kind => FindingWords.Of(kind.Code) is { Answer: "" } || FindingWords.Of(kind.Code).Label == kind.Code);

    [Fact]
    public void Every_match_either_enters_or_is_a_fault_or_is_skipped() =>
        Assert.All(Enum.GetValues<LineMatch>(), match => Assert.Single(new[] { match.Enters(), match.IsFault(), match.IsSkipped() }, holds => holds));
}
