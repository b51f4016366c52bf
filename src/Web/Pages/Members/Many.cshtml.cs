using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Transfers;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Members;

/// <summary>Several members of one union end or move together, as when it is dissolved or divided: all of those chosen, or none.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class ManyModel(MemberRegister register, MemberList members, UnitField unions, TransferDesk desk, PermittedReading permitted, DecisionField decisions, AppDbContext db, CurrentWork work, TimeProvider time)
    : PageModel, IShownAgain
{
    private const int MostShown = 500;

    [FromQuery(Name = "don-vi")]
    public string? Asked { get; set; }

    [BindProperty, Display(Name = "Biến động"), Required(ErrorMessage = "Chọn loại biến động")]
    public MovementKind? Kind { get; set; }

    /// <summary>Of those who go to a union of the register.</summary>
    [BindProperty, Display(Name = "Chuyển đến")]
    public string? Destination { get; set; }

    [BindProperty, Display(Name = "Ngày"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string Reason { get; set; } = "";

    [BindProperty, Display(Name = "Quyết định")]
    public string? Decision { get; set; }

    [BindProperty]
    public bool Everybody { get; set; }

    [BindProperty, Display(Name = "Người")]
    public List<long> Chosen { get; set; } = [];

    public OrgUnit? Union { get; private set; }

    public IReadOnlyList<string> Unions { get; private set; } = [];

    public List<MemberRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. MovementWords.Endings.Select(e => new SelectListItem(e.Kind.Label(), e.Kind.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Day = time.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Union is not { } union) return NotFound();
        if (!ModelState.IsValid) return Page();
        Rule.Check(MovementWords.Endings.Any(e => e.Kind == Kind), nameof(Kind), "Chọn một biến động giảm trong danh sách");
        Rule.Check(string.IsNullOrWhiteSpace(Destination) || Kind is MovementKind.TransferredOut, nameof(Destination), $"Chỉ ghi nơi đến khi chọn “{MovementKind.TransferredOut.Label()}”");
        var people = await db.Set<Membership>().Where(m => m.OrgUnitId == union.Id && m.To == Membership.Open && (Everybody || Chosen.Contains(m.PersonId))).Select(m => m.PersonId).ToListAsync(cancel);
        Rule.Check(people.Count > 0 || Chosen.Count > 0, nameof(Chosen), "Chọn ít nhất một người");
        var gone = Everybody ? [] : Chosen.Except(people).ToList();
        Rule.Check(gone.Count == 0, nameof(Chosen), $"Chưa ghi ai: {VietFormat.Number(gone.Count)} người đã chọn không còn sinh hoạt ở đây ({await NamesAsync(gone, cancel)}). Danh sách dưới đây là của lúc này; xem rồi ghi lại");
        var to = string.IsNullOrWhiteSpace(Destination) ? null : await unions.FindAsync(Destination, UnitsTaken.UnionsAnywhere, nameof(Destination), cancel);
        Rule.Check(to?.Id != union.Id, nameof(Destination), "Đang ở chính đơn vị này; chọn đơn vị khác");
        var decision = await decisions.FindAsync(Decision, nameof(Decision), cancel);
        Rule.StopIfBroken();
        if (to is null) await EndAsync(people, union, decision, cancel);
        else await MoveAsync(people, to, decision, cancel);
        return LocalRedirect($"/doan-vien?don-vi={union.Id}");
    }

    private async Task<string> NamesAsync(List<long> people, CancellationToken cancel) =>
        string.Join(", ", await db.Set<Person>().Where(p => people.Contains(p.Id)).OrderBy(p => p.SortKey).Select(p => p.FullName).ToListAsync(cancel)) is { Length: > 0 } names ? names : "ngoài phạm vi";

    private async Task EndAsync(List<long> people, OrgUnit union, long? decision, CancellationToken cancel)
    {
        work.Begin(MemberOperations.End, Reason.Trim(), decision);
        await register.EndAsync(people, Kind!.Value, Day!.Value, Reason.Trim(), decision, cancel);
        this.Say($"Đã ghi {VietFormat.Number(people.Count)} người của {union.Name}: {Kind.Value.Label().ToLowerInvariant()}, từ ngày {VietFormat.Date(Day.Value)}.");
    }

    /// <summary>At once by who answers for both unions, else as proposals that the other one confirms.</summary>
    private async Task MoveAsync(List<long> people, OrgUnit to, long? decision, CancellationToken cancel)
    {
        if (await permitted.HoldsAtAsync(Permission.MembersEdit, to.Id, cancel))
        {
            work.Begin(MemberOperations.Transfer, $"{Reason.Trim()} (cấp trên xác nhận thay cả hai đơn vị)", decision);
            foreach (var person in people) await register.TransferAsync(person, to, Day!.Value, Reason.Trim(), decision, cancel);
            this.Say($"Đã chuyển {VietFormat.Number(people.Count)} người sang {to.Name} từ ngày {VietFormat.Date(Day!.Value)}.");
            return;
        }
        var sent = await desk.ProposeManyAsync(people, to, new(Day!.Value, Reason.Trim(), decision), cancel);
        this.Say($"Đã gửi {to.Name} đề nghị nhận {VietFormat.Number(sent)} người. Chưa tính cho đến khi nơi đến xác nhận.");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Unions = await unions.OffersAsync(UnitsTaken.Unions, cancel);
        var asked = Asked ?? (Unions is [var only] ? only : null);
        if (asked is null || await FindAsync(asked, cancel) is not { } union) return;
        Union = union;
        Rows = (await members.PageAsync(new(UnitId: union.Id, Status: MemberStatus.Active), null, MostShown, cancel)).Rows;
        Total = await db.Set<Membership>().CountAsync(m => m.OrgUnitId == union.Id && m.To == Membership.Open, cancel);
    }

    /// <summary>What is typed may be a name; of none or of several it is said at the field what to type.</summary>
    private async Task<OrgUnit?> FindAsync(string asked, CancellationToken cancel)
    {
        try
        {
            return await unions.FindAsync(asked, UnitsTaken.Unions, nameof(Asked), cancel);
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError(nameof(Asked), broken.Message);
            return null;
        }
    }
}
