using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Steering;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Organisation;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Steering;

/// <summary>Somebody leaves the steering committee.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class EndMemberModel(SteeringBook book, OrgBrowser browser, OrgDirectory directory, TimeProvider time) : UnitPage(browser, directory, time)
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Thôi từ ngày"), Required(ErrorMessage = "Nhập ngày thôi")]
    public DateOnly? To { get; set; }

    public SteeringMember Person { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await book.EndMemberAsync(Unit.Id, Id, To!.Value, cancel) is null) return NotFound();
        this.Say($"Đã ghi {Person.FullName} thôi tham gia ban chỉ đạo.");
        return LocalRedirect($"/ban-chi-dao/{UnitCode}");
    }

    protected override async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (!await base.IsKnownAsync(cancel) || await book.FindMemberAsync(Unit.Id, Id, cancel) is not { } person) return false;
        Person = person;
        return true;
    }
}
