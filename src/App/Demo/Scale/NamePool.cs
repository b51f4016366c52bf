namespace DoanKet.App.Demo.Scale;

/// <summary>Names as common as they are in the country: two in five are Nguyễn, most women Thị and many men Văn, and each tenth person bears a name of one of the other peoples.</summary>
internal static class NamePool
{
    private static readonly string[] Families = Weighted("Nguyễn 380 Trần 110 Lê 95 Phạm 70 Hoàng 28 Huỳnh 25 Phan 44 Vũ 22 Võ 20 Đặng 21 Bùi 20 Đỗ 14 Hồ 13 Ngô 13 Dương 10 Đinh 9 Lý 8 Trương 8 "
        + "Đoàn 7 Mai 6 Lâm 6 Tạ 5 Cao 5 Hà 5 Lương 5 Đào 5 Trịnh 5 Tô 3 Châu 3 Quách 2 Thái 2 Kiều 2 Phùng 3 Chu 3 La 2 Tăng 2 Nghiêm 1 Từ 1 Doãn 1 Mạc 1");

    private static readonly string[] OtherFamilies = Weighted("Lò 12 Vàng 8 Giàng 9 Sùng 6 Thào 5 Quàng 5 Cà 4 Lường 5 Tòng 4 Hà 4 Bàn 5 Triệu 7 Đặng 3 Phàn 3 Tẩn 3 Chẻo 2 Nông 7 Hoàng 6 Lục 3 Ma 5 Bế 2 Vi 5 Lữ 3 Kha 2 Thạch 6 Sơn 4 Kim 4 Danh 4 "
        + "H' 3 Y 5 Ksor 4 Rơ 3 Siu 3 Niê 5 Kpă 3 Đinh 4 Hồ 3 A 4 Pờ 2 Chang 2 Mùa 3 Hạng 3 Lầu 3");

    private static readonly string[] MaleMiddles = Weighted("Văn 260 Đức 60 Minh 60 Quang 45 Hữu 50 Ngọc 40 Xuân 35 Thanh 40 Quốc 45 Đình 45 Công 35 Hoàng 45 Anh 25 Trọng 25 Thế 22 Mạnh 25 Bá 15 Duy 30 Viết 12 Tiến 18 Hồng 15 Gia 15 Nhật 10 "
        + "Trung 14 Tuấn 14 Việt 12 Phú 8 Khắc 8 Huy 8 Hải 8 Chí 8 Như 4 Tấn 14 Phước 8");

    private static readonly string[] FemaleMiddles = Weighted("Thị 420 Thị~Thu 30 Thị~Ngọc 28 Thị~Thanh 34 Thị~Hồng 30 Thị~Kim 26 Thị~Minh 16 Thị~Bích 16 Thị~Mỹ 16 Thị~Lan 8 Thị~Phương 20 Thị~Hoài 8 Thị~Thúy 12 Thị~Tuyết 10 Thị~Như 8 Thị~Diệu 6 "
        + "Thu 30 Ngọc 36 Thanh 34 Hồng 26 Minh 24 Kim 22 Phương 26 Bích 14 Mai 16 Quỳnh 16 Thùy 18 Hoài 8 Khánh 10 Mỹ 12 Bảo 6 Lan 6 Hải 6 Thúy 8");

    private static readonly string[] MaleGivens = Weighted("Hùng 30 Dũng 28 Tuấn 34 Cường 24 Hải 24 Nam 24 Sơn 22 Minh 28 Long 20 Thành 24 Anh 30 Hiếu 20 Đức 20 Trung 22 Quân 16 Kiên 14 Thắng 22 Tùng 18 Hưng 18 Việt 14 Phong 14 Khánh 12 Quang 20 Toàn 14 Tú 12 Tâm 12 Bình 18 "
        + "An 12 Lâm 12 Hòa 12 Đạt 18 Huy 22 Duy 14 Phúc 16 Vinh 14 Thịnh 12 Hoàng 20 Nghĩa 10 Lợi 8 Lộc 8 Tài 12 Phương 8 Giang 8 Đông 6 Hà 6 Thái 10 Chiến 8 Công 6 Tiến 14 Dương 10 Khoa 10 Vũ 10 Bảo 8 Chung 6 Ngọc 8 Linh 4 Khang 4 Nhân 8 Hậu 8 Trí 6 "
        + "Trường 10 Hiệp 8 Luân 6 Danh 4 Định 6 Điệp 3 Đăng 6 Thọ 4 Quyết 4 Quý 6 Sáng 4 Út 2 Vương 4 Xuân 4 Vượng 4 Yên 2 Ân 4 Ánh 2");

    private static readonly string[] FemaleGivens = Weighted("Hương 32 Lan 24 Hoa 24 Hà 26 Linh 30 Trang 30 Thảo 28 Hằng 26 Hạnh 22 Hiền 24 Thủy 24 Thúy 18 Nga 20 Nhung 20 Phương 28 Mai 22 Anh 34 Ngọc 20 Yến 20 Loan 16 Oanh 14 Vân 20 Huyền 26 Dung 18 Tuyết 14 Liên 16 Hồng 18 Thu 18 "
        + "Ánh 12 Châu 10 Chi 12 Diệp 8 Duyên 14 Giang 10 Hải 6 Hòa 10 Hoài 10 Huệ 14 Kiều 6 Lệ 8 Lụa 3 Ly 10 My 12 Mỹ 8 Na 3 Ngân 18 Nguyệt 12 Nhàn 6 Như 10 Nhi 10 Quyên 12 Quỳnh 16 Sen 4 Tâm 12 Thanh 16 Thắm 8 Thơ 5 Thơm 5 Thoa 8 Thùy 8 Thư 12 Tiên 10 "
        + "Trâm 10 Trinh 10 Trúc 10 Tú 6 Uyên 10 Vi 6 Vy 8 Xuân 8 Xuyến 3 Ân 2 An 6 Bình 6 Bích 6 Cúc 6 Đào 6 Lành 3 Lý 5 Miền 2 Nết 2");

    private static readonly string[] OtherGivens = Weighted("Páo 3 Dế 2 Sử 3 Tủa 3 Chứ 3 Dia 3 Súa 3 Máy 2 Pa 2 Mé 2 Dợ 2 Xá 2 Inh 2 Pánh 3 Ín 2 Thoan 3 Hặc 2 Bun 3 Khăm 3 Dung 4 Hoan 3 Sơn 5 Thành 4 Thơm 3 Sa 3 Rương 3 Thi 4 Phết 2 Nưl 2 Êban 4 Kđoh 2 H'Lan 2 H'Mai 2 Blơi 2 Mơ 3 Bơ 2 Hạnh 3 Vương 2 Chinh 3");

    public static string Pick(ref Dice dice, Sex sex)
    {
        if (dice.Falls(90)) return $"{One(OtherFamilies, ref dice)} {(dice.Falls(400) ? One(sex is Sex.Male ? MaleMiddles : FemaleMiddles, ref dice) : sex is Sex.Male ? "A" : "Thị")} {One(OtherGivens, ref dice)}";
        var (middles, givens) = sex is Sex.Male ? (MaleMiddles, MaleGivens) : (FemaleMiddles, FemaleGivens);
        return dice.Falls(40) ? $"{One(Families, ref dice)} {One(givens, ref dice)}" : $"{One(Families, ref dice)} {One(middles, ref dice)} {One(givens, ref dice)}";
    }

    private static string One(string[] names, ref Dice dice) => names[dice.Next(names.Length)];

    /// <summary>Each name as often as its number says; "~" stands for a space inside a name.</summary>
    private static string[] Weighted(string text) => [.. text.Split(' ').Chunk(2).SelectMany(pair => Enumerable.Repeat(pair[0].Replace('~', ' '), int.Parse(pair[1], null)))];
}
