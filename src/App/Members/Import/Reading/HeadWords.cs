using System.Text.RegularExpressions;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>What else a column may be than a field.</summary>
internal enum HeadRole
{
    /// <summary>The field as it stands.</summary>
    Value,
    Ordinal,

    /// <summary>Words between family name and given name, in a column of their own.</summary>
    MiddleName,

    /// <summary>Of men alone: their days of birth, or crosses.</summary>
    Men,

    /// <summary>Of women alone.</summary>
    Women,

    /// <summary>Never kept by the register.</summary>
    Refused,

    /// <summary>What an earlier reading wrote into the file.</summary>
    Marks,
}

/// <summary>The meaning of a label. Of two columns with the same meaning the one with the lower rank is taken.</summary>
internal sealed record HeadMeaning(MemberField? Field, HeadRole Role = HeadRole.Value, int Rank = 0);

/// <summary>The words by which unions head the columns of their lists, folded: no accents, small letters, single spaces.</summary>
internal static class HeadWords
{
    /// <summary>In this order: "Ngày cấp CCCD" is no number, "Email liên hệ" no phone, "Ngày sinh" no day alone.</summary>
    private static readonly (HeadMeaning? Meaning, Regex Pattern)[] All =
    [
        (new(null, HeadRole.Refused), Of(@"ton giao|^religion")),
        (new(null, HeadRole.Marks), Of(@"^loi$")),
        (new(null, HeadRole.Ordinal), Of(@"^(s ?)?t ?t$|^so tt$|^so thu tu$|^no$|^tt so$|^thu tu$|^stt\b")),
        (new(MemberField.PartyOfficialOn), Of(@"\bdang( vien)?\b.*\bchinh thuc\b|\bchinh thuc\b.*\bdang( vien)?\b")),
        (new(MemberField.PartyJoinedOn), Of(@"\b(vao|ket nap|kn)( vao)? (dang|dcs|dcsvn|dang csvn)\b|\bdang( vien)?\b.*\b(ngay vao|ngay ket nap|ket nap|du bi)\b")),
        (new(MemberField.PartyMember), Of(@"^(la )?(dang vien|dang)( dang vien)?( x| danh dau.*| co.*| ghi.*)?$|^co phai dang vien$")),
        (new(MemberField.CitizenId), Of(@"^so (the )?(cc|cccd|cmnd|cmt|can cuoc|dinh danh)\b.*\bngay cap\b")),
        (new(MemberField.Address, Rank: 1), Of(@"^noi (dk|dang ky) (hk|hktt|ho khau|thuong tru|tt|dktt)|^noi dktt")),
        (new(MemberField.JobTitle), Of(@"^cong viec dang lam")),
        (null, Of(@"\bphu cap\b|\bhe so\b|^so (qd|quyet dinh)\b")),
        (null, Of(@"\b(dang|dang vien|chi bo|doan tncs|dtncs|thanh nien|nguoi than|nguoi gioi thieu|khan cap|vo|chong|cha|con|chu ho|giam doc|dai dien|bhxh|bhyt|bao hiem|ngan hang|tai khoan|ma so thue|mst|het han|quoc tich|trinh do)\b|ten goi khac|bi danh|que quan|nguyen quan|noi (cap|sinh)|noi dang ky khai sinh|^tuoi|tham nien|luong|hop dong|ky hdld|vao (lam|nganh|cong ty|dn)|tuyen dung|ngay cap the (doan vien|dv|cong doan|cd)|ngay phat the|ngay cap the$")),
        (new(MemberField.IdIssuedOn), Of(@"^ngay cap$|ngay cap (so )?(the )?(cccd|cmnd|cmt|can cuoc|cc|dinh danh|giay to)|(cccd|cmnd|can cuoc|cmt|dinh danh)\b.*\bngay cap|^(cccd|can cuoc|cmnd) cap ngay|^cap ngay$|^ngay thang nam cap( (so )?(the )?(cccd|cmnd|can cuoc))?$|^(id )?(issue|issued|issuing) (date|on)|^date of issue|^id (card )?issue")),
        (new(MemberField.JoinedOn), Of(@"(vao|ket nap|gia nhap|tham gia|cong nhan)\b.*\b(cong doan|cd|cdvn|cdcs|doan vien)\b|^(ngay( thang)?( nam)?|thoi (gian|diem)|nam) (ket nap|gia nhap|vao cd.*)( doan vien.*)?$|(cong doan|\bcd)\b.*\b(ngay vao|ngay ket nap|ngay gia nhap)|^nam (vao|ket nap|gia nhap) (cong doan|cd)$|^nvcd$|^(so )?(ngay )?(qd|quyet dinh) ket nap|^ngay kn$|^ket nap ngay|^ngay vao doan the|^union (join(ed|ing)?|entry|admission)?( ?date)$|^(date of )?join(ing|ed) (the )?(trade )?union")),
        (new(MemberField.BirthDate), Of(@"^(ngay( thang)?( nam)? sinh|nam sinh) (theo|tren) ")),
        (new(MemberField.Email), Of(@"e ?mail|thu dien tu|^g?mail$|hop thu")),
        (new(MemberField.CitizenId), Of(@"^(so )?(the )?(cccd|can cuoc|dinh danh|ddcn)\b")),
        (new(MemberField.CitizenId), Of(@"^(so )?id\b.*\b(passport|ho chieu)\b|^passport\b.*\bid\b")),
        (new(MemberField.CitizenId, Rank: 2), Of(@"^(national|personal|citizen) id\b|^(personal |national )?id( card)?( (no|num|number))?$|^identity( card)?( (no|number))?$|^identification (no|number|card)")),
        (new(MemberField.CitizenId), Of(@"^(?!.*\bcu\b)(?=.*\b(cccd|can cuoc|dinh danh|ddcn)\b).*\b(cmnd|cmt|cmtnd|chung minh|ho chieu|passport)\b")),
        (new(MemberField.CitizenId, Rank: 1), Of(@"^(?!.*\bcu\b)(?=.*\b(cmnd|cmt|cmtnd|chung minh)\b).*\b(ho chieu|passport)\b")),
        (new(MemberField.OldId), Of(@"(cmnd|cmt|cmtnd|chung minh)\b.*\b(cu|9 so)\b|ho chieu|passport|giay to (cu|khac)|^so cu$")),
        (new(MemberField.CitizenId), Of(@"cccd|can cuoc|dinh danh|ddcn|^(so )?cc$|^ma dd|citizen")),
        (new(MemberField.CitizenId, Rank: 1), Of(@"cmnd|cmt\b|cmtnd|chung minh|^giay to tuy than$|^so giay to")),
        (new(MemberField.CardNumber), Of(@"so the|the doan vien|\bthe dv\b|\bma (so )?(doan vien|dv|dvcd|the)\b|so hieu the|^the cd|^so dv$|^the so$|^so so (doan vien|cong doan)|^(union |membership )?card (no|number)$|^(union|membership) (card|id|no|number)\b")),
        (new(MemberField.Phone), Of(@"di dong|\bdt ?dd\b|^(so )?dd$|mobile")),
        (new(MemberField.Phone, Rank: 2), Of(@"(dien thoai|\bs?dt\b|^d ?t\b|\btel\b).*\b(co quan|cq|ban|co dinh|noi lam viec|don vi|cong ty|nha rieng)\b")),
        (new(MemberField.Phone, Rank: 1), Of(@"dien thoai|\bs ?dt\b|\bso dt\b|^d ?t( |$)|\btel\b|phone|^so (lien he|lien lac|may)|^lien he$|^(so )?zalo|^contact( (no|number))?$")),
        (new(MemberField.BirthDate, HeadRole.Women), Of(@"sinh nu( gioi)?$")),
        (new(MemberField.BirthYear), Of(@"^nam sinh")),
        (new(MemberField.BirthDay), Of(@"^sinh ngay ngay$|^ngay sinh ngay$|^ngay thang nam sinh ngay$")),
        (new(MemberField.BirthDate), Of(@"^ngay( thang)?( nam)? ?sinh|^ntns|^nt ns|^nt nam sinh|^ng(ay)? sinh|^n sinh|^sinh ngay|^ngay thang nam sinh|^ns$|^date of birth|^d ?o ?b$|^sinh nhat|^birth ?(date|day)\b|^birth$")),
        (new(MemberField.BirthDate, Rank: 1), Of(@"^sn$")),
        (new(MemberField.Sex, HeadRole.Women), Of(@"^nu( gioi)?( x| v| 1| danh.*| tich.*| ghi.*)?$|^la nu|^gioi tinh nu( .*)?$|^gt nu$|^phai nu$|^nu gioi")),
        (new(MemberField.Sex, HeadRole.Men), Of(@"^nam( gioi)? (x|danh( dau)?( x)?|tich( x)?)$")),
        (new(MemberField.Sex), Of(@"^gioi|^gt\b|^g tinh|^m f$|^phai\b|^nam( [0-9])? nu( [0-9])?$|^nam hoac nu|^sex|^gender")),
        (new(MemberField.Ethnicity), Of(@"^(thanh phan |tp )?dan toc|^d ?toc$|^ethnic")),
        (new(MemberField.Position), Of(@"chuc (vu|danh).*(cong doan|\bcd\b|cdcs|doan the|bch)|(cong doan|\bcd) chuc vu|^cv (cong doan|cd)|^union position")),
        (new(MemberField.JobTitle, Rank: 1), Of(@"chuc (vu|danh).*(chuyen mon|chinh quyen|nghe\b|cong viec|cong tac)|^chuyen mon|^cap bac\b.*\bchuc")),
        (new(MemberField.Position, Rank: 1), Of(@"^chuc (vu|danh)|^c ?v$|^c ?vu$|^position$")),
        (new(MemberField.JobTitle), Of(@"^vi tri|^cong viec|^nghe\b|^nghe nghiep|^viec lam|^nhiem vu|^job( title)?$|^occupation")),
        (new(MemberField.Address, Rank: 1), Of(@"hktt|ho khau|thuong tru")),
        (null, Of(@"dia chi.*(cong ty|co quan|don vi|doanh nghiep)")),
        (new(MemberField.Address), Of(@"dia chi|^noi o|^cho o|cu tru|tam tru|^noi cu ngu|^(permanent |current |home |present )?address|^dc$|^tru quan|^residence$")),
        (new(MemberField.Unit), Of(@"^(ma|ten)?( )?(don vi|cdcs|cong doan co so|cd co so|cong doan|nghiep doan)$|^(ma|ten) (cd|cong doan|cdcs|don vi)\b|^(thuoc )?cdcs\b|^cong doan co so\b")),
        (new(MemberField.Unit, Rank: 2), Of(@"^don vi\b|^noi lam viec|^noi cong tac|^co quan|^cong ty$|^doanh nghiep$")),
        (new(MemberField.JobTitle, Rank: 2), Of(@"^bo phan|^phong( ban)?\b|^to\b(?! cong doan)|^khoa\b|^phan xuong|^xuong|^chuyen$|^department$")),
        (new(MemberField.Note), Of(@"^ghi chu|^g chu$|^chu thich|^dien giai|^note|^gc$|^remarks?$")),
        (new(MemberField.FamilyName), Of(@"^ho( va)?( ten)?( chu)? (dem|lot)(?!.*\bten\b)|^ho( va)?$|^ho (cua )?(doan vien|dv|nguoi lao dong|nld)$")),
        (new(null, HeadRole.MiddleName), Of(@"^(ten |chu )?(dem|lot)$")),
        (new(MemberField.FullName), Of(@"^ho\b.*\bten\b|^ho ten|^ten (day du|doan vien|nguoi lao dong|nld|ld|lao dong|cong nhan|cnld|cnvc|cnvcld|nhan vien|can bo|cbcnv|cbnv|thanh vien|hoi vien|dv)|^(employee|member|staff|worker)( s)?( full)? name|^full ?name|^name$|^ho va ten|^danh sach (doan vien|ho ten)|^hoten")),
        (new(MemberField.GivenName), Of(@"^ten( goi| rieng)?$")),
        (new(MemberField.FullName, Rank: 1), Of(@"^((doan|thanh) vien( cd| cong doan)?|nguoi lao dong|cong nhan|can bo|can bo cong chuc|nhan vien)$")),
    ];

    /// <summary>What a folded label means by itself; null when it says nothing.</summary>
    public static HeadMeaning? Meaning(string key) => All.FirstOrDefault(x => x.Pattern.IsMatch(key)).Meaning;

    /// <summary>Whether the columns under a label tell of other people or other organisations.</summary>
    public static bool IsOfOthers(string key) => key.Length > 0 && All.FirstOrDefault(x => x.Pattern.IsMatch(key)) is { Pattern: not null, Meaning: null };

    /// <summary>What a column under such a label as "Đảng viên" tells: the Party's own card and cell are not those of the union.</summary>
    public static HeadMeaning? OfParty(string above, string leaf) => Meaning($"{above} {leaf}") is { Field: MemberField.PartyMember or MemberField.PartyJoinedOn or MemberField.PartyOfficialOn } meaning ? meaning : null;

    /// <summary>Whether a label over several columns speaks of the Party.</summary>
    public static bool IsOfParty(string key) => Meaning(key) is { Field: MemberField.PartyMember or MemberField.PartyJoinedOn };

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
