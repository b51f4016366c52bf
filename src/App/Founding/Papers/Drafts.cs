using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding.Papers;

/// <summary>What a draft needs beside the case: who stands above, the forms in force, who is put up, whether whole numbers may be printed.</summary>
public sealed record DraftSetting(string Unit, string UnitAbove, string Place, string Decider, string DeciderAbove, string DeciderPlace, IReadOnlyDictionary<string, string> Forms)
{
    /// <summary>Applicants named on the ballot; those put up at the congress when none is named.</summary>
    public IReadOnlyCollection<long> Candidates { get; init; } = [];

    /// <summary>How many the ballot elects; the number of the congress when none is given.</summary>
    public int? Seats { get; init; }

    /// <summary>Identity numbers are written out; else only their ends.</summary>
    public bool WholeNumbers { get; init; }
}

/// <summary>Writes the papers of a case as .docx, from what has been entered once.</summary>
public sealed class Drafts(AppDbContext db, CaseFiles files, OrgDirectory directory, TimeProvider time)
{
    public const string FormPrefix = "founding.form.";

    /// <summary>The draft with the name of its file; none when the case is not in the scope or has not come so far.</summary>
    public async Task<(string Name, byte[] Bytes)?> WriteAsync(long caseId, DraftKind kind, Func<DraftSetting, DraftSetting>? with = null, CancellationToken cancel = default)
    {
        if (await files.FindAsync(caseId, cancel) is not { } file || !kind.IsFor(file)) return null;
        var setting = await SettingAsync(file, cancel);
        var bytes = DraftPapers.Write(kind, file, with is null ? setting : with(setting)).Write();
        return ($"{kind.Label()} {file.Case.Number}.docx", bytes);
    }

    private async Task<DraftSetting> SettingAsync(CaseFile file, CancellationToken cancel)
    {
        var day = file.Case.IsClosed ? file.Case.StepOn : time.Today;
        var (unit, decider) = (await directory.PathAsync(file.Case.OrgUnitId, day, cancel), await directory.PathAsync(file.Decider.Id, day, cancel));
        var forms = await db.Set<LegalParameter>().AsNoTracking().Where(p => p.Key.StartsWith(FormPrefix) && p.ValidFrom <= day && (p.ValidTo == null || day <= p.ValidTo)).ToListAsync(cancel);
        return new DraftSetting(file.UnitName, Above(unit), await PlaceAsync(file.Case.OrgUnitId, cancel), file.Decider.Name, Above(decider), await PlaceAsync(file.Decider.Id, cancel),
            forms.GroupBy(p => p.Key[FormPrefix.Length..]).ToDictionary(g => g.Key, g => g.MaxBy(p => p.ValidFrom)!.Value));
    }

    private static string Above(List<OrgDirectory.Step> path) => path.Count > 1 ? path[^2].Name : "";

    private Task<string> PlaceAsync(long unit, CancellationToken cancel) => db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
        .Where(u => u.Id == unit).Select(u => u.Place ?? "").SingleAsync(cancel);
}
