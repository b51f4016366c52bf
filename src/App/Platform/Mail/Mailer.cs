using System.Net;
using System.Net.Mail;
using System.Text;

namespace DoanKet.App.Platform.Mail;

/// <summary>By which server mail goes out. A class and no record: what prints itself would print the password.</summary>
public sealed class MailSettings
{
    /// <summary>None: nothing is sent.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;
    public string? User { get; init; }
    public string? Password { get; init; }
    public string? From { get; init; }

    /// <summary>STARTTLS, as mail servers ask for on port 587; off only for one on this machine.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>The address of the site, for the links in letters; none leaves them out.</summary>
    public string? Site { get; init; }

    public bool IsSet => Host is { Length: > 0 } && From is { Length: > 0 };
}

/// <summary>Sends plain letters, one to one.</summary>
public sealed class Mailer(MailSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsSet => settings.IsSet;

    /// <summary>Fails when the server does not take it; the caller tries again.</summary>
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancel = default)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.Password);
        using var letter = new MailMessage(settings.From!, to, subject, text) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        await client.SendMailAsync(letter, limit.Token);
    }

    /// <summary>The whole address of a path of this site; none while the site does not know its own.</summary>
    public string? AddressOf(string path) => settings.Site is { Length: > 0 } site ? site.TrimEnd('/') + path : null;
}
