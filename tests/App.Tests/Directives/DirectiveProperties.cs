using System.Diagnostics;
using System.Text.Json;
using DoanKet.App.Directives.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Directives;

public class DirectiveProperties
{
    private static readonly (string Symbol, string Type, string Issuer)[] Kinds =
    [
        ("{0}-NQ/TW", "Nghị quyết", "Bộ Chính trị"), ("{0}-CT/TW", "Chỉ thị", "Ban Bí thư"), ("{0}-KL/TW", "Kết luận", "Ban Chấp hành Trung ương Đảng"), ("{0}-CTr/HU", "Chương trình", "Huyện ủy Văn Chấn"),
        ("{0}/{1}/NĐ-CP", "Nghị định", "Chính phủ"), ("{0}/{1}/TT-BNV", "Thông tư", "Bộ Nội vụ"), ("{0}/QĐ-TLĐ", "Quyết định", "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam"), ("{0}/KH-LĐLĐ", "Kế hoạch", "Ban Thường vụ Liên đoàn Lao động tỉnh Yên Bái"),
        ("{0}/HD-TLĐ", "Hướng dẫn", "Tổng Liên đoàn Lao động Việt Nam"), ("{0}/LĐLĐ-CSPL", "Công văn", "Liên đoàn Lao động tỉnh Yên Bái"), ("{0}/CT-TTg", "Chỉ thị", "Thủ tướng Chính phủ"),
    ];

    private static readonly string[] Leads = ["Căn cứ", "Thực hiện", "Để triển khai thực hiện", "Theo tinh thần"];

    [Fact]
    public void A_citation_put_together_from_its_parts_is_read_back()
    {
        var parts = from kind in Gen.Elements(Kinds)
                    from number in Gen.Choose(1, 4_000)
                    from day in Gen.Choose(0, 9_000)
                    from way in Gen.Choose(0, 5)
                    from lead in Gen.Elements(Leads)
                    from broken in Gen.Choose(0, 3)
                    select (kind, number, Day: new DateOnly(2001, 1, 1).AddDays(day), way, lead, broken);
        Prop.ForAll(parts.ToArbitrary(), x =>
        {
            var symbol = string.Format(System.Globalization.CultureInfo.InvariantCulture, x.kind.Symbol, x.number < 10 ? $"0{x.number}" : $"{x.number}", x.Day.Year);
            var written = x.broken switch { 1 => symbol.Replace("/", " /", StringComparison.Ordinal), 2 => symbol.Replace("-", "-\n", StringComparison.Ordinal), _ => symbol };
            var reading = DirectivePapers.ReadBody($"{x.lead} {x.kind.Type} số {written}{Tail(x.Day, x.kind.Issuer, x.way)} về công tác năm tới, các cấp công đoàn tổ chức thực hiện nghiêm túc.");
            var cited = reading.Citations.SingleOrDefault(c => c.Number == symbol);
            return cited is not null && cited.Type == x.kind.Type && cited.Date == PaperDate.Of(x.Day) && cited.Issuer == x.kind.Issuer;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_ends_soon_and_with_an_answer()
    {
        string[] words = ["Nghị quyết số ", "02-NQ/TW", ", ngày ", "12/6/2021", " của ", "Bộ Chính trị", " và ", "I. ", "1.1. ", "\n", "a) ", "- ", "phối hợp với ", "Ban Tổ chức", " chủ trì", "80% ", "doanh nghiệp ", "trở lên", "từ 25 lao động", "(", ")", "“", "”", ";", ". ", "/", "-", "Số: ", "TM. BAN THƯỜNG VỤ\n", "Nơi nhận:\n", "Kính gửi: ", "KẾ HOẠCH\n", "\t", "|", "đến hết năm ", "2025", "ngày … tháng ", "\u0301", "𐐷", "\ud800"];
        var texts = Gen.Elements(words).ListOf(300).Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var watch = Stopwatch.StartNew();
            try
            {
                var reading = DirectiveReader.ReadPasted(text);
                return watch.Elapsed < TimeSpan.FromSeconds(10) && reading.Citations.All(c => c.At.Start >= 0 && c.At.End <= reading.Text.Length && c.At.Start < c.At.End);
            }
            catch (DirectiveRefused)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("((((((((((")]
    [InlineData("Nghị quyết số ")]
    [InlineData("1.1.1.1.")]
    [InlineData("80% ")]
    [InlineData("phối hợp với Ban Dân vận, ")]
    [InlineData("LIÊN ĐOÀN ")]
    [InlineData("ngày ")]
    [InlineData("          ")]
    public void A_pattern_repeated_without_end_takes_no_time(string pattern)
    {
        var body = string.Concat(Enumerable.Repeat(pattern, 60_000 / pattern.Length));
        var watch = Stopwatch.StartNew();
        DirectivePapers.ReadBody($"I. NHIỆM VỤ\n1. Các đơn vị {body}.");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Twenty_pages_are_read_in_less_than_a_second()
    {
        var section = string.Concat(Enumerable.Range(1, 6).Select(i => $"{i}. Ban Tổ chức chủ trì, phối hợp với Văn phòng theo dõi việc thực hiện Nghị quyết số 1{i}-NQ/TW, ngày 1{i}/6/2021 của Bộ Chính trị về xây dựng tổ chức; phấn đấu đến năm 2025 có 80% doanh nghiệp có từ 25 lao động trở lên thành lập công đoàn cơ sở và báo cáo Ban Thường vụ trước ngày 15/12/2024.\n"));
        var body = string.Concat(Enumerable.Range(1, 25).Select(_ => $"I. NHIỆM VỤ\n{section}"));
        Assert.True(body.Length > 20 * 2_000);
        // the fastest of a few: other tests run beside this one
        var fastest = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(150, DirectivePapers.ReadBody(body).Tasks.Count);
            return watch.Elapsed;
        });
        Assert.True(fastest < TimeSpan.FromSeconds(1), $"took {fastest}");
    }

    [Theory]
    [InlineData("ke-hoach-ldld.txt")]
    [InlineData("nghi-quyet-huyen-uy.txt")]
    [InlineData("ke-hoach-quet.txt")]
    public void The_json_says_all_that_was_read(string paper)
    {
        var reading = DirectivePapers.Read(paper);
        var json = JsonDocument.Parse(DirectiveJson.Write(reading, indented: false)).RootElement;
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Assert.Equal(reading.Targets, json.GetProperty("targets").Deserialize<List<Target>>(options)!);
        Assert.Equal(reading.Facts, json.GetProperty("facts").Deserialize<List<Fact>>(options)!);
        Assert.Equal(reading.Citations.Select(c => (c.Number, c.Date, c.At)), json.GetProperty("citations").Deserialize<List<Citation>>(options)!.Select(c => (c.Number, c.Date, c.At)));
        Assert.Equal(reading.Head.Date.ToString(), json.GetProperty("date").GetString());
    }

    private static string Tail(DateOnly day, string issuer, int way) => way switch
    {
        0 => $", ngày {day.Day}/{day.Month}/{day.Year} của {issuer}",
        1 => $" ngày {day.Day:00}/{day.Month:00}/{day.Year} của {issuer}",
        2 => $" ngày {day.Day} tháng {day.Month} năm {day.Year} của {issuer}",
        3 => $" của {issuer} ngày {day.Day}-{day.Month}-{day.Year}",
        4 => $" ({day.Day}/{day.Month}/{day.Year}) của {issuer}",
        _ => $", ban hành ngày {day.Day}.{day.Month}.{day.Year} của {issuer}",
    };
}
