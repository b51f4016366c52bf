using DoanKet.App.Identity;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Reads a table as it circulates, shows every sum and what each column and row is taken for; nothing is saved here.</summary>
[Needs(Permission.TargetsEdit), RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class ImportModel(AllotmentBook book, HandedTables tables, TimeProvider time) : PageModel, IShownAgain
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

    /// <summary>A paper of the register whose table this is.</summary>
    [FromQuery(Name = "van-ban")]
    public long? EntryId { get; set; }

    /// <summary>A paper that was only read.</summary>
    [FromQuery(Name = "tep")]
    public long? HeldId { get; set; }

    [FromQuery(Name = "bang")]
    public string? TableAt { get; set; }

    public HandedTable? Handed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if ((EntryId ?? HeldId) is not null)
        {
            Handed = await tables.FindAsync(new(EntryId, HeldId, HandedFrom.AtOf(TableAt)), cancel);
            if (Handed is { } handed) Take(nameof(Paper), () => CirculatingReader.Read(new MemoryStream(handed.File.Bytes), handed.File.Name));
            else NoSuchTable();
        }
        await LoadAsync(cancel);
        return Page();
    }

    private void NoSuchTable()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        ModelState.AddModelError("", HandedFrom.NoSuchTable);
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
        if (Paper is { } file)
            Take(nameof(Paper), () =>
            {
                using var stream = file.OpenReadStream();
                return CirculatingReader.Read(stream, file.FileName);
            });
        else if (!string.IsNullOrWhiteSpace(Text)) Take(nameof(Text), () => CirculatingReader.ReadPasted(Text));
        else ModelState.AddModelError(nameof(Paper), "Chọn tệp, hoặc dán bảng vào ô bên dưới");
    }

    private void Take(string field, Func<CirculatingTable> read)
    {
        try
        {
            Choices = new(read(), null, null);
        }
        catch (TableRefused refused)
        {
            ModelState.AddModelError(field, refused.Message);
        }
    }
}
