using System.Collections.Frozen;

namespace DoanKet.Kernel;

/// <summary>A province as citizen numbers know it: the three digits and name of before 1/7/2025 (TT 07/2016/TT-BCA, PL 1), and the province of today it belongs to.</summary>
public sealed record Province(string Code, string OldName, string Name)
{
    /// <summary>All 63, by code.</summary>
    public static IReadOnlyList<Province> All { get; } =
    [
        new("001", "Hà Nội", "Hà Nội"),
        new("002", "Hà Giang", "Tuyên Quang"),
        new("004", "Cao Bằng", "Cao Bằng"),
        new("006", "Bắc Kạn", "Thái Nguyên"),
        new("008", "Tuyên Quang", "Tuyên Quang"),
        new("010", "Lào Cai", "Lào Cai"),
        new("011", "Điện Biên", "Điện Biên"),
        new("012", "Lai Châu", "Lai Châu"),
        new("014", "Sơn La", "Sơn La"),
        new("015", "Yên Bái", "Lào Cai"),
        new("017", "Hòa Bình", "Phú Thọ"),
        new("019", "Thái Nguyên", "Thái Nguyên"),
        new("020", "Lạng Sơn", "Lạng Sơn"),
        new("022", "Quảng Ninh", "Quảng Ninh"),
        new("024", "Bắc Giang", "Bắc Ninh"),
        new("025", "Phú Thọ", "Phú Thọ"),
        new("026", "Vĩnh Phúc", "Phú Thọ"),
        new("027", "Bắc Ninh", "Bắc Ninh"),
        new("030", "Hải Dương", "Hải Phòng"),
        new("031", "Hải Phòng", "Hải Phòng"),
        new("033", "Hưng Yên", "Hưng Yên"),
        new("034", "Thái Bình", "Hưng Yên"),
        new("035", "Hà Nam", "Ninh Bình"),
        new("036", "Nam Định", "Ninh Bình"),
        new("037", "Ninh Bình", "Ninh Bình"),
        new("038", "Thanh Hóa", "Thanh Hóa"),
        new("040", "Nghệ An", "Nghệ An"),
        new("042", "Hà Tĩnh", "Hà Tĩnh"),
        new("044", "Quảng Bình", "Quảng Trị"),
        new("045", "Quảng Trị", "Quảng Trị"),
        new("046", "Thừa Thiên Huế", "Huế"),
        new("048", "Đà Nẵng", "Đà Nẵng"),
        new("049", "Quảng Nam", "Đà Nẵng"),
        new("051", "Quảng Ngãi", "Quảng Ngãi"),
        new("052", "Bình Định", "Gia Lai"),
        new("054", "Phú Yên", "Đắk Lắk"),
        new("056", "Khánh Hòa", "Khánh Hòa"),
        new("058", "Ninh Thuận", "Khánh Hòa"),
        new("060", "Bình Thuận", "Lâm Đồng"),
        new("062", "Kon Tum", "Quảng Ngãi"),
        new("064", "Gia Lai", "Gia Lai"),
        new("066", "Đắk Lắk", "Đắk Lắk"),
        new("067", "Đắk Nông", "Lâm Đồng"),
        new("068", "Lâm Đồng", "Lâm Đồng"),
        new("070", "Bình Phước", "Đồng Nai"),
        new("072", "Tây Ninh", "Tây Ninh"),
        new("074", "Bình Dương", "Hồ Chí Minh"),
        new("075", "Đồng Nai", "Đồng Nai"),
        new("077", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh"),
        new("079", "Hồ Chí Minh", "Hồ Chí Minh"),
        new("080", "Long An", "Tây Ninh"),
        new("082", "Tiền Giang", "Đồng Tháp"),
        new("083", "Bến Tre", "Vĩnh Long"),
        new("084", "Trà Vinh", "Vĩnh Long"),
        new("086", "Vĩnh Long", "Vĩnh Long"),
        new("087", "Đồng Tháp", "Đồng Tháp"),
        new("089", "An Giang", "An Giang"),
        new("091", "Kiên Giang", "An Giang"),
        new("092", "Cần Thơ", "Cần Thơ"),
        new("093", "Hậu Giang", "Cần Thơ"),
        new("094", "Sóc Trăng", "Cần Thơ"),
        new("095", "Bạc Liêu", "Cà Mau"),
        new("096", "Cà Mau", "Cà Mau"),
    ];

    private static readonly FrozenDictionary<string, Province> ByCode = All.ToFrozenDictionary(province => province.Code);

    /// <summary>The province of the first three digits of a citizen number; none for the codes of foreign births and for codes never given out.</summary>
    public static Province? OfCode(string code) => ByCode.GetValueOrDefault(code);
}
