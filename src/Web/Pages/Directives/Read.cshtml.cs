using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Reading;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives;

/// <summary>Reads a directive that an officer sends or pastes, and shows what it says beside the text. Nothing is kept.</summary>
[Needs(Permission.OrganisationView)]
internal sealed class ReadModel : PageModel
{
    private const int MaxFileBytes = 10_000_000;

    [BindProperty, Display(Name = "Tệp")]
    public IFormFile? Paper { get; set; }

    [BindProperty, Display(Name = "Văn bản đã dán")]
    public string? Text { get; set; }

    public DirectiveReading? Reading { get; private set; }

    /// <summary>The lines of the text, as the places of the proposals count them.</summary>
    public IReadOnlyList<string> Lines => Reading is { } read ? read.Text.Split('\n') : [];

    /// <summary>The lines at which something was read.</summary>
    public IReadOnlySet<int> Marked { get; private set; } = new HashSet<int>();

    public async Task OnPostAsync(CancellationToken cancel)
    {
        try
        {
            Reading = await ReadAsync(cancel);
            if (Reading is not { } read) ModelState.AddModelError(nameof(Paper), "Chọn tệp, hoặc dán văn bản vào ô bên dưới");
            else Marked = read.Citations.SelectMany(c => c.Also.Prepend(c.At)).Concat(read.Facts.Select(f => f.At)).Concat(read.Targets.Select(t => t.At)).Concat(read.Tasks.Select(t => t.At)).Select(p => p.Line).ToHashSet();
        }
        catch (Exception refused) when (refused is DirectiveRefused or TableRefused)
        {
            ModelState.AddModelError(Paper is null ? nameof(Text) : nameof(Paper), refused.Message);
        }
    }

    private async Task<DirectiveReading?> ReadAsync(CancellationToken cancel)
    {
        if (Paper is not { } file) return string.IsNullOrWhiteSpace(Text) ? null : DirectiveReader.ReadPasted(Text);
        if (file.Length > MaxFileBytes) throw new DirectiveRefused($"Tệp “{Path.GetFileName(file.FileName)}” lớn hơn {MaxFileBytes / 1_000_000} MB. Bỏ hình ảnh rồi gửi lại, hoặc dán phần chữ.");
        using var sent = new MemoryStream();
        await file.CopyToAsync(sent, cancel);
        sent.Position = 0;
        return DirectiveReader.Read(sent, file.FileName);
    }
}
