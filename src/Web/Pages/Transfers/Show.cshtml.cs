using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.App.Transfers;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Transfers;

/// <summary>One proposal: what the other unit is asked to confirm, and its answer.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class ShowModel(TransferList transfers, TransferDesk desk, Trail trail, RegulationBook regulations) : PageModel, IShownAgain, IShowsPeople
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Lý do không nhận"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string? Answer { get; set; }

    public TransferView View { get; private set; } = null!;

    public CitedDocument? Paper { get; private set; }

    /// <summary>The limit in force when the proposal was made.</summary>
    public LegalParameter? Limit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsKnownAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || !await desk.AcceptAsync(Id, cancel)) return NotFound();
        this.Say($"Đã xác nhận: {View.Proposal.FullName} sinh hoạt ở {View.ToName} từ ngày {VietFormat.Date(View.Proposal.Day)}.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await desk.RefuseAsync(Id, Answer ?? "", cancel)) return NotFound();
        this.Say("Đã trả lời không nhận; bên gửi được báo lý do.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || !await desk.WithdrawAsync(Id, cancel)) return NotFound();
        this.Say($"Đã rút đề nghị chuyển {View.Proposal.FullName}.");
        return RedirectToPage(new { Id });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) throw new OutOfScopeException(Id);
    }

    /// <summary>The unit that is asked to take the member in sees who he is before he is its own.</summary>
    public Task NoteShownAsync(ReadLog log, CancellationToken cancel) =>
        View.Proposal.PersonId is { } person ? log.NoteOpenedAsync<Person>(MemberOperations.Open, person, cancel) : Task.CompletedTask;

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (await transfers.FindAsync(Id, cancel) is not { } view) return false;
        View = view;
        Limit = await regulations.FindAsync(TransferLimits.Key, view.Proposal.ProposedOn, cancel);
        if (view.Proposal.DocumentId is { } document) Paper = (await trail.CiteAsync([document], cancel)).GetValueOrDefault(document);
        return true;
    }
}
