using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationEdit)]
internal sealed class OpenModel(OrgBrowser browser, OrgDirectory directory, Reorganisation reorganisation, TimeProvider time)
    : ActPage(browser, directory, reorganisation, time)
{
    internal sealed class NewInput
    {
        [Display(Name = "Loại đơn vị"), Required(ErrorMessage = "Chọn loại đơn vị")]
        public UnitKind? Kind { get; set; }

        [Display(Name = "Tên đơn vị"), Required(ErrorMessage = "Nhập tên đơn vị"), StringLength(200, ErrorMessage = "Tên dài nhất 200 chữ")]
        public string Name { get; set; } = "";

        [Display(Name = "Mã đơn vị"), Required(ErrorMessage = "Nhập mã đơn vị"), RegularExpression("[A-Z0-9.]{1,32}", ErrorMessage = "Mã chỉ gồm chữ in không dấu, chữ số và dấu chấm, dài nhất 32 chữ")]
        public string Code { get; set; } = "";

        [Display(Name = "Nhóm chỉ tiêu")]
        public TargetGroup? Group { get; set; }

        [Display(Name = "Địa danh"), StringLength(60, ErrorMessage = "Địa danh dài nhất 60 chữ")]
        public string? Place { get; set; }

        [Display(Name = "Ký hiệu của đơn vị"), StringLength(20, ErrorMessage = "Ký hiệu dài nhất 20 chữ")]
        public string? Symbol { get; set; }
    }

    [BindProperty]
    public NewInput New { get; set; } = new();

    public List<SelectListItem> Kinds => [.. UnitKinds.Below(Unit.Kind).Select(k => new SelectListItem(UnitKinds.LabelOf(k), k.ToString()))];

    public List<SelectListItem> Groups { get; } = [.. Enum.GetValues<TargetGroup>().Select(g => new SelectListItem(UnitKinds.LabelOf(g), g.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (New.Kind is { } kind && !UnitKinds.Below(Unit.Kind).Contains(kind)) ModelState.AddModelError("New.Kind", $"{UnitKinds.LabelOf(kind)} không trực thuộc đơn vị loại này");
        if (!ModelState.IsValid) return Page();
        var unit = new NewUnit(Unit.Id, New.Kind!.Value, New.Code, New.Name.Trim(), New.Group, New.Place, New.Symbol);
        this.Say(Told(await Acts.OpenAsync(unit, Decision.ToGrounds(), cancel), $"Đã mở {unit.Name}."));
        return Back;
    }
}
