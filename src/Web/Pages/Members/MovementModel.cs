using System.ComponentModel.DataAnnotations;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>What every movement of a member asks: the day, why, and on which decision.</summary>
internal abstract class MovementModel(MemberFile file, DecisionField decisions, AppDbContext db, TimeProvider time) : OneMemberModel(file)
{
    [BindProperty, Display(Name = "Ngày"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string Reason { get; set; } = "";

    [BindProperty, Display(Name = "Quyết định")]
    public string? Decision { get; set; }

    /// <summary>The record as the officer saw it: what somebody else has written meanwhile is looked at first.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        await LoadAsync(cancel);
        Day = time.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        // Read before it is held: whoever moves the person in this moment is met by the version when this is saved.
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == Id, cancel) is not { } person) return NotFound();
        if (person.Version != Version) throw new DbUpdateConcurrencyException();
        await MoveAsync(await decisions.FindAsync(Decision, nameof(Decision), cancel), cancel);
        return Back;
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        ModelState.Remove(nameof(Version));
        Version = Sheet.Person.Version;
    }

    /// <summary>Carries the movement out and says so. The form has been checked.</summary>
    protected abstract Task MoveAsync(long? documentId, CancellationToken cancel);
}
