using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Privacy;

/// <summary>Makes and revokes the codes of people, and finds whom a code belongs to.</summary>
public sealed class OwnDataCodes(AppDbContext db, CurrentWork work, RegulationBook regulations, TimeProvider time)
{
    /// <summary>Who works where there is no account: the worker himself.</summary>
    internal const string Oneself = "Chính đoàn viên";

    /// <summary>The code that opens today; none when there is none.</summary>
    public Task<OwnDataCode?> CurrentAsync(long personId, CancellationToken cancel = default)
    {
        var today = time.Today;
        return db.Set<OwnDataCode>().Where(c => c.PersonId == personId && c.RevokedOn == null && c.Until >= today).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>A new code; the former one opens nothing any more. It is told this once.</summary>
    /// <returns>None when there is no such person in the scope.</returns>
    public async Task<string?> MakeAsync(long personId, CancellationToken cancel = default)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == personId, cancel)) return null;
        var days = await regulations.NumberAsync(PrivacyLimits.CodeDays, time.Today, cancel);
        Rule.Check(days is > 0, $"Quy định {PrivacyLimits.CodeDays} chưa có số ngày; người quản lý quy định ghi giá trị rồi làm lại");
        work.Begin(PrivacyOperations.MakeCode);
        await CloseAsync(personId, cancel);
        var code = SecretCode.New();
        db.Add(new OwnDataCode { PersonId = personId, Hash = HashOf(code), MadeOn = time.Today, Until = time.Today.AddDays(days!.Value) });
        await db.SaveChangesAsync(cancel);
        return code;
    }

    /// <returns>False when there is no such person in the scope.</returns>
    public async Task<bool> RevokeAsync(long personId, CancellationToken cancel = default)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == personId, cancel)) return false;
        work.Begin(PrivacyOperations.RevokeCode);
        await CloseAsync(personId, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>What the code opens; none alike for one that never was, has run out, or was revoked.</summary>
    public async Task<OwnDataCode?> FindAsync(string? typed, CancellationToken cancel = default)
    {
        if (SecretCode.Read(typed) is not { } code) return null;
        var hash = HashOf(code);
        return await db.Set<OwnDataCode>().SingleOrDefaultAsync(c => c.Hash == hash, cancel) is { } found && found.IsOpenOn(time.Today) ? found : null;
    }

    /// <summary>Whether the day of birth is that of the person: then the whole numbers may be shown. Wrong ones are counted, and after some the answer is always no.</summary>
    public Task<bool> ConfirmAsync(OwnDataCode code, string? typed, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        // many guesses sent at once come one after the other
        await db.HoldAsync<OwnDataCode>(code.Id, cancel);
        await db.Entry(code).ReloadAsync(cancel);
        if (code.WrongGuesses >= OwnDataCode.MostGuesses || string.IsNullOrWhiteSpace(typed)) return false;
        var person = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleAsync(p => p.Id == code.PersonId, cancel);
        if (person.Born is { } born && VietParse.Date(typed) is { Ok: true, Value: var said } && (born.Day is { } day ? said.Day == day : said.Year == born.Year)) return true;
        // Who has found a lost slip types as well as the member.
        work.AccountName = "Người giữ mã";
        work.Begin(PrivacyOperations.WrongBirth);
        code.WrongGuesses++;
        await db.SaveChangesAsync(cancel);
        return false;
    }, cancel);

    /// <summary>The worker closes his own code, as when the slip is lost.</summary>
    public async Task CloseAsync(OwnDataCode code, CancellationToken cancel = default)
    {
        work.AccountName = Oneself;
        work.Begin(PrivacyOperations.RevokeCode);
        code.RevokedOn = time.Today;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Eighty random bits need neither salt nor a slow hash.</summary>
    internal static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    private Task CloseAsync(long personId, CancellationToken cancel) =>
        db.Set<OwnDataCode>().Where(c => c.PersonId == personId && c.RevokedOn == null).ForEachAsync(c => c.RevokedOn = time.Today, cancel);
}
