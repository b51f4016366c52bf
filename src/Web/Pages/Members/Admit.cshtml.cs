using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members;

/// <summary>One person into an existing union.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class AdmitModel(MemberRegister register, JoiningAge age, UnitField unions, DecisionField decisions, MemberLookup lookup, NumberGuesses guesses, ReadLog log, CurrentWork work, TimeProvider time) : PersonFormModel(time)
{
    private readonly TimeProvider _time = time;

    [BindProperty, Display(Name = "Công đoàn cơ sở"), Required(ErrorMessage = "Chọn công đoàn cơ sở")]
    public string Union { get; set; } = "";

    [BindProperty, Display(Name = "Việc")]
    public MovementKind Kind { get; set; } = MovementKind.Admitted;

    [BindProperty, Display(Name = "Ngày", Order = AfterPerson), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Quyết định", Order = AfterPerson)]
    public string? Decision { get; set; }

    public IReadOnlyList<string> Unions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Kết nạp mới hoặc kết nạp lại", nameof(MovementKind.Admitted)), new("Chuyển đến từ nơi chưa có trong sổ này", nameof(MovementKind.TransferredIn)),
    ];

    public async Task OnGetAsync([FromQuery(Name = "don-vi")] string? code, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Day = _time.Today;
        Union = code is null ? Unions is [var only] ? only : "" : Unions.FirstOrDefault(u => u.StartsWith(code + " ", StringComparison.OrdinalIgnoreCase)) ?? code;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var facts = Read();
        if (facts.CitizenId is { } number) guesses.Ask(number, nameof(CitizenId));
        Rule.Check(Kind is MovementKind.Admitted or MovementKind.TransferredIn, nameof(Kind), "Chọn kết nạp hoặc chuyển đến");
        if (await age.FaultAsync(facts.Born, Day!.Value, cancel) is { } young) Rule.Check(false, nameof(Born), young);
        var unit = await unions.FindAsync(Union, UnitsTaken.Unions, nameof(Union), cancel);
        var decision = await decisions.FindAsync(Decision, nameof(Decision), cancel);
        work.Begin(MemberOperations.Admit, documentId: decision);
        var member = new NewMember(facts.FullName, facts.Born?.Day, facts.Born?.Year, facts.Sex, facts.CitizenId, facts.Phone, facts.JobTitle);
        var person = (await register.AdmitAsync(unit!, [member], Kind, Day!.Value, decision, cancel)).Single();
        this.Say($"Đã ghi {person.FullName} vào {unit!.Name} từ ngày {VietFormat.Date(Day.Value)}.");
        return RedirectToPage("Show", new { person.Id });
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Unions = await unions.OffersAsync(UnitsTaken.Unions, cancel);
        if (IsAboutDoubt || ModelState[nameof(CitizenId)] is not { Errors.Count: > 0 } || Kernel.CitizenId.Parse(CitizenId ?? "") is not { Ok: true } number) return;
        // The form is undone with all that it did; that it has told of a number kept elsewhere stays.
        if (await lookup.IsElsewhereAsync(number.Value.Number, cancel))
            await log.NoteAsync(MemberOperations.ToldElsewhere, $"{Kernel.CitizenId.Mask(number.Value.Number)}, hỏi cho {VietText.Nfc(FullName ?? "")}", cancel);
    }

    /// <summary>The fault at the number is that it does not fit the rest, so that nothing was told of its holder.</summary>
    private bool IsAboutDoubt => Doubt is not null && !Compared;
}
