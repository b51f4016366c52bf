using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members;

/// <summary>A person, once in the country. Belonging to a union is a <see cref="Membership"/>.</summary>
public sealed class Person : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit that keeps the record: the present one, or the last.</summary>
    public required long OrgUnitId { get; set; }

    [DisplayName("Họ và tên")]
    public string FullName { get; private set; } = "";

    [DisplayName("Ngày sinh")]
    public DateOnly? BirthDate { get; set; }

    /// <summary>When only the year is known (the papers say no more).</summary>
    [DisplayName("Năm sinh"), AsWritten]
    public int? BirthYear { get; set; }

    [DisplayName("Giới tính")]
    public Sex? Sex { get; set; }

    /// <summary>Twelve digits; unique in the country where given.</summary>
    [DisplayName("Số định danh"), RecordedMasked]
    public string? CitizenId { get; set; }

    /// <summary>The nine digits of the identity card of before 2016, or the passport of a foreigner; unique to nobody.</summary>
    [DisplayName("Số giấy tờ khác"), RecordedMasked]
    public string? OtherId { get; set; }

    [DisplayName("Ngày cấp căn cước")]
    public DateOnly? IdIssuedOn { get; set; }

    [DisplayName("Điện thoại"), RecordedMasked]
    public string? Phone { get; set; }

    [DisplayName("Thư điện tử")]
    public string? Email { get; set; }

    [DisplayName("Địa chỉ")]
    public string? Address { get; set; }

    /// <summary>Sensitive by law (Luật 91/2025): never required, and shown only on the person's own page.</summary>
    [DisplayName("Dân tộc"), RecordedMasked(whole: true)]
    public string? Ethnicity { get; set; }

    [DisplayName("Vị trí công việc")]
    public string? JobTitle { get; set; }

    /// <summary>The day of joining the union as the papers give it, which may lie before the first spell known here.</summary>
    [DisplayName("Ngày vào công đoàn")]
    public DateOnly? UnionSince { get; set; }

    [DisplayName("Ghi chú")]
    public string? Note { get; set; }

    [NotRecorded]
    public string SearchText { get; private set; } = "";

    /// <summary>The same number for names that differ only in accents, capitals or spaces; for finding the same person again.</summary>
    [NotRecorded]
    public long NameKey { get; private set; }

    [NotRecorded]
    public string SortKey { get; private set; } = "";

    public int Version { get; set; }

    /// <summary>As the papers give it: the day, or the year alone.</summary>
    public TypedDate? Born => TypedDate.Of(BirthDate, BirthYear);

    public string? OtherIdMasked => OtherId is null ? null : MaskOther(OtherId);

    /// <summary>Nine digits are few: two at each end are told.</summary>
    internal static string MaskOther(string number) => number.Length > 4 ? $"{number[..2]}•••••{number[^2..]}" : "•••••";

    public void Rename(string fullName)
    {
        Rule.Check(fullName.Trim().Length > 0, nameof(FullName), "Nhập họ và tên");
        FullName = fullName.Trim();
        SearchText = VietText.SearchText(FullName);
        NameKey = VietText.NameKey(FullName);
        SortKey = VietText.NameSortKey(FullName);
    }
}

/// <summary>A spell in one unit: from the first day to the day before <see cref="To"/>.</summary>
[DisplayName("Đợt sinh hoạt")]
public sealed class Membership : IOrgScoped, IAudited, IPartOf
{
    public static readonly DateOnly Open = DateOnly.MaxValue;

    public long Id { get; private set; }
    public required long PersonId { get; init; }

    [DisplayName("Đơn vị"), NamesPart, RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; init; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; set; }

    /// <summary>The first day on which the person no longer belongs to the unit.</summary>
    [DisplayName("Thôi từ ngày")]
    public DateOnly To { get; internal set; } = Open;

    [DisplayName("Số thẻ")]
    public string? CardNumber { get; set; }

    /// <summary>Office in the union as the unit's list gives it; committees with terms are kept in Organisation.</summary>
    [DisplayName("Chức vụ công đoàn")]
    public string? Position { get; set; }

    public (string Entity, long Id) Whole => (nameof(Person), PersonId);
}

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person");
        person.HasAnnotation(TableSize.Large, true);
        person.Property(p => p.FullName).HasMaxLength(100);
        person.Property(p => p.CitizenId).HasMaxLength(12);
        person.Property(p => p.Phone).HasMaxLength(20);
        person.Property(p => p.OtherId).HasMaxLength(20);
        person.Property(p => p.Email).HasMaxLength(200);
        person.Property(p => p.Address).HasMaxLength(300);
        person.Property(p => p.Ethnicity).HasMaxLength(50);
        person.Property(p => p.Note).HasMaxLength(500);
        person.Property(p => p.JobTitle).HasMaxLength(200);
        person.Property(p => p.SearchText).HasMaxLength(120);
        person.Property(p => p.SortKey).HasMaxLength(300).HasAnnotation(TextColumns.ByteOrder, true);
        person.Ignore(p => p.Born).Ignore(p => p.OtherIdMasked);
        person.HasIndex(p => p.CitizenId).IsUnique();
        person.HasIndex(p => p.OtherId);
        // With the id in them, the search for duplicates reads these alone.
        person.HasIndex(p => new { p.Phone, p.Id });
        person.HasIndex(p => new { p.NameKey, p.BirthDate, p.Id });
        person.HasIndex(p => new { p.OrgUnitId, p.SortKey });
        // A whole province in the order of names, and the bearers of a name in it, are read along this alone: the unit stands in it so that records elsewhere are not even opened.
        person.HasIndex(p => new { p.SortKey, p.Id, p.OrgUnitId });
    }
}

internal sealed class MembershipMap : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("membership");
        membership.HasAnnotation(TableSize.Large, true);
        membership.Property(m => m.CardNumber).HasMaxLength(20);
        membership.Property(m => m.Position).HasMaxLength(100);
        membership.Ignore(m => m.Whole);
        membership.HasIndex(m => new { m.OrgUnitId, m.To });
        membership.HasIndex(m => m.PersonId);
        membership.HasIndex(m => m.CardNumber);
        membership.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
    }
}

public static class Sexes
{
    public static string Label(this Sex sex) => Labels.Of(sex);
}
