using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Steering;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Organisation;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Steering;

/// <summary>The committee gives a task to one of its members.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class GiveModel(SteeringBook book, OrgBrowser browser, OrgDirectory directory, TimeProvider time) : UnitPage(browser, directory, time)
{
    [BindProperty, Display(Name = "Việc"), Required(ErrorMessage = "Ghi việc phải làm"), StringLength(500, ErrorMessage = "Dài nhất 500 chữ")]
    public string Text { get; set; } = "";

    [BindProperty, Display(Name = "Giao cho")]
    public long? MemberId { get; set; }

    [BindProperty, Display(Name = "Hạn")]
    public DateOnly? Due { get; set; }

    public List<SelectListItem> Members { get; private set; } = [];

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (await book.FindAsync(Unit.Id, cancel) is not { } committee) return;
        Members = [.. (await book.MembersAsync(committee.Id, Today, cancel)).Select(m => new SelectListItem($"{m.FullName}, {Labels.Within(m.Role)}", m.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || await book.FindAsync(Unit.Id, cancel) is not { } committee) return NotFound();
        if (!ModelState.IsValid) return Page();
        await book.GiveAsync(new SteeringTask { OrgUnitId = Unit.Id, CommitteeId = committee.Id, MemberId = MemberId, Text = VietText.Nfc(Text.Trim()), Due = Due }, cancel);
        this.Say("Đã giao việc.");
        return LocalRedirect($"/ban-chi-dao/{UnitCode}");
    }
}
