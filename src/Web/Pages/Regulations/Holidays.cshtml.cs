using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Regulations;

[Needs(Permission.RegulationsView)]
internal sealed class HolidaysModel(HolidayCalendar calendar, SharedValues shared, Trail trail, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    [FromQuery(Name = "nam")]
    public int? AskedYear { get; set; }

    [BindProperty, Display(Name = "Ngày"), Required(ErrorMessage = "Nhập ngày nghỉ")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Tên ngày nghỉ"), Required(ErrorMessage = "Nhập tên ngày nghỉ"), StringLength(200, ErrorMessage = "Tên dài nhất 200 chữ")]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Nguồn"), Required(ErrorMessage = "Ghi văn bản làm nguồn"), StringLength(300, ErrorMessage = "Nguồn dài nhất 300 chữ")]
    public string Source { get; set; } = "";

    public int Year => AskedYear is >= 2000 and <= 2200 ? AskedYear.Value : time.Today.Year;

    public List<Holiday> Rows { get; private set; } = [];

    public List<int> Years { get; private set; } = [];

    public HistoryPage History { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    /// <summary>The account changes values of the law, but those of this database are not its alone.</summary>
    public bool IsForOthers => !MayEdit && visitor.Can(Permission.RegulationsEdit);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task LoadAsync(CancellationToken cancel)
    {
        MayEdit = await shared.MayChangeAsync(visitor.ScopeFor(Permission.RegulationsEdit), cancel);
        (Rows, Years) = (await calendar.OfYearAsync(Year, cancel), [.. (await calendar.YearsAsync(cancel)).Union([Year]).Order()]);
        History = await trail.OfAsync(Request, [.. Rows.Select(h => h.Id).Concat(await calendar.RemovedAsync(Year, cancel)).Select(id => App.Platform.Operations.History.Root.Of<Holiday>(id))], cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await shared.MayChangeAsync(visitor.ScopeFor(Permission.RegulationsEdit), cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var holiday = new Holiday { Day = Day!.Value, Name = Name.Trim(), Source = Source.Trim(), Verification = Verification.Unverified };
        await calendar.AddAsync(holiday, holiday.Source, cancel);
        this.Say($"Đã thêm ngày nghỉ {VietFormat.Date(holiday.Day)}.");
        return LocalRedirect($"/quy-dinh/ngay-nghi?nam={holiday.Day.Year}");
    }
}
