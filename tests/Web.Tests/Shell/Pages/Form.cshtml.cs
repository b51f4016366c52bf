using System.ComponentModel.DataAnnotations;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Tests.Shell.Pages;

[IgnoreAntiforgeryToken]
public sealed class FormModel : PageModel
{
    public static readonly SelectListItem[] Units = [new("Tam Đường", "1"), new("Phong Thổ", "2")];
    public static readonly SelectListItem[] Sexes = [new("Nữ", "nu"), new("Nam", "nam")];

    [BindProperty, Required(ErrorMessage = "Nhập họ và tên"), StringLength(100)]
    public string FullName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Nhập ngày sinh")]
    public DateOnly? Born { get; set; }

    [BindProperty, Display(Name = "Tiền lương")]
    public long? Salary { get; set; } = 5_310_000;

    [BindProperty]
    public decimal? Share { get; set; }

    [BindProperty, Required(ErrorMessage = "Chọn đơn vị")]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Sex { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public IFormFile? Paper { get; set; }

    [BindProperty]
    public bool Agree { get; set; }

    [BindProperty]
    public string? Secret { get; set; }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return Page();
        this.Say($"Đã kết nạp {FullName}, sinh {VietFormat.Date(Born)}, lương {Salary}, tỷ lệ {Share * 10}, đối chiếu {Agree}.");
        return Redirect("/bieu-mau");
    }
}
