using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>A round in which the employers of some units are surveyed. It is known to the unit that runs it and to those that take part or look after an employer on its list (<see cref="SurveyPart"/>).</summary>
[DisplayName("Đợt khảo sát")]
public sealed class SurveyRound : IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit that runs the round; only from there it is changed.</summary>
    [DisplayName("Đơn vị tổ chức"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; init; }

    [DisplayName("Tên đợt")]
    public required string Name { get; set; }

    /// <summary>The plan or decision it rests on, as it is cited: "Kế hoạch số 45/KH-LĐLĐ ngày 03/6/2024".</summary>
    [DisplayName("Văn bản")]
    public string? Paper { get; set; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; set; }

    [DisplayName("Đến ngày")]
    public required DateOnly To { get; set; }

    /// <summary>The least number of workers of an employer that is to have a union, as it held for the round.</summary>
    [DisplayName("Ngưỡng lao động")]
    public required int Threshold { get; set; }

    /// <summary>From that day on no answer is taken; none while the round runs.</summary>
    [DisplayName("Kết thúc ngày")]
    public DateOnly? ClosedOn { get; set; }

    /// <summary>With it the keys of its workbooks are made.</summary>
    [NotRecorded]
    public required byte[] Secret { get; init; }

    public int Version { get; set; }

    /// <summary>How the counts of its answers are cited in the history of an employer.</summary>
    public string Source => $"Khảo sát: {Name}";
}

/// <summary>A unit that takes part in a round. By these rows a round is seen from the units below the one that runs it.</summary>
public sealed class SurveyPart : IOrgScoped
{
    public required long RoundId { get; init; }
    public required long OrgUnitId { get; init; }
}

internal sealed class SurveyRoundMap : IEntityTypeConfiguration<SurveyRound>
{
    public const int LongestName = 150;
    public const int LongestPaper = 300;

    public void Configure(EntityTypeBuilder<SurveyRound> round)
    {
        round.ToTable("survey_round");
        round.Property(r => r.Name).HasMaxLength(LongestName);
        round.Property(r => r.Paper).HasMaxLength(LongestPaper);
        round.Property(r => r.Secret).HasMaxLength(32);
        round.Ignore(r => r.Source);
        round.HasIndex(r => new { r.OrgUnitId, r.From });
    }
}

internal sealed class SurveyPartMap : IEntityTypeConfiguration<SurveyPart>
{
    public void Configure(EntityTypeBuilder<SurveyPart> part)
    {
        part.ToTable("survey_part");
        part.HasKey(p => new { p.RoundId, p.OrgUnitId });
        part.HasOne<SurveyRound>().WithMany().HasForeignKey(p => p.RoundId);
    }
}

internal sealed class NamesOfRounds(Platform.Data.AppDbContext db) : INames
{
    public Type Of => typeof(SurveyRound);

    public string Unknown => "đợt khảo sát của đơn vị khác";

    public Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<SurveyRound>().Where(r => ids.Contains(r.Id) && (db.Set<SurveyPart>().Any(p => p.RoundId == r.Id) || db.Set<SurveyEntry>().Any(e => e.RoundId == r.Id))).ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
}
