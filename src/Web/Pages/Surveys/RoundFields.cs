using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises.Surveys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>The fields of a round, as it is opened and as it is corrected.</summary>
internal abstract class RoundFields : PageModel
{
    [BindProperty, Display(Name = "Tên đợt"), Required(ErrorMessage = "Ghi tên đợt, như: Đợt khảo sát 2/2024")]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Văn bản")]
    public string? Paper { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày đầu của đợt")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến ngày"), Required(ErrorMessage = "Nhập ngày cuối của đợt")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Ngưỡng lao động"), Required(ErrorMessage = "Nhập ngưỡng lao động của đợt")]
    public int? Threshold { get; set; }

    protected RoundFacts Facts => new(Name, Paper, From!.Value, To!.Value, Threshold!.Value);
}
