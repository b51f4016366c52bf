using System.Text.RegularExpressions;
using DoanKet.App.Directives.Register;
using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Directives.Register;
using DoanKet.Web.Pages.Members;
using Microsoft.AspNetCore.Http.Extensions;

namespace DoanKet.Web.Pages.Search;

internal sealed record Hit(string Title, string? Detail, string Href);

/// <param name="More">The full list under the same words.</param>
internal sealed record HitGroup(string Title, IReadOnlyList<Hit> Hits, string More)
{
    public const int Most = 10;

    public bool HasMore => Hits.Count > Most;
}

/// <summary>Looks for the same words in every module that the account may read, in each with the scope of that module's own permission:
/// the page as a whole has none, and an account may see members of one unit and enterprises of another.</summary>
internal sealed partial class Finder(PermittedReading permitted, MemberList members, OrgBrowser units, OrgDirectory directory,
    DocumentList documents, TextSearch texts, BodyList bodies, DecisionField citations, AppDbContext db, TimeProvider time)
{
    private const int Taken = HitGroup.Most + 1;

    /// <summary>Where a code leads at once: a unit's code, a case's number, the citation of one document.</summary>
    public async Task<string?> JumpAsync(string text, CancellationToken cancel)
    {
        var code = text.Trim().ToUpperInvariant();
        if (await permitted.WithAsync(Permission.OrganisationView, () => directory.FindAsync(code, cancel)) is { } unit) return $"/don-vi/{unit.Code}";
        if (CaseNumber().IsMatch(code) && await permitted.WithAsync(Permission.FoundingView, () => CaseIdsAsync(code, cancel)) is [var founding]) return $"/thanh-lap/{founding}";
        return await permitted.WithAsync(Permission.OrganisationView, () => citations.ReadAsync(text, cancel)) is [var document] ? Address(document) : null;
    }

    /// <summary>The groups in which something was found.</summary>
    public async Task<List<HitGroup>> FindAsync(string text, CancellationToken cancel)
    {
        var asked = new QueryBuilder { { "q", text.Trim() } }.ToString();
        List<HitGroup> groups =
        [
            new("Đoàn viên", await permitted.WithAsync(Permission.MembersView, () => MembersAsync(text, cancel)), $"/doan-vien{asked}&trangthai={MemberAsked.AllStatuses}"),
            new("Doanh nghiệp", await permitted.WithAsync(Permission.EnterprisesView, () => EnterprisesAsync(text, cancel)), $"/doanh-nghiep{asked}"),
            new("Hồ sơ thành lập", await permitted.WithAsync(Permission.FoundingView, () => CasesAsync(text, cancel)), $"/thanh-lap{asked}"),
            new("Đơn vị", await permitted.WithAsync(Permission.OrganisationView, () => UnitsAsync(text, cancel)), $"/don-vi{asked}"),
            new("Cơ quan ngoài công đoàn", await permitted.WithAsync(Permission.OrganisationView, () => BodiesAsync(text, cancel)), $"/co-quan{asked}"),
            new("Văn bản", await permitted.WithAsync(Permission.OrganisationView, () => DocumentsAsync(text, cancel)), $"/van-ban{asked}"),
            new("Toàn văn văn bản đến, đi", await permitted.WithAsync(Permission.DirectivesView, () => TextsAsync(text, cancel)), $"/van-ban/tim{asked}"),
        ];
        return groups.FindAll(g => g.Hits.Count > 0);
    }

    /// <summary>The number is unique within one register only.</summary>
    private Task<List<long>> CaseIdsAsync(string number, CancellationToken cancel) =>
        db.Set<FoundingCase>().Where(c => c.Number == number).OrderBy(c => c.Id).Take(2).Select(c => c.Id).ToListAsync(cancel);

    private async Task<List<Hit>> MembersAsync(string text, CancellationToken cancel) =>
        (await members.PageAsync(new MemberQuestion(text), null, Taken, cancel)).Rows
        .ConvertAll(row => new Hit(row.FullName, row.Born is { } born ? $"sinh {born}, {row.UnitName}" : row.UnitName, $"/doan-vien/{row.Id}"));

    private async Task<List<Hit>> EnterprisesAsync(string text, CancellationToken cancel)
    {
        var enterprises = db.Set<Enterprise>().AsNoTracking();
        var digits = text.Trim();
        if (digits.Length >= 4 && digits.All(c => char.IsAsciiDigit(c) || c == '-')) enterprises = enterprises.Where(e => e.TaxCode!.StartsWith(digits));
        else foreach (var pattern in WordSearch.Patterns(text)) enterprises = enterprises.Where(e => EF.Functions.Like(e.SearchText, pattern));
        return (await enterprises.OrderBy(e => e.NameKey).ThenBy(e => e.Id).Take(Taken).Select(e => new { e.Id, e.Name, e.Place, e.Workers }).ToListAsync(cancel))
            .ConvertAll(e => new Hit(e.Name, $"{(e.Place is null ? "" : e.Place + ", ")}{VietFormat.Number(e.Workers)} lao động", $"/doanh-nghiep/{e.Id}"));
    }

    private async Task<List<Hit>> CasesAsync(string text, CancellationToken cancel)
    {
        var cases = db.Set<FoundingCase>().AsNoTracking();
        foreach (var pattern in WordSearch.Patterns(text)) cases = cases.Where(c => EF.Functions.Like(c.SearchText, pattern));
        return (await cases.OrderByDescending(c => c.Id).Take(Taken).Select(c => new { c.Id, c.Number, c.Name, c.OpenedOn }).ToListAsync(cancel))
            .ConvertAll(c => new Hit(c.Name, $"{c.Number}, mở ngày {VietFormat.Date(c.OpenedOn)}", $"/thanh-lap/{c.Id}"));
    }

    private async Task<List<Hit>> UnitsAsync(string text, CancellationToken cancel) =>
        (await units.ListAsync(null, text, null, time.Today, null, Taken, cancel)).ConvertAll(u => new Hit(u.Name, u.Code, $"/don-vi/{u.Code}"));

    private async Task<List<Hit>> BodiesAsync(string text, CancellationToken cancel) =>
        (await bodies.ReadAsync(new(text, null, BodyPresence.Any, time.Today), null, Taken, cancel)).ConvertAll(b => new Hit(b.Name, b.To <= time.Today ? $"kết thúc {VietFormat.Date(b.To)}" : b.Parent, $"/co-quan/{b.Id}"));

    private async Task<List<Hit>> DocumentsAsync(string text, CancellationToken cancel) =>
        (await documents.ReadAsync(new(text, null, null), null, Taken, cancel))
        .ConvertAll(d => new Hit($"{d.Citation}, {VietFormat.Date(d.Date)}", $"{d.Subject}. {d.Issuer}", Address(d)));

    private async Task<List<Hit>> TextsAsync(string text, CancellationToken cancel) =>
        (await texts.FindAsync(text, null, Taken, cancel)).ConvertAll(f => new Hit(f.Entry.Citation, f.Lines is [var line, ..] ? $"dòng {line.Line}: {SearchModel.Excerpt(line, text)}" : f.Entry.Subject, $"/van-ban/so/{f.Entry.Id}"));

    private static string Address(DocumentList.Row document) => $"/van-ban/{document.Id}";

    [GeneratedRegex(@"^TL-\d{4}-\d+$")]
    private static partial Regex CaseNumber();
}
