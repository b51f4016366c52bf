using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Reports.Campaigns;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Duties;

/// <summary>The fields of a recurring duty, in the form of a new one and in that of one that is corrected.</summary>
internal abstract class DutyForm : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Nội dung"), Required(ErrorMessage = "Ghi việc phải làm"), StringLength(4000, ErrorMessage = "Nội dung dài nhất 4.000 chữ")]
    public string Text { get; set; } = "";

    [BindProperty, Display(Name = "Lặp lại"), Required(ErrorMessage = "Chọn bao lâu một lần")]
    public int? Months { get; set; }

    [BindProperty, Display(Name = "Hạn kỳ đầu"), Required(ErrorMessage = "Nhập hạn kỳ đầu")]
    public DateOnly? FirstDue { get; set; }

    [BindProperty, Display(Name = "Giao trước mấy ngày"), Required(ErrorMessage = "Nhập số ngày")]
    public int? DaysBefore { get; set; }

    [BindProperty, Display(Name = "Giao cho"), Required(ErrorMessage = "Chọn nơi nhận việc")]
    public DutyFor? For { get; set; }

    [BindProperty, Display(Name = "Loại đơn vị")]
    public UnitKind? Kind { get; set; }

    [BindProperty, Display(Name = "Đến hết ngày")]
    public DateOnly? Until { get; set; }

    private static readonly int[] Usual = [1, 2, 3, 4, 6, 12, 24];

    /// <summary>How often it usually is; what another was set to stays.</summary>
    public IEnumerable<SelectListItem> Frequencies => Usual.Append(Months is >= 1 and <= Frequency.MostMonths ? Months.Value : 1).Distinct().Order()
        .Select(m => new SelectListItem(CampaignWords.Capital(new Frequency(m).Words), $"{m}"));

    public List<SelectListItem> Receivers { get; } = [.. Enum.GetValues<DutyFor>().Select(f => new SelectListItem(Labels.Of(f), f.ToString()))];

    public List<SelectListItem> Kinds { get; } = [.. UnitKinds.All.Where(k => k is not UnitKind.Confederation).Select(k => new SelectListItem(UnitKinds.LabelOf(k), k.ToString()))];

    protected DutyFacts Facts => new(Text, Months!.Value, FirstDue!.Value, DaysBefore!.Value, For!.Value, Kind, Until);

    public abstract Task LoadAsync(CancellationToken cancel);
}
