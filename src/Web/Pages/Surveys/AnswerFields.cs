using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Platform.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>The fields of an answer, on the page of an employer and on the sheet that a phone keeps.</summary>
internal abstract class AnswerFields : PageModel
{
    [BindProperty, Display(Name = "Kết quả"), Required(ErrorMessage = "Chọn kết quả khảo sát")]
    public SurveyOutcome? Outcome { get; set; }

    [BindProperty, Display(Name = "Ngày khảo sát"), Required(ErrorMessage = "Nhập ngày khảo sát")]
    public DateOnly? SurveyedOn { get; set; }

    [BindProperty, Display(Name = "Người khảo sát"), Required(ErrorMessage = "Ghi tên người khảo sát")]
    public string Officer { get; set; } = "";

    [BindProperty, Display(Name = "Tổng số lao động")]
    public int? Total { get; set; }

    [BindProperty, Display(Name = "Lao động nữ")]
    public int? Women { get; set; }

    [BindProperty, Display(Name = "Đóng BHXH")]
    public int? Insured { get; set; }

    [BindProperty, Display(Name = "Mức sẵn sàng")]
    public int? Readiness { get; set; }

    [BindProperty, Display(Name = "Thái độ của chủ doanh nghiệp")]
    public OwnerAttitude? Attitude { get; set; }

    [BindProperty, Display(Name = "Khó khăn")]
    public List<Obstacle> Obstacles { get; set; } = [];

    [BindProperty, Display(Name = "Ngành kinh tế")]
    public Sector? Sector { get; set; }

    [BindProperty, Display(Name = "Loại hình")]
    public Ownership? Ownership { get; set; }

    [BindProperty, Display(Name = "Người liên hệ")]
    public string? ContactName { get; set; }

    [BindProperty, Display(Name = "Điện thoại")]
    public string? ContactPhone { get; set; }

    [BindProperty, Display(Name = "Ghi chú")]
    public string? Note { get; set; }

    public IReadOnlyList<SelectListItem> Outcomes { get; } = Choices<SurveyOutcome>();

    public IReadOnlyList<SelectListItem> Attitudes { get; } = Choices<OwnerAttitude>();

    public IReadOnlyList<SelectListItem> Sectors { get; } = Choices<Sector>();

    public IReadOnlyList<SelectListItem> Forms { get; } = Choices<Ownership>();

    public IReadOnlyList<SelectListItem> Levels { get; } =
        [.. App.Enterprises.Readiness.Levels.Select(l => new SelectListItem($"{l.Level}. {l.Label}", l.Level.ToString(CultureInfo.InvariantCulture)))];

    protected SurveyFacts Facts => new(Outcome!.Value, SurveyedOn!.Value, Officer, Total, Women, Insured, Sector, Ownership, ContactName, ContactPhone, Attitude,
        App.Enterprises.Surveys.Obstacles.Write(Obstacles), Readiness, Note);

    private static List<SelectListItem> Choices<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(c => new SelectListItem(Labels.Of(c), c.ToString()))];
}
