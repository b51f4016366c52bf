using System.ComponentModel;
using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Transfers;

/// <summary>Which of the two units has begun.</summary>
public enum TransferSide
{
    [Description("Nơi đi đề nghị")]
    Releasing,

    [Description("Nơi đến xin về")]
    Receiving,
}

public enum ProposalState
{
    [Description("Chờ xác nhận")]
    Waiting,

    [Description("Đã chuyển")]
    Accepted,

    [Description("Không nhận")]
    Refused,

    [Description("Đã rút")]
    Withdrawn,
}

/// <summary>One unit asks another to confirm that a member goes from one to the other. Nothing counts until the other has confirmed.</summary>
/// <remarks>It belongs to two units at once, so it has no scope of its own: <see cref="TransferList"/> shows it to both sides and each of them its part,
/// and <see cref="TransferDesk"/> checks whose turn it is.</remarks>
[DisplayName("Đề nghị chuyển sinh hoạt")]
public sealed class TransferProposal : IAudited, IPartOf, IVersioned
{
    public long Id { get; private set; }

    /// <summary>None when the number that was asked for belongs to no member: the one who asked is not told.</summary>
    public required long? PersonId { get; init; }

    /// <summary>As the register has it, or as it was typed by who asks.</summary>
    [DisplayName("Họ và tên")]
    public required string FullName { get; init; }

    [DisplayName("Ngày sinh")]
    public string? Born { get; init; }

    /// <summary>Already masked; the whole number is kept nowhere but with the person.</summary>
    [DisplayName("Số định danh")]
    public string? MaskedNumber { get; init; }

    [DisplayName("Từ đơn vị"), RefersTo(typeof(OrgUnit))]
    public required long? FromUnitId { get; init; }

    [DisplayName("Đến đơn vị"), RefersTo(typeof(OrgUnit)), NamesPart]
    public required long ToUnitId { get; init; }

    [DisplayName("Bên gửi")]
    public required TransferSide Side { get; init; }

    /// <summary>The first day in the new unit.</summary>
    [DisplayName("Ngày chuyển")]
    public required DateOnly Day { get; init; }

    [DisplayName("Lý do")]
    public required string Reason { get; init; }

    public long? DocumentId { get; init; }

    public required DateOnly ProposedOn { get; init; }
    public required string ProposedBy { get; init; }

    /// <summary>The last day for the answer; none while the regulations name no limit.</summary>
    [DisplayName("Hạn trả lời")]
    public DateOnly? DueOn { get; init; }

    [DisplayName("Tình trạng")]
    public ProposalState State { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }
    public string? AnsweredBy { get; private set; }

    [DisplayName("Trả lời")]
    public string? Answer { get; private set; }

    /// <summary>The day on which the unit was reminded that the limit runs out.</summary>
    [NotRecorded]
    public DateOnly? RemindedOn { get; internal set; }

    /// <summary>The day on which the unit above was told that the limit has passed.</summary>
    [NotRecorded]
    public DateOnly? PassedUpOn { get; internal set; }

    public int Version { get; set; }

    public long ProposingUnitId => Side is TransferSide.Releasing ? FromUnitId!.Value : ToUnitId;

    /// <summary>None when nobody is there to answer.</summary>
    public long? AnsweringUnitId => Side is TransferSide.Releasing ? ToUnitId : FromUnitId;

    public (string Entity, long Id) Whole => PersonId is { } person ? (nameof(Person), person) : (nameof(TransferProposal), Id);

    /// <summary>It waits no longer.</summary>
    /// <param name="answer">Why, where the other side is to read it.</param>
    internal void Close(ProposalState state, string? answer, DateOnly day, string by) => (State, Answer, AnsweredOn, AnsweredBy) = (state, answer, day, by);

    /// <summary>The page where it is looked at and answered.</summary>
    internal string Link => string.Create(CultureInfo.InvariantCulture, $"/doan-vien/chuyen-sinh-hoat/{Id}");
}

internal sealed class TransferProposalMap : IEntityTypeConfiguration<TransferProposal>
{
    public void Configure(EntityTypeBuilder<TransferProposal> proposal)
    {
        proposal.ToTable("transfer_proposal");
        proposal.Property(p => p.FullName).HasMaxLength(100);
        proposal.Property(p => p.Born).HasMaxLength(10);
        proposal.Property(p => p.MaskedNumber).HasMaxLength(20);
        proposal.Property(p => p.Reason).HasMaxLength(500);
        proposal.Property(p => p.ProposedBy).HasMaxLength(200);
        proposal.Property(p => p.AnsweredBy).HasMaxLength(200);
        proposal.Property(p => p.Answer).HasMaxLength(500);
        proposal.Ignore(p => p.ProposingUnitId).Ignore(p => p.AnsweringUnitId).Ignore(p => p.Whole).Ignore(p => p.Link);
        proposal.HasIndex(p => new { p.FromUnitId, p.State });
        proposal.HasIndex(p => new { p.ToUnitId, p.State });
        proposal.HasIndex(p => new { p.State, p.DueOn });
        proposal.HasIndex(p => p.PersonId);
        // A member goes to one place at a time.
        proposal.HasIndex(p => p.PersonId, "IX_transfer_proposal_waiting").IsUnique().HasFilter($"\"State\" = '{nameof(ProposalState.Waiting)}' and \"Side\" = '{nameof(TransferSide.Releasing)}'");
        proposal.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
    }
}
