using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members;

/// <summary>A movement that was written wrongly: another day, kind, reason or paper, or none of it at all.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class CorrectMovementModel(MovementCorrection correction, MemberFile file, DecisionField decisions, Trail trail) : OneMemberModel(file)
{
    [BindProperty(SupportsGet = true)]
    public long MovementId { get; set; }

    [BindProperty, Display(Name = "Biến động"), Required(ErrorMessage = "Chọn loại biến động")]
    public MovementKind? Kind { get; set; }

    [BindProperty, Display(Name = "Ngày"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Lý do của biến động"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Quyết định")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Vì sao đính chính"), Required(ErrorMessage = "Ghi vì sao đính chính"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string Why { get; set; } = "";

    public MemberAct Act { get; private set; } = null!;

    /// <summary>The paper as the field cites it; one that cannot be typed again (outside the scope, no number) stays when the field is left as it is.</summary>
    private string? Cited { get; set; }

    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<MovementKind>().Where(k => k.Sign() == Act.Kind.Sign()).Select(k => new SelectListItem(k.Label(), k.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Kind, Day, Reason, Decision) = (Act.Kind, Act.Day, Act.Reason, Cited);
        return Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var document = Decision == Cited ? Act.DocumentId : await decisions.FindAsync(Decision, nameof(Decision), cancel);
        if (!await correction.CorrectAsync(MovementId, new(Kind!.Value, Day!.Value, string.IsNullOrWhiteSpace(Reason) ? null : VietText.Nfc(Reason), document), Why, cancel)) return NotFound();
        this.Say($"Đã đính chính biến động của {Name}; điều ghi trước đây còn trong hồ sơ.");
        return Back;
    }

    public async Task<IActionResult> OnPostAnnulAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Why)) return Page();
        if (!await correction.AnnulAsync(MovementId, Why, cancel)) return NotFound();
        this.Say($"Đã hủy biến động “{Act.Kind.Label()}” ngày {VietFormat.Date(Act.Day)} của {Name}.");
        return Back;
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) throw new OutOfScopeException(Id);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || Sheet.Acts.FirstOrDefault(a => a.Id == MovementId) is not { } act) return false;
        Act = act;
        Cited = act.DocumentId is { } id ? (await trail.CiteAsync([id], cancel)).GetValueOrDefault(id)?.Words : null;
        return true;
    }
}
