using System.ComponentModel.DataAnnotations;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation.Bodies;

/// <summary>The fields of a body, in the form of a new one and in that of one that is corrected.</summary>
internal abstract class BodyForm(BodyField field, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Tên cơ quan"), Required(ErrorMessage = "Ghi tên cơ quan"), StringLength(200, ErrorMessage = "Tên dài nhất 200 chữ")]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Tên viết tắt"), StringLength(60, ErrorMessage = "Tên viết tắt dài nhất 60 chữ")]
    public string? ShortName { get; set; }

    [BindProperty, Display(Name = "Loại"), Required(ErrorMessage = "Chọn loại cơ quan")]
    public BodyKind? Kind { get; set; }

    [BindProperty, Display(Name = "Thuộc")]
    public string? ParentId { get; set; }

    [BindProperty, Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Căn cứ"), StringLength(300, ErrorMessage = "Căn cứ dài nhất 300 chữ")]
    public string? Basis { get; set; }

    public List<SelectListItem> Kinds { get; } = [.. Enum.GetValues<BodyKind>().Select(k => new SelectListItem(Labels.Of(k), k.ToString()))];

    public IReadOnlyList<string> Offers { get; private set; } = [];

    public virtual async Task LoadAsync(CancellationToken cancel) => Offers = await field.OffersAsync(time.Today, cancel);

    protected async Task<BodyFacts> FactsAsync(CancellationToken cancel) =>
        new(Name, ShortName, Kind!.Value, await field.FindAsync(ParentId, time.Today, nameof(ParentId), cancel), From, Basis);
}
