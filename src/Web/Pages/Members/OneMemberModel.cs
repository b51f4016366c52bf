using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members;

/// <summary>A page about one person, whose id stands in the address.</summary>
[TypeFilter<ToKeptRecord>]
internal abstract class OneMemberModel(MemberFile file) : PageModel, IShownAgain, IShowsPeople
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public MemberSheet Sheet { get; private set; } = null!;

    protected new MemberFile File => file;

    public string Name => Sheet.Person.FullName;

    protected RedirectToPageResult Back => RedirectToPage("Show", new { Id });

    /// <summary>False when there is no such person in the scope of the page.</summary>
    protected async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (await file.FindAsync(Id, cancel) is not { } sheet) return false;
        Sheet = sheet;
        return true;
    }

    /// <exception cref="OutOfScopeException">The record has been merged or taken back while the form was sent.</exception>
    public virtual async Task LoadAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) throw new OutOfScopeException(Id);
    }

    public Task NoteShownAsync(ReadLog log, CancellationToken cancel) => log.NoteOpenedAsync<Person>(MemberOperations.Open, Sheet.Person.Id, cancel);
}
