using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>Opens a round: its days, its units, and which employers stand on its list.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class NewModel(SurveyRounds rounds, Coverage coverage, OrgDirectory directory, UnitField field, TimeProvider time) : RoundFields, IShownAgain
{
    /// <summary>More could not be looked through; then the round is of all.</summary>
    private const int MostOffered = 60;

    [BindProperty, Display(Name = "Đơn vị tổ chức"), Required(ErrorMessage = "Nhập mã hoặc tên đơn vị tổ chức")]
    public string? Unit { get; set; }

    [BindProperty, Display(Name = "Đơn vị tham gia")]
    public List<long> Units { get; set; } = [];

    [BindProperty, Display(Name = "Chỉ doanh nghiệp từ bao nhiêu lao động")]
    public int? AtLeast { get; set; }

    [BindProperty]
    public bool OnlyWithoutUnion { get; set; }

    public IReadOnlyList<string> Offers { get; private set; } = [];

    public IReadOnlyList<OrgUnit> Below { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (From, Unit, Threshold) = (time.Today, Offers is [var first, ..] ? first : null, await coverage.ThresholdAsync(time.Today, cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await field.FindAsync(Unit, UnitsTaken.All, nameof(Unit), cancel) is not { } unit) return Page();
        var reach = new RoundReach(Units.Count > 0 ? Units : [unit.Id], AtLeast ?? 0, OnlyWithoutUnion);
        var round = await rounds.OpenAsync(unit.Id, Facts, reach, cancel);
        this.Say($"Đã mở {round.Name}.");
        return LocalRedirect($"/khao-sat/{round.Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Offers = await field.OffersAsync(UnitsTaken.All, cancel);
        var below = await directory.MiddleUnitsAsync(cancel);
        if (below.Count is > 1 and <= MostOffered) Below = below;
    }
}
