using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>Corrects who somebody is. The numbers stay masked: only a new one is typed in full.</summary>
[Needs(Permission.MembersEdit), TypeFilter<ToKeptRecord>]
internal sealed class EditModel(MemberFile file, PersonCorrection correction, PermittedReading permitted, TimeProvider time) : PersonFormModel(time), IShowsPeople
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Lý do", Order = AfterPerson), Required(ErrorMessage = "Ghi lý do sửa"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string Reason { get; set; } = "";

    [BindProperty]
    public PaperFields Papers { get; set; } = new();

    /// <summary>Whether the ethnicity may be written; it is not told here.</summary>
    public bool MaySensitive { get; private set; }

    public Person Known { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (FullName, Born, Sex, JobTitle, Version) = (Known.FullName, Known.Born?.ToString(), Known.Sex, Known.JobTitle, Known.Version);
        (CitizenId, Phone) = (Masked(Known.CitizenId, Kernel.CitizenId.Mask), Masked(Known.Phone, PhoneNumber.Mask));
        Papers = PaperFields.Of(Known);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        // before the numbers are read: a mask that nobody has touched is no longer that of the number
        if (Version != Known.Version) throw new DbUpdateConcurrencyException();
        if (await correction.CorrectAsync(Id, Read(Known), Version, Reason, Papers.Read(Known, MaySensitive), cancel) is not { } corrected) return NotFound();
        this.Say($"Đã sửa nhân thân của {corrected.FullName}.");
        return RedirectToPage("Show", new { Id });
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        // After a clash the officer has been told to look again: the next save is against what is there now.
        if (!await FindAsync(cancel)) throw new OutOfScopeException(Id);
        CitizenId = MaskOfNow(nameof(CitizenId), CitizenId, Masked(Known.CitizenId, Kernel.CitizenId.Mask));
        Phone = MaskOfNow(nameof(Phone), Phone, Masked(Known.Phone, PhoneNumber.Mask));
        var now = PaperFields.Of(Known);
        Version = ModelState.TellStored(Version, Known.Version,
            ("Họ và tên", FullName, Known.FullName), ("Ngày sinh", Born, Known.Born), ("Giới tính", Sex, Known.Sex), ("Vị trí công việc", JobTitle, Known.JobTitle),
            ("Số định danh", CitizenId, Masked(Known.CitizenId, Kernel.CitizenId.Mask)), ("Điện thoại", Phone, Masked(Known.Phone, PhoneNumber.Mask)),
            ("Số giấy tờ khác", Papers.OtherId, now.OtherId), ("Ngày cấp căn cước", Papers.IdIssuedOn, now.IdIssuedOn), ("Thư điện tử", Papers.Email, now.Email),
            ("Nơi ở", Papers.Address, now.Address), ("Ngày vào công đoàn", Papers.UnionSince, now.UnionSince), ("Ghi chú", Papers.Note, now.Note));
    }

    /// <summary>A number that was typed stays; a mask becomes that of the number which is there now.</summary>
    private string? MaskOfNow(string field, string? typed, string? now) => typed?.Contains('•', StringComparison.Ordinal) is true && typed != now && ModelState.Remove(field) ? now : typed;

    private static string? Masked(string? number, Func<string, string> mask) => number is null ? null : mask(number);

    public Task NoteShownAsync(ReadLog log, CancellationToken cancel) => log.NoteOpenedAsync<Person>(MemberOperations.Open, Known.Id, cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Known = (await file.FindAsync(Id, cancel))?.Person!;
        if (Known is null) return false;
        MaySensitive = await permitted.HoldsAtAsync(Permission.MembersSensitive, Known.OrgUnitId, cancel);
        return true;
    }
}
