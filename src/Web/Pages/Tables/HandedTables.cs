using System.Globalization;
using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;
using DoanKet.Web.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

namespace DoanKet.Web.Pages.Tables;

/// <summary>Where a table comes from: a paper of the register, or one that the account has just had read; and which of its tables.</summary>
internal sealed record HandedFrom(long? Entry, long? Held, int At)
{
    /// <summary>As the addresses of the imports carry it.</summary>
    public string Query => (Entry is { } entry ? $"van-ban={entry}" : $"tep={Held}") + $"&bang={At}";

    /// <summary>Said where an address asks for a table that the paper has not.</summary>
    public const string NoSuchTable = "Văn bản không có bảng này; mở trang văn bản rồi chọn lại bảng";

    /// <summary>Which table the address means; one that no paper has when it is no number.</summary>
    public static int AtOf(string? typed) => typed is null ? 0 : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1;
}

/// <summary>A table as it arrives at an import: the file, and the paper it stood in.</summary>
/// <param name="UnitId">In whose register the paper stands.</param>
internal sealed record HandedTable(SentFile File, string Paper, string? Href, long? UnitId);

/// <summary>A table of a paper with the imports that may take it.</summary>
internal sealed record OfferedTable(FoundTable Said, HandedFrom From, bool IsTargets, bool IsPeople);

/// <summary>The tables of a paper as its page shows them; shown by _HandedTables.</summary>
/// <param name="Plans">Whose draft the account may fill.</param>
/// <param name="Entry">The document that the check of tables opens; none for a paper that is not in the register.</param>
internal sealed record OfferedTables(IReadOnlyList<OfferedTable> Tables, IReadOnlyList<PlanView> Plans, bool TakesPeople, long? Entry)
{
    public static readonly OfferedTables None = new([], [], false, null);
}

/// <summary>Hands the tables of papers on to the imports that exist: as files, as if the officer had sent them.</summary>
internal sealed class HandedTables(EntryContent documents, HeldUploads held, AllotmentBook book, PermittedReading permitted, Visitor visitor, IMemoryCache known, TimeProvider time)
{
    private const string PastedName = "Văn bản đã dán";

    private static readonly TimeSpan WorkedOn = TimeSpan.FromMinutes(10);

    /// <summary>The tables of a document of the register.</summary>
    public async Task<OfferedTables> OfferAsync(long entry, CancellationToken cancel) => await OfferAsync(await TablesAsync(new(entry, null, 0), cancel), at => new(entry, null, at), entry, cancel);

    /// <summary>Those of a paper that is not in the register: it is held for as long as the officer may come back to it.</summary>
    public async Task<OfferedTables> OfferAsync(SentFile paper, CancellationToken cancel)
    {
        var offered = await OfferAsync(Read(paper), at => new(null, null, at), null, cancel);
        if (!offered.Tables.Any(t => t.IsTargets && offered.Plans.Count > 0 || t.IsPeople && offered.TakesPeople) || await held.HoldAsync(paper, cancel) is not { } id) return offered;
        return offered with { Tables = [.. offered.Tables.Select(t => t with { From = t.From with { Held = id } })] };
    }

    /// <summary>The table as a file; none when the account may not read the paper, or it has no such table.</summary>
    public async Task<HandedTable?> FindAsync(HandedFrom from, CancellationToken cancel)
    {
        var tables = await TablesAsync(from, cancel);
        if (from.At < 0 || from.At >= tables.Count) return null;
        var entry = from.Entry is { } id ? await EntryAsync(id, cancel) : null;
        var paper = entry is null ? PastedName : entry.Citation + (entry.Date is { } day ? $" ngày {VietFormat.Date(day)}" : "");
        if (entry is null && from.Held is { } file && await held.FindAsync(file, cancel) is { } sent) paper = Path.GetFileNameWithoutExtension(sent.Name);
        var name = new SentFile($"{paper.Replace('/', '-')}, bảng {from.At + 1}.xlsx", tables[from.At].Workbook());
        return new(name with { Name = name.SafeName(".xlsx") }, paper, entry is null ? null : $"/van-ban/so/{entry.Id}", entry?.OrgUnitId);
    }

    /// <summary>The text of a document as it was pasted, without the numbers of people; none when the account may not read it, or there is none.</summary>
    public Task<string?> TextAsync(long entry, CancellationToken cancel) => permitted.WithAsync(Permission.DirectivesView, async () =>
        await documents.FindAsync(entry, cancel) is { Lines.Count: > 0 } view ? PersonalNumbers.Hide(TextOf(view)) : null);

    private async Task<OfferedTables> OfferAsync(IReadOnlyList<PaperTable> tables, Func<int, HandedFrom> from, long? entry, CancellationToken cancel)
    {
        List<OfferedTable> offered = [.. tables.Select((t, at) => (Table: t, At: at, IsPeople: MemberTables.LooksLikeMembers(t.Table)))
            .Select(t => new OfferedTable(t.Table.Said, from(t.At), !t.IsPeople && CirculatingReader.LooksLikeTargets(t.Table.Table), t.IsPeople))];
        var plans = offered.Exists(t => t.IsTargets) && visitor.Can(Permission.TargetsEdit) ? await permitted.WithAsync(Permission.TargetsEdit, () => book.PlansAsync(cancel)) : [];
        return new(offered, [.. plans.Where(p => p.IsSetter && p.To >= time.Today)], visitor.Can(Permission.MembersEdit), entry);
    }

    private async Task<IReadOnlyList<PaperTable>> TablesAsync(HandedFrom from, CancellationToken cancel)
    {
        if (from.Entry is null) return from.Held is { } id && await held.FindAsync(id, cancel) is { } sent ? Read(sent) : [];
        return await permitted.WithAsync(Permission.DirectivesView, async () =>
        {
            if (await documents.FileAsync(from.Entry.Value, cancel) is var (file, bytes) && Known(file, bytes) is { Count: > 0 } tables) return tables;
            return await documents.FindAsync(from.Entry.Value, cancel) is { } view ? Guard(() => PaperTables.ReadText(TextOf(view))) : [];
        });
    }

    private Task<DocumentEntry?> EntryAsync(long id, CancellationToken cancel) => permitted.WithAsync(Permission.DirectivesView, async () => (await documents.FindAsync(id, cancel))?.Entry);

    /// <summary>A file that is kept never changes: its page is opened again and again while one works on it, and is not read anew each time. Whether the account may read it has been asked before.</summary>
    private IReadOnlyList<PaperTable> Known(StoredFile file, byte[] bytes) => known.GetOrCreate((nameof(HandedTables), file.Id), entry =>
    {
        entry.SlidingExpiration = WorkedOn;
        return Read(new(file.Name, bytes));
    })!;

    private static IReadOnlyList<PaperTable> Read(SentFile file) => Guard(() =>
    {
        using var stream = new MemoryStream(file.Bytes);
        return PaperTables.Read(stream, file.Name);
    });

    /// <summary>A picture, or a text in which nothing can be read, has no tables to hand on.</summary>
    private static IReadOnlyList<PaperTable> Guard(Func<IReadOnlyList<PaperTable>> read)
    {
        try { return read(); }
        catch (Exception refused) when (refused is DirectiveRefused or TableRefused) { return []; }
    }

    /// <summary>The lines as they were counted when the text was pasted.</summary>
    private static string TextOf(EntryView view)
    {
        var lines = view.Lines.ToDictionary(l => l.Line, l => l.Text);
        return lines.Count == 0 ? "" : string.Join('\n', Enumerable.Range(1, lines.Keys.Max()).Select(line => lines.GetValueOrDefault(line, "")));
    }
}
