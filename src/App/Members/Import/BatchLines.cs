using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Members.Import;

/// <summary>Turns the lines of a file into rows of a batch as they stream by, and counts what was found.</summary>
internal sealed class BatchLines(MemberBatch batch, OrgUnit unit, ListUnions unions)
{
    private readonly Dictionary<string, Tally> tallies = [];
    private int errors, warnings;
    private string? firstSheet;

    public int Count { get; private set; }

    public IEnumerable<MemberBatchRow> Of(IEnumerable<ListedMember> lines)
    {
        foreach (var line in lines)
        {
            firstSheet ??= line.Sheet;
            var (union, problem) = unions.Find(line.UnitText, line.UnitColumn);
            var findings = batch.WithParty ? line.Findings : [.. line.Findings.Where(f => !IsOfParty(f))];
            if (problem is not null) findings = [.. findings, problem];
            var (from, early) = FromOf(line, union);
            if (early is not null) findings = [.. findings, early];
            Tell(line, findings);
            Count++;
            yield return Row(line, union, from, findings);
        }
    }

    public BatchSummary Summary(ListSummary file) => new(batch.WithParty ? file : WithoutParty(file), [.. tallies.Values.OrderBy(t => !t.IsError).ThenByDescending(t => t.Lines)], errors, warnings);

    private static bool IsOfParty(Finding finding) => finding.Code is { } code && (code == FindingCodes.PartyUnreadable.Code || code == FindingCodes.PartyDateUnreadable.Code || code == FindingCodes.PartyContradiction.Code);

    private static ListSummary WithoutParty(ListSummary file)
    {
        var closed = file.Columns.Where(c => c.Field is MemberField.PartyMember or MemberField.PartyJoinedOn or MemberField.PartyOfficialOn).ToList();
        return closed.Count == 0 ? file : file with
        {
            Columns = [.. file.Columns.Except(closed)],
            Warnings = [.. file.Warnings, $"Cột {string.Join(", ", closed.Select(c => $"“{c.Header}”").Distinct())} không nhập: ghi ai là đảng viên cần quyền riêng."],
        };
    }

    /// <summary>A member belongs to a union from joining it on, and to none before it was founded.</summary>
    private (DateOnly From, Finding? Early) FromOf(ListedMember line, OrgUnit? union)
    {
        var asked = line.JoinedOn ?? batch.DefaultDay;
        if (union is null || asked >= union.OpenedOn) return (asked, null);
        return (union.OpenedOn, new Finding("", "joined-before-unit", $"Sinh hoạt ở đơn vị tính từ ngày thành lập, {VietFormat.Date(union.OpenedOn)}", IsError: false));
    }

    private void Tell(ListedMember line, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        if (findings.Any(f => f.IsError)) errors++;
        else warnings++;
        foreach (var finding in findings.DistinctBy(f => f.Code))
            tallies[finding.Code] = tallies.TryGetValue(finding.Code, out var known)
                ? known with { Lines = known.Lines + 1 }
                : new Tally(finding.Code, finding.IsError, 1, (line.Sheet == firstSheet ? "" : $"{line.Sheet}, ") + (finding.Column.Length > 0 ? $"{finding.Column}{line.Row}" : $"dòng {line.Row}"), finding.Message);
    }

    private MemberBatchRow Row(ListedMember line, OrgUnit? union, DateOnly from, IReadOnlyList<Finding> findings) => new()
    {
        BatchId = batch.Id, Seq = Count, OrgUnitId = (union ?? unit).Id, Group = union?.Group, Sheet = line.Sheet, Row = line.Row,
        FullName = line.FullName, SearchText = VietText.SearchText(line.FullName), SortKey = VietText.NameSortKey(line.FullName), NameKey = VietText.NameKey(line.FullName),
        BirthDate = line.BirthDate, BirthYear = line.BirthYear, Sex = line.Sex, CitizenId = line.CitizenId, OtherId = line.OtherId, Phone = line.Phone, Email = line.Email,
        JoinedOn = line.JoinedOn, IdIssuedOn = line.IdIssuedOn, Address = line.Address, Ethnicity = line.Ethnicity,
        IsPartyMember = batch.WithParty && line.IsPartyMember, IsOnProbation = batch.WithParty && line.IsOnProbation, PartyJoinedOn = batch.WithParty ? line.PartyJoinedOn : null, PartyOfficialOn = batch.WithParty ? line.PartyOfficialOn : null, Position = line.Position, JobTitle = line.JobTitle,
        CardNumber = line.CardNumber, Note = line.Note, From = from,
        Findings = findings.Count == 0 ? "" : BatchJson.Write(findings),
        Gravity = findings.Count == 0 ? Gravity.None : findings.Any(f => f.IsError) ? Gravity.Error : Gravity.Warning,
    };
}
