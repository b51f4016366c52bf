using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Targets;

public enum CounterState
{
    [Description("Chờ trả lời")]
    Open,

    [Description("Được nhận")]
    Accepted,

    [Description("Không nhận")]
    Declined,

    /// <summary>Taken back by the unit before it was answered.</summary>
    [Description("Đã rút")]
    Withdrawn,
}

/// <summary>What a receiving unit would rather be given in one column, and why; with the setter's answer.</summary>
[DisplayName("Ý kiến về chỉ tiêu")]
public sealed class CounterProposal : IOrgScoped, IAudited, IPartOf
{
    public const int LongestText = 500;

    public long Id { get; private set; }

    /// <summary>The unit that receives the target, and asks.</summary>
    [DisplayName("Đơn vị"), NamesPart, RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; init; }

    public required long PlanId { get; init; }

    [DisplayName("Cột"), NamesPart, ColumnWords]
    public required string Column { get; init; }

    /// <summary>What the version in force gave when it asked.</summary>
    [DisplayName("Được giao")]
    public required int Given { get; init; }

    [DisplayName("Đề nghị")]
    public required int Wanted { get; init; }

    [DisplayName("Lý do")]
    public required string Reason { get; init; }

    [DisplayName("Ngày gửi")]
    public required DateOnly AskedOn { get; init; }

    [NotRecorded]
    public required string AskedBy { get; init; }

    [DisplayName("Trả lời")]
    public CounterState State { get; internal set; }

    /// <summary>Why it was declined.</summary>
    [DisplayName("Lý do trả lời")]
    public string? Answer { get; internal set; }

    [DisplayName("Ngày trả lời")]
    public DateOnly? AnsweredOn { get; internal set; }

    [NotRecorded]
    public string? AnsweredBy { get; internal set; }

    /// <summary>The version into which it was taken.</summary>
    public long? AllotmentId { get; internal set; }

    public (string Entity, long Id) Whole => (nameof(TargetPlan), PlanId);
}

internal sealed class CounterProposalMap : IEntityTypeConfiguration<CounterProposal>
{
    public void Configure(EntityTypeBuilder<CounterProposal> counter)
    {
        counter.ToTable("target_counter_proposal");
        counter.Property(c => c.Column).HasMaxLength(32);
        counter.Property(c => c.Reason).HasMaxLength(CounterProposal.LongestText);
        counter.Property(c => c.Answer).HasMaxLength(CounterProposal.LongestText);
        counter.Property(c => c.AskedBy).HasMaxLength(200);
        counter.Property(c => c.AnsweredBy).HasMaxLength(200);
        counter.Ignore(c => c.Whole);
        counter.HasIndex(c => new { c.PlanId, c.OrgUnitId });
        // one question about a cell at a time, also of two people who ask at once
        counter.HasIndex(c => new { c.PlanId, c.OrgUnitId, c.Column }).IsUnique().HasFilter("\"State\" = 'Open'");
        counter.HasOne<TargetPlan>().WithMany().HasForeignKey(c => c.PlanId);
    }
}
