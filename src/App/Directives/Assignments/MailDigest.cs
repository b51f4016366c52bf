using System.Text.Json;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Mail;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Assignments;

/// <summary>Once a day, after the reminders: puts one letter into the job table for each account that wants one. Without a mail server it does nothing.</summary>
internal sealed class MailDigest(AppDbContext db, CurrentWork work, Mailer mailer, TimeProvider time) : IJob
{
    /// <summary>Less than a day, so that a night that begins earlier than the last is not left out.</summary>
    private static readonly TimeSpan AtLeastBetween = TimeSpan.FromHours(20);

    public string Kind => "mail.digest";

    public string Label => "Soạn thư tóm tắt hằng ngày";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        if (!mailer.IsSet) return;
        var (now, today, before) = (time.UtcNow, time.Today, time.UtcNow - AtLeastBetween);
        var wanting = await db.Set<Account>().Where(a => a.MailDigest && a.Email != null && (a.DisabledFrom == null || today < a.DisabledFrom) && (a.MailedAt == null || a.MailedAt < before))
            .OrderBy(a => a.Id).ToListAsync(cancel);
        work.Begin(DirectivesOperations.Remind);
        foreach (var (account, at) in wanting.Select((account, at) => (account, at)))
        {
            // Each its own moment: the table takes one job of a kind at one time.
            db.Add(new Job { Kind = MailLetter.JobKind, Payload = JsonSerializer.Serialize(new MailLetter.Order(account.Id, account.MailedAt)), DueAt = now.AddMilliseconds(-at) });
            account.MailedAt = now;
        }
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Writes one account's letter at the moment of sending and hands it to the mail server; what fails is tried again by the job table.</summary>
/// <remarks>A process that dies between sending and noting it sends once more: twice is better than never.</remarks>
internal sealed class MailLetter(AppDbContext db, CurrentWork work, Grants grants, AssignmentBoard board, Mailer mailer, TimeProvider time) : IJob
{
    internal const string JobKind = "mail.send";

    private const int MostNotices = 20;

    /// <param name="Since">When the letter before was put in the queue: what is older has been told.</param>
    internal sealed record Order(long Account, DateTime? Since);

    public string Kind => JobKind;

    public string Label => "Gửi thư tóm tắt";

    public TimeSpan? Every => null;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var order = JsonSerializer.Deserialize<Order>(payload)!;
        if (!mailer.IsSet || await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == order.Account, cancel) is not { MailDigest: true, Email: { } address } account || account.IsDisabledOn(time.Today)) return;
        work.Scope = Grants.ScopeFor(await grants.OfAsync(account.Id, cancel), Permission.DirectivesView);
        var mine = await board.MineAsync(cancel);
        var unread = db.Set<Notice>().Where(n => n.AccountId == account.Id && n.ReadAt == null && (order.Since == null || n.At > order.Since));
        var titles = await unread.OrderByDescending(n => n.Id).Take(MostNotices).Select(n => n.Title).ToListAsync(cancel);
        if (titles.Count + mine.Late + mine.Soon + mine.Waiting == 0) return;
        await mailer.SendAsync(address, $"Việc ngày {VietFormat.Date(time.Today)}: {Summary(mine, titles.Count)}", Text(account, mine, titles), cancel);
    }

    private static string Summary(AssignmentBoard.Counts mine, int notices) => string.Join(", ", new[]
    {
        Of(mine.Late, "việc quá hạn"), Of(mine.Soon, "việc sắp đến hạn"), Of(mine.Waiting, "kết quả chờ xác nhận"), Of(notices, notices < MostNotices ? "thông báo mới" : "thông báo mới trở lên"),
    }.OfType<string>());

    private string Text(Account account, AssignmentBoard.Counts mine, List<string> titles)
    {
        List<string?> lines = [$"Chào {account.FullName},", "", Of(mine.Late, "việc quá hạn"), Of(mine.Soon, $"việc đến hạn trong {AssignmentBoard.SoonDays} ngày"), Of(mine.Waiting, "kết quả chờ xác nhận")];
        if (titles.Count > 0) lines.AddRange(["", "Thông báo chưa đọc:", .. titles.Select(t => "- " + t)]);
        lines.AddRange(["", mailer.AddressOf("/viec"), "Thôi nhận thư này: trang Tài khoản của tôi, mục Thư tóm tắt."]);
        return string.Join('\n', lines.OfType<string>());
    }

    private static string? Of(int count, string what) => count > 0 ? $"{VietFormat.Number(count)} {what}" : null;
}
