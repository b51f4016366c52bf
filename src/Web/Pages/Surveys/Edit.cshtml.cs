using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>Corrects a round, ends it, or lets it go on; only where it is run.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class EditModel(SurveyRounds rounds, Trail trail) : RoundFields, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public SurveyRound Round { get; private set; } = null!;

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsOwnAsync(cancel)) return NotFound();
        (Name, Paper, From, To, Threshold, Version) = (Round.Name, Round.Paper, Round.From, Round.To, Round.Threshold, Round.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsOwnAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await rounds.ChangeAsync(Id, Facts, Version, cancel);
        this.Say("Đã lưu đợt khảo sát.");
        return LocalRedirect($"/khao-sat/{Id}");
    }

    public async Task<IActionResult> OnPostRefillAsync(CancellationToken cancel)
    {
        if (await rounds.RefillAsync(Id, new([]), cancel) is not { } added) return NotFound();
        this.Say(added == 0 ? "Danh sách đã đủ, không có doanh nghiệp nào mới." : $"Đã bổ sung {VietFormat.Number(added)} doanh nghiệp vào danh sách.");
        return LocalRedirect($"/khao-sat/{Id}");
    }

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) => SetClosedAsync(true, "Đã kết thúc đợt khảo sát.", cancel);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) => SetClosedAsync(false, "Đã mở lại đợt khảo sát.", cancel);

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await IsOwnAsync(cancel)) Version = ModelState.TellStored(Version, Round.Version, ("Tên đợt", Name, Round.Name), ("Văn bản", Paper, Round.Paper), ("Từ ngày", From, Round.From), ("Đến ngày", To, Round.To), ("Ngưỡng", Threshold, Round.Threshold));
    }

    private async Task<IActionResult> SetClosedAsync(bool closed, string said, CancellationToken cancel)
    {
        if (await rounds.SetClosedAsync(Id, closed, cancel) is null) return NotFound();
        this.Say(said);
        return LocalRedirect($"/khao-sat/{Id}");
    }

    private async Task<bool> IsOwnAsync(CancellationToken cancel)
    {
        if (await rounds.OwnAsync(Id, cancel) is not { } round) return false;
        Round = round;
        History = await trail.OfAsync<SurveyRound>(Request, Id, cancel);
        return true;
    }
}
