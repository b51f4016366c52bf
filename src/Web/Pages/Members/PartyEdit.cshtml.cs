using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.Party;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>Enters that somebody is a member of the Party, or corrects what is kept of it. What the form shows is noted as any viewing.</summary>
[Needs(Permission.PartyEdit)]
internal sealed class PartyEditModel(MemberFile file, PartyRecords records) : OneMemberModel(file)
{
    /// <summary>0 while nothing is kept.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Ngày vào Đảng")]
    public DateOnly? JoinedOn { get; set; }

    [BindProperty, Display(Name = "Đang là đảng viên dự bị")]
    public bool OnProbation { get; set; }

    [BindProperty, Display(Name = "Ngày chính thức")]
    public DateOnly? OfficialOn { get; set; }

    [BindProperty, Display(Name = "Chi bộ"), StringLength(200, ErrorMessage = "Tên chi bộ dài quá 200 chữ")]
    public string? Cell { get; set; }

    [BindProperty, Display(Name = "Số thẻ đảng viên"), StringLength(20, ErrorMessage = "Số thẻ dài quá 20 ký tự")]
    public string? CardNumber { get; set; }

    [BindProperty, Display(Name = "Thôi là đảng viên từ ngày")]
    public DateOnly? EndedOn { get; set; }

    [BindProperty, Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (await records.ViewAsync(Id, cancel: cancel) is { } kept)
            (Version, JoinedOn, OfficialOn, EndedOn, Cell, CardNumber, OnProbation) = (kept.Version, kept.JoinedOn, kept.OfficialOn, kept.EndedOn, kept.Cell, kept.CardNumber, kept.OnProbation);
        return Page();
    }

    /// <summary>After a clash the next save is against what is kept now, which is told beside what was typed.</summary>
    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (!ModelState.IsClash()) return;
        var kept = await records.ViewAsync(Id, cancel: cancel);
        Version = kept is null ? ModelState.TellStored(Version, 0) : ModelState.TellStored(Version, kept.Version,
            ("Ngày vào Đảng", JoinedOn, kept.JoinedOn), ("Ngày chính thức", OfficialOn, kept.OfficialOn), ("Đang dự bị", OnProbation, kept.OnProbation),
            ("Chi bộ", Cell, kept.Cell), ("Số thẻ đảng viên", CardNumber, kept.CardNumber), ("Thôi từ ngày", EndedOn, kept.EndedOn));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await records.WriteAsync(Id, new(JoinedOn, OfficialOn, VietText.Typed(Cell), VietText.Typed(CardNumber), EndedOn, OnProbation), Version, Reason, cancel)) return NotFound();
        this.Say(EndedOn is { } ended ? $"Đã ghi {Name} thôi là đảng viên từ ngày {VietFormat.Date(ended)}." : $"Đã ghi {Name} là đảng viên.");
        return RedirectToPage("Party", new { Id });
    }
}
