using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>What is asked of a document, whether it comes in, is written here, or is corrected.</summary>
internal abstract class EntryFormModel(AppDbContext db, Visitor visitor) : PageModel, IShownAgain
{
    protected AppDbContext Db => db;

    [BindProperty, Display(Name = "Sổ của đơn vị")]
    public long? UnitId { get; set; }

    [BindProperty, Display(Name = "Loại văn bản"), Required(ErrorMessage = "Ghi loại văn bản, như Công văn, Kế hoạch"), StringLength(60, ErrorMessage = "Loại văn bản dài nhất 60 chữ")]
    public string Type { get; set; } = "";

    [BindProperty, Display(Name = "Số, ký hiệu"), StringLength(60, ErrorMessage = "Số, ký hiệu dài nhất 60 chữ")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Ngày văn bản")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Ngày đến")]
    public DateOnly? ArrivedOn { get; set; }

    [BindProperty, Display(Name = "Cơ quan ban hành"), Required(ErrorMessage = "Ghi cơ quan ban hành"), StringLength(300, ErrorMessage = "Dài nhất 300 chữ")]
    public string Issuer { get; set; } = "";

    [BindProperty, Display(Name = "Cơ quan cấp trên"), StringLength(300, ErrorMessage = "Dài nhất 300 chữ")]
    public string? Superior { get; set; }

    [BindProperty, Display(Name = "Địa danh"), StringLength(60, ErrorMessage = "Dài nhất 60 chữ")]
    public string? Place { get; set; }

    [BindProperty, Display(Name = "Trích yếu"), Required(ErrorMessage = "Ghi trích yếu"), StringLength(1000, ErrorMessage = "Trích yếu dài nhất 1.000 chữ")]
    public string Subject { get; set; } = "";

    [BindProperty, Display(Name = "Quyền hạn người ký"), StringLength(200, ErrorMessage = "Dài nhất 200 chữ")]
    public string? SignerCapacity { get; set; }

    [BindProperty, Display(Name = "Chức vụ người ký"), StringLength(200, ErrorMessage = "Dài nhất 200 chữ")]
    public string? SignerTitle { get; set; }

    [BindProperty, Display(Name = "Người ký"), StringLength(100, ErrorMessage = "Họ tên dài nhất 100 chữ")]
    public string? SignerName { get; set; }

    [BindProperty, Display(Name = "Kính gửi"), StringLength(4000, ErrorMessage = "Dài nhất 4.000 chữ")]
    public string? Addressees { get; set; }

    [BindProperty, Display(Name = "Nơi nhận"), StringLength(4000, ErrorMessage = "Dài nhất 4.000 chữ")]
    public string? Recipients { get; set; }

    [BindProperty, Display(Name = "Độ mật")]
    public Secrecy Secrecy { get; set; }

    [BindProperty, Display(Name = "Độ khẩn")]
    public Urgency Urgency { get; set; }

    [BindProperty, Display(Name = "Thể thức")]
    public PaperLayout Layout { get; set; }

    [BindProperty, Display(Name = "Là dự thảo, chưa ban hành")]
    public bool IsDraft { get; set; }

    [BindProperty, Display(Name = "Có hiệu lực từ")]
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>Whether the paper is signed and numbered here, so that what is printed on it stays.</summary>
    public virtual bool IsSigned => false;

    public virtual DocumentWay Way => DocumentWay.Incoming;

    /// <summary>The units where the account itself stands: whose register it keeps.</summary>
    public List<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Secrecies { get; } = [.. Enum.GetValues<Secrecy>().Select(s => new SelectListItem(Labels.Of(s), s.ToString()))];

    public IReadOnlyList<SelectListItem> Urgencies { get; } = [.. Enum.GetValues<Urgency>().Select(u => new SelectListItem(Labels.Of(u), u.ToString()))];

    public IReadOnlyList<SelectListItem> Layouts { get; } = [.. Enum.GetValues<PaperLayout>().Select(l => new SelectListItem(Labels.Of(l), l.ToString()))];

    public virtual async Task LoadAsync(CancellationToken cancel)
    {
        var standing = visitor.ScopeFor(Permission.DirectivesEdit).Roots;
        Units = [.. (await db.Set<OrgUnit>().Where(u => standing.Contains(u.Id) && u.ClosedOn == null).OrderBy(u => u.Id).ToListAsync(cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
        UnitId ??= standing.Length > 0 ? standing[0] : null;
    }

    /// <summary>The unit chosen, when it is one where the account stands.</summary>
    protected long? Standing() => UnitId is { } unit && visitor.ScopeFor(Permission.DirectivesEdit).Roots.Contains(unit) ? unit : null;

    protected EntryForm Form() => new(Type, Subject, Issuer)
    {
        Number = Number, Date = Date, ArrivedOn = ArrivedOn, Place = Place, Superior = Superior, SignerCapacity = SignerCapacity, SignerTitle = SignerTitle, SignerName = SignerName,
        Addressees = Addressees, Recipients = Recipients, Secrecy = Secrecy, Urgency = Urgency, Layout = Layout, IsDraft = IsDraft, EffectiveFrom = EffectiveFrom,
    };

    protected void Show(DocumentEntry entry)
    {
        (UnitId, Type, Number, Date, ArrivedOn, Issuer, Superior) = (entry.OrgUnitId, entry.Type, entry.Number, entry.Date, entry.ArrivedOn, entry.Issuer, entry.Superior);
        (Place, Subject, SignerCapacity, SignerTitle, SignerName) = (entry.Place, entry.Subject, entry.SignerCapacity, entry.SignerTitle, entry.SignerName);
        (Addressees, Recipients, Secrecy, Urgency, Layout, IsDraft, EffectiveFrom) = (entry.Addressees, entry.Recipients, entry.Secrecy, entry.Urgency, entry.Layout, entry.IsDraft, entry.EffectiveFrom);
    }
}
