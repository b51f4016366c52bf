using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Platform.Forms;

/// <summary>A form that has been carried out, under the id it was sent with: sent again, it answers with the first result.</summary>
public sealed class FormReceipt
{
    public required Guid FormId { get; init; }
    public required long? AccountId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Where the first answer led to.</summary>
    public string Location { get; set; } = "";
}

internal sealed class FormReceiptMap : IEntityTypeConfiguration<FormReceipt>
{
    public void Configure(EntityTypeBuilder<FormReceipt> receipt)
    {
        receipt.ToTable("form_receipt");
        receipt.HasKey(r => r.FormId);
        receipt.Property(r => r.Location).HasMaxLength(2000);
        receipt.HasIndex(r => r.At);
    }
}
