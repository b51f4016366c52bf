using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Register;

/// <summary>What the reader proposed and an officer made of it.</summary>
public enum ReadState
{
    [Description("Máy đề nghị")]
    Proposed,

    [Description("Đã xác nhận")]
    Confirmed,

    [Description("Đã bỏ")]
    Dropped,
}

/// <summary>Something that a document says, with the line where it says so. Corrections are told by the history, beside what the reader had proposed.</summary>
public abstract class ReadItem : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long EntryId { get; init; }

    /// <summary>The line of the text; none for what an officer added by hand.</summary>
    public int? Line { get; init; }

    [DisplayName("Tình trạng")]
    public ReadState State { get; set; }

    /// <summary>Dropped once and taken back: it waits for the officer again, and no reading removes it.</summary>
    [NotRecorded]
    public bool IsTakenBack { get; set; }

    public (string Entity, long Id) Whole => (nameof(DocumentEntry), EntryId);
}

/// <summary>A document that this one names.</summary>
[DisplayName("Văn bản viện dẫn")]
public sealed class DocumentCitation : ReadItem
{
    [DisplayName("Số, ký hiệu"), NamesPart]
    public string? Number { get; set; }

    [DisplayName("Loại")]
    public string? Type { get; set; }

    /// <summary>As far as it is given: "2024-06-11", "2024-03", "2024".</summary>
    [DisplayName("Ngày"), DateWords]
    public string? Date { get; set; }

    [DisplayName("Cơ quan ban hành")]
    public string? Issuer { get; set; }

    [DisplayName("Về việc")]
    public string? Subject { get; set; }

    /// <summary>"căn cứ", "thực hiện", "theo", "thay thế", "nhắc đến".</summary>
    [DisplayName("Cách nêu")]
    public required string As { get; set; }

    [NotRecorded]
    public string? Key { get; set; }
}

public enum FigureKind
{
    [Description("Chỉ tiêu")]
    Target,

    [Description("Số liệu đã có")]
    Fact,
}

/// <summary>A figure of what shall be, or of what has been.</summary>
[DisplayName("Con số")]
public sealed class DocumentFigure : ReadItem
{
    [DisplayName("Là")]
    public required FigureKind Kind { get; set; }

    /// <summary>The numbers of the sections it stands in.</summary>
    public string? Path { get; init; }

    [DisplayName("Câu"), NamesPart]
    public required string Text { get; set; }

    [DisplayName("Giá trị")]
    public decimal? Value { get; set; }

    [DisplayName("Đơn vị tính")]
    public string? Unit { get; set; }

    /// <summary>"=", ">=", ">", "&lt;=", "&lt;", "..", or the paper's word where it gives no number.</summary>
    [DisplayName("So sánh"), ComparatorWords]
    public string? Comparator { get; set; }

    [DisplayName("Đến")]
    public decimal? UpTo { get; set; }

    /// <summary>The whole that a fact is a part of.</summary>
    [DisplayName("Trên tổng số")]
    public decimal? Of { get; set; }

    [DisplayName("Từ"), DateWords]
    public string? From { get; set; }

    [DisplayName("Đến hết"), DateWords]
    public string? To { get; set; }

    [DisplayName("Ngưỡng")]
    public string? Threshold { get; set; }

    /// <summary>The plan and column that this target became, so that the figure on screen leads back to it.</summary>
    [DisplayName("Kế hoạch chỉ tiêu"), RefersTo(typeof(Targets.TargetPlan))]
    public long? PlanId { get; set; }

    [DisplayName("Cột chỉ tiêu"), Targets.ColumnWords]
    public string? Column { get; set; }
}

/// <summary>Something that somebody shall do.</summary>
[DisplayName("Nhiệm vụ")]
public sealed class DirectiveTask : ReadItem
{
    [DisplayName("Mục")]
    public string? Path { get; set; }

    [DisplayName("Nội dung"), NamesPart]
    public required string Text { get; set; }

    /// <summary>As the paper names them, one on a line.</summary>
    [DisplayName("Chủ trì")]
    public string? Lead { get; set; }

    [DisplayName("Phối hợp")]
    public string? With { get; set; }

    [DisplayName("Theo dõi, đôn đốc")]
    public string? Follow { get; set; }

    [DisplayName("Hạn")]
    public DateOnly? Due { get; set; }

    [DisplayName("Định kỳ")]
    public string? Recurrence { get; set; }

    [DisplayName("Báo cáo")]
    public string? ReportTo { get; set; }
}

/// <summary>What the reader was not sure of, until an officer has looked at it.</summary>
[DisplayName("Chỗ chưa chắc")]
public sealed class DocumentDoubt : ReadItem
{
    [DisplayName("Ở")]
    public required string What { get; init; }

    [DisplayName("Chữ"), NamesPart]
    public required string Text { get; init; }

    [DisplayName("Vì sao")]
    public required string Why { get; init; }
}
