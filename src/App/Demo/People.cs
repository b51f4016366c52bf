namespace DoanKet.App.Demo;

/// <summary>Invented people of a mountain province: Kinh, Thái, Mông, Dao, Hà Nhì names, always the same for the same seed.</summary>
/// <param name="issued">How many citizen numbers were given out before.</param>
internal sealed class People(int seed, int issued = 0)
{
    private static readonly string[] Families =
    [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Bùi", "Đỗ", "Lò", "Lò", "Lò", "Vàng", "Vàng", "Giàng", "Sùng", "Thào", "Lý", "Lý", "Chang", "Pờ",
        "Tao", "Tẩn", "Phàn", "Chẻo", "Mào", "Đèo", "Điêu", "Hà", "Quàng", "Cà", "Hù", "Khoàng", "Toán", "Phùng", "Mùa", "Hạng",
    ];

    private static readonly string[] MaleMiddle = ["Văn", "Văn", "Đức", "Minh", "A", "A", "Xuân", "Quang", "Hữu", "Mạnh", "Gió", "Xè", "Láo"];
    private static readonly string[] FemaleMiddle = ["Thị", "Thị", "Thị", "Thu", "Ngọc", "Thanh", "Mai", "Mỳ", "Bích", "Hồng"];

    private static readonly string[] MaleGiven =
    [
        "An", "Bình", "Chung", "Cường", "Dũng", "Đạt", "Đông", "Giang", "Hải", "Hào", "Hiếu", "Hòa", "Hùng", "Khánh", "Kiên", "Long", "Nam", "Phong", "Phương",
        "Quân", "Sơn", "Thắng", "Thành", "Toàn", "Trung", "Tuấn", "Tú", "Vinh", "Chinh", "Páo", "Dế", "Sử", "Tủa", "Hừ", "Xá", "Pó",
    ];

    private static readonly string[] FemaleGiven =
    [
        "Anh", "Ánh", "Chi", "Diệp", "Dung", "Duyên", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hồng", "Huệ", "Hương", "Lan", "Liên", "Loan", "Mai", "Mến", "Minh",
        "Nga", "Ngân", "Nhung", "Oanh", "Phượng", "Quyên", "Thảo", "Thơm", "Thu", "Thúy", "Trang", "Tuyết", "Vân", "Xuân", "Yến", "Mé", "Dợ", "Máy", "Pa",
    ];

    /// <summary>The code of Lai Châu in citizen numbers issued before the mergers.</summary>
    private const string ProvinceCode = "012";

    private readonly Random _dice = new(seed);
    private int _last = issued;

    public Random Dice => _dice;

    /// <summary>The day from which ages are told.</summary>
    private static readonly DateOnly Aged = new(2024, 1, 1);

    /// <summary>Whole years from the day until that from which ages are told.</summary>
    public static int YearsOn(DateOnly day) => Math.Max(0, (Aged.DayNumber - day.DayNumber) / 365);

    public (string Name, Sex Sex, DateOnly BirthDate, string CitizenId, string? Phone) Next(int youngest = 19, int oldest = 56)
    {
        var sex = _dice.Next(100) < 55 ? Sex.Female : Sex.Male;
        var family = Pick(Families);
        var name = sex is Sex.Female ? $"{family} {Pick(FemaleMiddle)} {Pick(FemaleGiven)}" : $"{family} {Pick(MaleMiddle)} {Pick(MaleGiven)}";
        var born = Aged.AddDays(-_dice.Next(youngest * 365, oldest * 365));
        return (name, sex, born, CitizenNumber(born, sex), _dice.Next(100) < 70 ? PhoneNumber() : null);
    }

    public string FullName() => Next().Name;

    public T Pick<T>(IReadOnlyList<T> from) => from[_dice.Next(from.Count)];

    /// <summary>Right in structure and never twice: the last six digits count up.</summary>
    private string CitizenNumber(DateOnly born, Sex sex)
    {
        var century = (born.Year < 2000 ? 0 : 2) + (sex is Sex.Female ? 1 : 0);
        return $"{ProvinceCode}{century}{born.Year % 100:00}{++_last:000000}";
    }

    private string PhoneNumber() => $"0{Pick(["32", "34", "36", "38", "81", "84", "91", "94", "97", "98"])}{_dice.Next(10_000_000):0000000}";
}
