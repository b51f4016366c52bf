using System.Globalization;
using System.Security.Cryptography;
using DoanKet.App.Platform.Sealing;
using Microsoft.AspNetCore.DataProtection;

namespace DoanKet.App.Enterprises.Surveys.Kept;

/// <summary>What a phone needs to lock answers of a round, so that only this site opens them again, and only for the same account.</summary>
/// <param name="PublicKey">Under it the phone locks what is filled in.</param>
/// <param name="Ticket">The other half, which the phone carries and cannot read.</param>
public sealed record SurveyTicket(string PublicKey, string Ticket);

/// <summary>Gives out the keys of phones that go where there is no network. Nothing of it is kept here: the phone brings its half back under the site's key ring.</summary>
public sealed class SurveyTickets(IDataProtectionProvider protection, SealedBox box)
{
    private readonly IDataProtector _protector = protection.CreateProtector("DoanKet.Surveys.Ticket");

    public SurveyTicket Issue(long accountId, long roundId)
    {
        var (publicKey, privateKey) = box.NewPair();
        return new(publicKey, _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{accountId}|{roundId}|{privateKey}")));
    }

    /// <summary>What lies in the envelope. Refused: a ticket of another account, which only its owner may send.</summary>
    /// <returns>None when ticket or envelope have been changed, or belong to another round.</returns>
    public string? Open(string ticket, long accountId, long roundId, Envelope envelope)
    {
        if (Parts(ticket) is not [var account, var round, var privateKey] || round != roundId.ToString(CultureInfo.InvariantCulture)) return null;
        Rule.Check(account == accountId.ToString(CultureInfo.InvariantCulture), "Phiếu này do tài khoản khác lưu trên máy; người đó đăng nhập rồi mở lại trang này để gửi");
        return box.Open(envelope, privateKey);
    }

    private string[]? Parts(string ticket)
    {
        try { return _protector.Unprotect(ticket).Split('|', 3); }
        catch (CryptographicException) { return null; }
    }
}
