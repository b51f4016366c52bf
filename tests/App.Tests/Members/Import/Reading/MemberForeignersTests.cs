using DoanKet.App.Members.Import.Reading;
using DoanKet.Kernel;

namespace DoanKet.App.Tests.Members.Import.Reading;

/// <summary>People and labels from abroad in the lists of unions here.</summary>
public sealed class MemberForeignersTests
{
    /// <summary>Letters that the old fonts made their own are those of other languages, too.</summary>
    [Fact]
    public void Names_of_foreigners_stay_as_they_are()
    {
        string[] names = ["Müller Jürgen", "François Durand", "José Peña", "Zoë Brontë", "André Côté", "Renée Élodie", "Søren Kierkegaard"];
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh"], .. names.Select(n => new object?[] { n, 1990 })]));
        Assert.Equal(names, lines.Select(l => l.FullName));
        Assert.Equal(ListEncoding.Unicode, summary.Encoding);
        (lines, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh"], ["Nguyễn Văn Đức", 1990], ["Lò Thị Hà", 1991], .. names.Select(n => new object?[] { n, 1990 })]));
        Assert.Equal(names, lines.Skip(2).Select(l => l.FullName));
    }

    [Fact]
    public void A_passport_with_letters_anywhere_is_one_where_the_label_names_passports()
    {
        foreach (var number in new[] { "L01X00T47", "12AB34567", "M123A4567", "XDC123456" })
        {
            var (lines, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh", "Số CCCD/Hộ chiếu"], ["Kim Min Jun", 1990, number], ["Lò Văn Páo", 1991, "012091001234"]]));
            Assert.Equal((number, "012091001234"), (lines[0].OtherId, lines[1].CitizenId));
            Assert.Contains(ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh", "Số CCCD"], ["Kim Min Jun", 1990, number], ["Lò Văn Páo", 1991, "012091001234"]])).Lines[0].Findings, f => f.IsError);
        }
    }

    [Fact]
    public void A_second_header_in_another_language_takes_no_column_from_a_name_in_two()
    {
        foreach (var (family, given) in new[] { ("Surname", "Name"), ("Surname", "First name"), ("Last name", "First name"), ("Family name", "Given name") })
        {
            var (lines, _) = ListFile.Read(ListFile.Xlsx([["TT", "Họ", "Tên", "Ngày sinh", "Giới tính", "Số CCCD"], ["No", family, given, "Date of birth", "Sex", "ID number"], [1, "Lò Văn", "An", "15/03/1990", "Nam", "012090001234"]]));
            Assert.Equal(("Lò Văn An", "012090001234"), Assert.Single(lines) is var one ? (one.FullName, one.CitizenId) : default);
        }
    }
}
