using System.ComponentModel.DataAnnotations;
using DoanKet.App.Privacy;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>The holder of a code asks for something about his data, or to leave.</summary>
internal sealed class AskModel(OwnDataCodes codes, RequestDesk desk) : OwnPageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty, Display(Name = "Bạn muốn"), Required(ErrorMessage = "Chọn yêu cầu")]
    public RequestKind? Kind { get; set; }

    [BindProperty, Display(Name = "Điều cần sửa")]
    public WrongFact? Fact { get; set; }

    [BindProperty, Display(Name = "Giá trị đúng"), StringLength(300, ErrorMessage = "Giá trị dài quá 300 chữ")]
    public string? RightValue { get; set; }

    [BindProperty, Display(Name = "Nội dung"), StringLength(1000, ErrorMessage = "Nội dung dài quá 1.000 chữ")]
    public string? Wish { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await codes.FindAsync(Code, cancel) is null ? LocalRedirect(Root) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await codes.FindAsync(Code, cancel) is not { } code) return LocalRedirect(Root);
        if (!ModelState.IsValid) return Page();
        var request = await desk.AskAsync(code, new(Kind!.Value, Wish, Fact, RightValue), cancel);
        return LocalRedirect($"{Root}/theo-doi/{request.FollowCode}");
    }
}
