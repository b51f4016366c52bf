using System.ComponentModel;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Directives.Duties;

/// <summary>Who is given what comes up.</summary>
public enum DutyFor
{
    [Description("Chính đơn vị")]
    Itself,

    [Description("Các đơn vị trực tiếp bên dưới")]
    DirectlyBelow,

    [Description("Mọi đơn vị một loại bên dưới")]
    KindBelow,
}

/// <summary>
/// Something that is to be done again and again: the quarterly session with the Party committee, the yearly dialogue, the monthly report. Each time it comes
/// up as an assignment, some days before it is due.
/// </summary>
[DisplayName("Việc định kỳ")]
public sealed class RecurringDuty : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit that keeps it and gives it.</summary>
    public required long OrgUnitId { get; init; }

    [DisplayName("Theo văn bản"), RefersTo(typeof(DocumentEntry))]
    public long? EntryId { get; init; }

    public long? TaskId { get; init; }

    [DisplayName("Nội dung"), NamesPart]
    public required string Text { get; set; }

    [DisplayName("Số tháng giữa hai kỳ")]
    public required int Months { get; set; }

    [DisplayName("Hạn kỳ đầu")]
    public required DateOnly FirstDue { get; set; }

    [DisplayName("Nhắc trước mấy ngày")]
    public required int DaysBefore { get; set; }

    [DisplayName("Giao cho")]
    public required DutyFor For { get; set; }

    [DisplayName("Loại đơn vị")]
    public UnitKind? Kind { get; set; }

    /// <summary>The last day on which a due day may fall.</summary>
    [DisplayName("Đến hết ngày")]
    public DateOnly? Until { get; set; }

    /// <summary>How many times it has come up.</summary>
    [NotRecorded]
    public int Raised { get; set; }

    [NotRecorded]
    public string SearchText
    {
        get => VietText.SearchText(Text);
        private set { }
    }

    public int Version { get; set; }

    public DutyCalendar Calendar => new(FirstDue, Months, DaysBefore, Until);
}

internal sealed class RecurringDutyMap : IEntityTypeConfiguration<RecurringDuty>
{
    public void Configure(EntityTypeBuilder<RecurringDuty> duty)
    {
        duty.ToTable("recurring_duty");
        duty.Property(d => d.Text).HasMaxLength(4000);
        duty.Property(d => d.SearchText).HasAnnotation(Platform.Data.TextColumns.WordSearch, true);
        duty.Ignore(d => d.Calendar);
        duty.HasIndex(d => d.OrgUnitId);
        duty.HasIndex(d => d.EntryId);
        duty.HasOne<DocumentEntry>().WithMany().HasForeignKey(d => d.EntryId);
        duty.HasOne<DirectiveTask>().WithMany().HasForeignKey(d => d.TaskId);
    }
}
