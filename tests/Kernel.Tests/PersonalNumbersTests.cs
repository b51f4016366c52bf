namespace DoanKet.Kernel.Tests;

public class PersonalNumbersTests
{
    [Theory]
    [InlineData("Lò Thị Pâng 12/03/1995 Nữ 012195001234 0987654321", "Lò Thị Pâng 12/03/1995 Nữ •••••••••234 •••••••321")]
    [InlineData("ĐT 0987 654 321; CCCD 012 195 001 234.", "ĐT •••• ••• 321; CCCD ••• ••• ••• 234.")]
    [InlineData("CMND 045123456, cấp năm 2010", "CMND ••••••456, cấp năm 2010")]
    public void Numbers_of_people_are_hidden(string text, string shown) => Assert.Equal(shown, PersonalNumbers.Hide(text));

    [Theory]
    [InlineData("Kinh phí 500000000 đồng, 1.234.567.890 đồng, 250.000.000.000 đồng")]
    [InlineData("Số 78/KH-LĐLĐ ngày 11/06/2024, MST 0312345678, 6200012345; 2.844 đoàn viên; 0,5 %")]
    [InlineData("")]
    public void Sums_papers_days_and_tax_codes_stay(string text) => Assert.Equal(text, PersonalNumbers.Hide(text));
}
