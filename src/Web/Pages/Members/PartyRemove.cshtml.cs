using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.Party;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>Takes out a membership of the Party that was entered for the wrong person.</summary>
[Needs(Permission.PartyEdit)]
internal sealed class PartyRemoveModel(MemberFile file, PartyRecords records) : OneMemberModel(file)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do bỏ"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (await records.ViewAsync(Id, cancel: cancel) is not { } kept) return RedirectToPage("Party", new { Id });
        Version = kept.Version;
        return Page();
    }

    /// <summary>After a clash the next removal is of what is kept now.</summary>
    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (ModelState.IsClash() && await records.ViewAsync(Id, cancel: cancel) is { } kept && kept.Version != Version && ModelState.Remove(nameof(Version))) Version = kept.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var removed = await records.RemoveAsync(Id, Version, Reason, cancel);
        this.Say(removed ? $"Đã bỏ ghi {Name} là đảng viên." : "Bản ghi này đã được bỏ trước đó.");
        return RedirectToPage("Party", new { Id });
    }
}
