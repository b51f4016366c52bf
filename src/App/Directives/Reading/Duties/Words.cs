using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Who acts in directives, and what they are told to do, in folded words.</summary>
internal static partial class Words
{
    private static readonly HashSet<string> Short =
    [
        .. "cần lập trích đưa lấy cử giao sẽ phải làm mở gửi trình thu đăng nắm nhận để là trong theo tăng giảm chuyển có rất mong dành gắn ký chi trả họp xét bầu hoàn coi nêu nộp giúp tự nghiêm kịp khi nhằm trước chậm định vào đến từ bằng ra".Split(' '),
    ];

    /// <summary>How the name of a body, a committee, a person in office begins.</summary>
    [GeneratedRegex(@"\G(?:thu tuong|chinh phu|ngan hang|kiem toan nha nuoc|toa an|vien kiem sat|dai hoc|hoc vien|d/c|quoc hoi|bo chinh tri|ban bi thu|trung uong dang|ban thuong vu|btv|ban chap hanh|bch|thuong truc|thuong vu|doan chu tich|ban to chuc|ban tuyen giao|ban dan van|ban noi chinh|ban kinh te|ban chinh sach|ban csplo?|ban cong tac|ban quan he|ban nu cong|ban tai chinh|ban kiem tra|ban chi dao|ban quan ly|ban van dong|ban can su|ban xay dung|ban dang|ban to|ban chuyen (?:mon|de)|ban chi huy|ban giam doc|ban lanh dao|ban van hoa|ban phap che|ban doi ngoai|ban thanh nien|hai ben|ban tham muu|ban nganh|ban(?=,|\scua\b|\sldld|\slien doan|\sdang|\stc|\stg|\ssat\b)|uy ban|ubkt|ubnd|ubmttq|hdnd|hoi dong|van phong|cap uy|cap cong doan|cap chinh quyen|cap hoi|co so dang|tinh uy|huyen uy|thi uy|thanh uy|quan uy|dang uy|dang bo|chi bo|chi uy|dang doan|to chuc dang|to chuc co so dang|to chuc cong doan|to chuc chinh tri|cac doan the|doan the|mat tran|mttq|ldld|lien doan lao dong|tong lien doan|tld|cong doan|cdcs|cdn|cdvc|nghiep doan|cac cap cong doan|cac cong doan|so (?:y te|giao duc|noi vu|tai chinh|cong thuong|xay dung|tu phap|thong tin|van hoa|khoa hoc|nong nghiep|lao dong|ke hoach|ngoai vu|giao thong|tai nguyen|du lich|dan toc)|cac so|so, ban|so, nganh|bo(?=\s(?!luat|phan|may|sung|tri))|cac bo|cac co quan|co quan|cac don vi|don vi|dia phuong|cac dia phuong|chinh quyen|nguoi dung dau|doanh nghiep|cac doanh nghiep|nguoi su dung lao dong|chu doanh nghiep|bao(?=\s(?!cao|dam|ve|hiem|gom))|bao hiem xa hoi|bhxh|dai phat thanh|dai truyen hinh|dai pt(?:th|-th|&th)?|tap chi|hieu truong|pho (?:hieu truong|thu tuong|bi thu|truong ban|chu nhiem|giam doc)|cd(?=\s(?:cap|nganh|cac|co so|xa|phuong|huyen|khoi|vien chuc))|trung tam|nha van hoa|tinh doan|doan thanh nien|huyen doan|hoi (?:lien hiep|nong dan|cuu|phu nu|chu thap|doanh nghiep|lhpn)|cong an|bo chi huy|cuc (?:thue|thong ke)|chi cuc|co quan thue|nganh thue|thanh tra|kho bac|to cong tac|to (?:giup viec|tu van)|thu truong|giam doc|chu tich|pho chu tich|bi thu|truong ban|truong cac|chanh van phong|dong chi|uy vien|can bo|nhom|bo phan|cac ban|cac phong|phong (?:chinh sach|to chuc|noi vu|tai chinh|lao dong|giao duc|van hoa)|cac so|cac nganh|nganh|cac huyen|cac xa|cac phuong|cac cap|cac ong|cac to chuc|to chuc xa hoi|to chuc kinh te|to chuc thanh vien|to chuc doan|to cong doan|cac thanh vien|thanh vien|tong cong ty|tap doan|cong ty|lanh dao(?=\s(?:cac|cap|co quan|don vi|dia phuong)\s)|mat tran to quoc|cac huyen, thi|huyen, thi|cap tren|khoi|cum thi dua|benh vien|kho bac|buu dien|bo doi bien phong|don bien phong|lien minh|lien hiep|hiep hoi|hop tac xa|thue(?=\s(?:tinh|thanh pho|co so|khu vuc|nha nuoc|huyen|quan|xa|phuong|tp)\b)|vcci|viettel|vnpt|truong (?:dai hoc|cao dang|trung cap|chinh tri|mam non|mau giao|tieu hoc|thcs|thpt|nghe|dang)|lanh dao (?:hai|cac) (?:ben|nganh|don vi|co quan))(?!\w)")]
    private static partial Regex HeadRegex();

    /// <summary>Names that hold words which elsewhere are verbs.</summary>
    [GeneratedRegex(@"\G(?:to chuc dang|to chuc co so dang|to chuc chinh tri|to chuc cong doan|to chuc xa hoi|to chuc kinh te|to chuc hanh chinh|to chuc thanh vien|to chuc cua nguoi lao dong|to chuc doan|to chuc(?=,)|ban to chuc|to chuc - kiem tra|to chuc - (?:hanh chinh|tai chinh|can bo)|to chuc va (?:kiem tra|cong tac)|kiem tra(?= dang| cong doan| tinh| huyen| ldld| cap| lien doan| tld| tong)|uy ban kiem tra|ban kiem tra|ban chi dao(?: phat trien doan vien)?|phat trien doan vien|ban van dong|ban quan ly|quan ly nha nuoc|tuyen giao(?: va dan van)?|ban tuyen giao - nu cong|nu cong|co quan thong ke|co quan thong tin|thong tin dai chung|ke hoach va dau tu|xay dung dang|to cong tac|van phong|quan he lao dong|chinh sach phap luat|dang ky kinh doanh|su dung lao dong|co lien quan|co du dieu kien|co dong|co chuc nang|thuoc pham vi|lanh dao cac|lanh dao cap|lanh dao co quan|lanh dao don vi|viec lam|giup viec|tham muu,? giup viec|chi (?:bo|uy|cuc|nhanh|hoi|doan))(?!\w)")]
    private static partial Regex ProtectedRegex();

    /// <summary>What a body is told to do, and words that begin what it is told.</summary>
    [GeneratedRegex(@"\G(?:tham dinh|niem yet|bien soan|phat hanh|bien tap|in an|xuat ban|tap huan|ket qua|tinh hinh|so lieu|danh sach|tu cham|thanh tra|thuoc pham vi quan ly chi dao|thanh tra, kiem tra|chiu trach nhiem|rut kinh nghiem|co trach nhiem|tao dieu kien|giao chi tieu|tuyen truyen|thuong xuyen|khuyen khich|thuong luong|khen thuong|khan truong|thanh toan|tran trong|nghiem tuc|hoan chinh|dinh huong|trien khai|quyet toan|tang cuong|quan triet|nghien cuu|phat trien|thong nhat|cu the hoa|dieu chinh|giai quyet|quyet dinh|hang thang|hoan thanh|hoan thien|bieu duong|gioi thieu|phan cong|cham nhat|dieu hanh|thiet lap|thong tin|thanh lap|doi chieu|chu trong|boi duong|thuc hien|thong bao|phat hien|chap hanh|khac phuc|tap trung|nhan rong|phat dong|phe duyet|tiep nhan|tranh thu|kien nghi|tien hanh|dong vien|huong dan|kien toan|guong mau|doi thoai|cong khai|tham quan|toan dien|trang bi|dai dien|chu dong|phe binh|phan anh|xay dung|rat mong|nang cao|phan dau|day manh|sang loc|cai cach|xac dinh|tham muu|quan tam|kip thoi|ban hanh|tong hop|cap nhat|lanh dao|theo doi|tiep tuc|cap phat|giam sat|dang tai|lua chon|ban giao|trao doi|van dong|tim hieu|van dung|tich cuc|khao sat|phat huy|lam viec|huy dong|pho bien|thu thap|dieu tra|danh gia|tham gia|tham du|thi hanh(?! an)|hang quy|phoi hop|thong ke|gop phan|tong ket|cung cap|tiep thu|chuan bi|hang nam|kiem tra|doi moi|va chiu|sap xep|su dung|uu tien|phan bo|duy tri|phu hop|ra soat|cham lo|lam tot|xem xet|tu choc|nam bat|bam sat|chi dao|bao cao|thu hut|don doc|dinh ky|chu tri|cam ket|dam bao|yeu cau|quan ly|to chuc|dang ky|mo rong|ket noi|bao dam|neu cao|bo sung|sua doi|tap hop|cong bo|dua vao|tra loi|ket hop|dao tao|de xuat|ap dung|sau sat|cung co|ket nap|de nghi|bo tri|ung ho|bao ve|ky ket|so ket|tu van|dau tu|gap go|de bat|tu chu|can cu|tri an|ho tro|xu ly|quy hoach|phu trach|truc tiep(?=\s(?:chi dao|phu trach|lanh dao))|(?<!cap tren\s)truc tiep(?=\s(?:doi thoai|gap|tiep|lam viec|kiem tra|giam sat|tham gia|tham du|xu ly|giai quyet|to chuc|huong dan|tham muu|theo doi|don doc|nghe|trao doi|tuyen truyen|van dong|bao cao)\b)|de an|phuong an|to trinh|moi nam|moi quy|it nhat|toi thieu|thao luan|gop y|de ra)(?!\w)")]
    private static partial Regex VerbRegex();

    /// <summary>The length of the words that begin a name there; "Bộ" and "Báo" only with a capital, "khối" not where "khởi" is written.</summary>
    public static int Head(SourceText text, int at)
    {
        if (HeadRegex().Match(text.Folded, at) is not { Success: true } match) return Kind(text, at);
        if (match.Value is "bo" or "bao" && !char.IsUpper(text.Clean[at])) return 0;
        return match.Value is "khoi" && text.Clean[at + 2] is not ('ố' or 'Ố' or 'o' or 'O') ? 0 : match.Length;
    }

    /// <summary>A word that says what kind of body it is, and a name of its own: "Phòng Kinh tế", "Hội Doanh nhân trẻ", "Viện Công nhân"; "phòng ngừa", "hội thảo" are none.</summary>
    private static int Kind(SourceText text, int at)
    {
        if (KindRegex().Match(text.Clean, at) is not { Success: true } match) return 0;
        // a small letter stands for a body only where the word means nothing else
        return char.IsUpper(match.Value[0]) || Plain().IsMatch(match.Value) ? match.Length : 0;
    }

    public static int Protected(string folded, int at) => ProtectedRegex().Match(folded, at) is { Success: true } match ? match.Length : 0;

    /// <summary>A verb begins there. Short ones count only with their own accents: "nhận" is one, the "nhân" of "nhân dân" is none.</summary>
    public static bool IsVerb(SourceText text, int at)
    {
        // folded, "công nhận" is the same as "công nhân", who act and are no verb
        if (VerbRegex().IsMatch(text.Folded, at) || text.Clean.AsSpan(at).StartsWith("công nhận", StringComparison.Ordinal)) return true;
        var end = at;
        while (end < text.Clean.Length && end - at < 8 && char.IsLetter(text.Clean[end])) end++;
        return end > at && Short.Contains(text.Clean[at..end].ToLowerInvariant());
    }

    [GeneratedRegex(@"\G(?i:sở|ban|phòng|cục|chi cục|tổng cục|vụ|viện|hội|đoàn|trường|cung|nhà|quỹ|đồn|trạm|đội|câu lạc bộ)\s{1,2}(?=\p{Lu})")]
    private static partial Regex KindRegex();

    [GeneratedRegex("^(?i:sở|phòng|cục|chi cục|tổng cục)")]
    private static partial Regex Plain();
}
