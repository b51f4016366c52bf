using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Identity.Sessions;

/// <summary>One sign-in on one device, from the password to the sign-out. The cookie carries its id; ended here, the cookie is worth nothing at the next request.</summary>
/// <remarks>Not in the audit trail: the row is itself the record of who was signed in, when, from where.</remarks>
public sealed class SignInSession
{
    public long Id { get; private set; }
    public required long AccountId { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>True to within <see cref="SessionBook.SeenEvery"/>.</summary>
    public required DateTime LastSeenAt { get; init; }

    public string? Address { get; init; }

    /// <summary>As people would say it: "Chrome trên Windows".</summary>
    public required string Device { get; init; }

    public DateTime? EndedAt { get; init; }
}

/// <summary>Failures under a name that nobody has. It is locked as a real one is, so that the answer does not tell which names exist.</summary>
internal sealed class UnknownName
{
    /// <summary>A digest: people sometimes type their password where the name belongs.</summary>
    public required string Digest { get; init; }
    public int Failures { get; set; }
    public DateTime LastAt { get; set; }
    public DateTime? LockedUntil { get; set; }
}

internal sealed class SignInSessionMap : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.ToTable("sign_in_session");
        session.Property(s => s.Address).HasMaxLength(64);
        session.Property(s => s.Device).HasMaxLength(100);
        session.HasIndex(s => new { s.AccountId, s.EndedAt });
        session.HasIndex(s => s.StartedAt);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

internal sealed class UnknownNameMap : IEntityTypeConfiguration<UnknownName>
{
    public void Configure(EntityTypeBuilder<UnknownName> name)
    {
        name.ToTable("unknown_name");
        name.HasKey(n => n.Digest);
        name.Property(n => n.Digest).HasMaxLength(64);
        name.HasIndex(n => n.LastAt);
    }
}
