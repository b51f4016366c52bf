using DoanKet.App.Identity;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Reads a table as it circulates, shows every sum and what each column and row is taken for; nothing is saved here.</summary>
[Needs(Permission.TargetsEdit), RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class ImportModel(AllotmentBook book, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute(Name = "id")]
    public long PlanId { get; set; }

    [BindProperty]
    public IFormFile? Paper { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public PlanView Plan { get; private set; } = null!;

    public AllotmentTable Sheet { get; private set; } = null!;

    public ImportChoices? Choices { get; private set; }

    public ImportedAllotment? Result { get; private set; }

    public string Draft => Plan.Draft?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? EditModel.New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Choices = ImportChoices.Read(Request.Form);
        if (Choices is null) Read();
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Sheet = await book.SheetAsync(Plan, Plan.Draft?.Id ?? Plan.InForceOn(time.Today)?.Id, cancel);
        Result = Choices?.Over(Plan, Sheet);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.PlanAsync(PlanId, cancel) is not { IsSetter: true } plan) return false;
        Plan = plan;
        return true;
    }

    private void Read()
    {
        try
        {
            if (Paper is { } file)
            {
                using var stream = file.OpenReadStream();
                Choices = new(CirculatingReader.Read(stream, file.FileName), null, null);
            }
            else if (!string.IsNullOrWhiteSpace(Text)) Choices = new(CirculatingReader.ReadPasted(Text), null, null);
            else ModelState.AddModelError(nameof(Paper), "Chọn tệp, hoặc dán bảng vào ô bên dưới");
        }
        catch (TableRefused refused)
        {
            ModelState.AddModelError(Paper is null ? nameof(Text) : nameof(Paper), refused.Message);
        }
    }
}
