using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Surveys;

[Needs(Permission.EnterprisesEdit)]
internal sealed class AddGroupModel(InformalGroups groups, OrgDirectory directory, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Tên nhóm"), Required(ErrorMessage = "Ghi tên nhóm, như: Xe ôm bến xe phía bắc")]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Nhóm nghề"), Required(ErrorMessage = "Chọn nhóm nghề")]
    public InformalTrade? Trade { get; set; }

    [BindProperty, Display(Name = "Nơi làm việc"), Required(ErrorMessage = "Ghi nơi làm việc, như: Chợ San Thàng")]
    public string Place { get; set; } = "";

    [BindProperty, Display(Name = "Công đoàn phụ trách"), Required(ErrorMessage = "Chọn công đoàn phụ trách")]
    public long? Unit { get; set; }

    [BindProperty, Display(Name = "Ước số người"), Required(ErrorMessage = "Nhập số người ước được")]
    public int? People { get; set; }

    [BindProperty, Display(Name = "Ngày ước"), Required(ErrorMessage = "Nhập ngày ước")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Nguồn"), Required(ErrorMessage = "Ghi nguồn, như: Ban quản lý chợ, UBND xã")]
    public string Source { get; set; } = "";

    [BindProperty, Display(Name = "Người liên hệ")]
    public string? ContactName { get; set; }

    [BindProperty, Display(Name = "Điện thoại")]
    public string? ContactPhone { get; set; }

    public IReadOnlyList<SelectListItem> Trades { get; } = [.. Enum.GetValues<InformalTrade>().Select(t => new SelectListItem(Labels.Of(t), t.ToString()))];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today;
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var group = await groups.AddAsync(new(Unit!.Value, Trade!.Value, Name, Place, ContactName, ContactPhone), new(Day!.Value, People!.Value, Source), cancel);
        this.Say($"Đã thêm nhóm {group.Name}.");
        return LocalRedirect("/khao-sat/phi-chinh-thuc");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var units = await directory.MiddleUnitsAsync(cancel);
        if (units is [var only]) Unit ??= only.Id;
        Units = [.. units.Select(u => new SelectListItem(u.Name, $"{u.Id}"))];
    }
}
