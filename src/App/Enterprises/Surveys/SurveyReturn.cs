using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>A workbook of a round that came back: its file is kept until what it changes is confirmed, afterwards as the record of it.</summary>
[DisplayName("Bảng khảo sát gửi về")]
public sealed class SurveyReturn : IOrgScoped, IAudited
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }

    [DisplayName("Đợt khảo sát"), RefersTo(typeof(SurveyRound))]
    public required long RoundId { get; init; }

    public required long FileId { get; init; }

    [DisplayName("Tệp")]
    public required string FileName { get; init; }

    public required string SentBy { get; init; }
    public required DateTime SentAt { get; init; }

    public DateTime? DoneAt { get; set; }

    [DisplayName("Phiếu đã ghi")]
    public int Written { get; set; }
}

internal sealed class SurveyReturnMap : IEntityTypeConfiguration<SurveyReturn>
{
    public void Configure(EntityTypeBuilder<SurveyReturn> back)
    {
        back.ToTable("survey_return");
        back.Property(b => b.FileName).HasMaxLength(200);
        back.Property(b => b.SentBy).HasMaxLength(200);
        back.HasIndex(b => new { b.RoundId, b.OrgUnitId });
    }
}

/// <summary>What a row of a workbook does.</summary>
public enum SurveyDifferenceKind
{
    /// <summary>The first answer for the employer.</summary>
    New,

    /// <summary>Corrects an answer.</summary>
    Changed,

    /// <summary>Somebody has written the answer since the workbook left, and not the same.</summary>
    Conflicting,

    /// <summary>The row cannot be taken as it stands.</summary>
    Broken,
}

/// <param name="Now">What the round says now; <paramref name="Back"/> what the workbook says.</param>
public sealed record CellDifference(SurveyColumn Column, string? Now, string? Back);

/// <param name="Problems">Cells and what is wrong with them: ("G7", "…").</param>
public sealed record SurveyDifference(int Row, SurveyDifferenceKind Kind, long EnterpriseId, string Name, IReadOnlyList<CellDifference> Cells, IReadOnlyList<(string Cell, string Message)> Problems)
{
    internal SurveyEntry? Entry { get; init; }

    internal SurveyFacts? Facts { get; init; }
}

/// <param name="Same">Rows that say what the round says.</param>
/// <param name="Waiting">Rows that were left empty.</param>
/// <param name="Mark">The same for the same differences: what was looked at is what is carried out.</param>
public sealed record SurveyDifferences(IReadOnlyList<SurveyDifference> Rows, int Same, int Waiting, string Mark)
{
    public int Of(SurveyDifferenceKind kind) => Rows.Count(r => r.Kind == kind);
}
