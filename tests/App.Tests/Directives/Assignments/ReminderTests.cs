using System.Net;
using System.Net.Sockets;
using System.Text;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Assignments;

public class ReminderTests
{
    [Theory, EachDatabase]
    public async Task A_unit_is_reminded_once_told_late_once_and_then_the_giver_once_by_one_notice_each(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        await world.GiveOneAsync(world.District, new(2024, 8, 15)); // a Thursday
        await world.AddDirectiveAsync(App.Directives.Register.Secrecy.Open);
        await world.GiveOneAsync(world.District, new(2024, 8, 15));
        foreach (var (day, unit, giver) in new[] { (11, 2, 0), (12, 3, 0), (13, 3, 0), (15, 3, 0), (16, 4, 0), (17, 4, 0), (20, 4, 0), (21, 4, 1), (23, 4, 1) })
        {
            world.App.Clock.Day = new DateOnly(2024, 8, day);
            await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
            Assert.Equal((day, unit, giver), (day, (await world.NoticesAsync("tamduong")).Count, (await world.NoticesAsync("tinh")).Count));
        }
        Assert.Equal(["2 việc sắp đến hạn", "2 việc quá hạn"], (await world.NoticesAsync("tamduong")).Skip(2));
        Assert.Equal(["2 việc đơn vị mình giao đã quá hạn hơn 3 ngày làm việc"], await world.NoticesAsync("tinh"));
    }

    [Theory, EachDatabase]
    public async Task An_extension_begins_the_reminders_anew_and_what_is_handed_in_is_left_alone(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var (one, other) = (await world.GiveOneAsync(world.District, new(2024, 7, 24)), 0L);
        await world.AddDirectiveAsync(App.Directives.Register.Secrecy.Open);
        other = await world.GiveOneAsync(world.Other, new(2024, 7, 24));
        await world.DeskAsync(world.Other, d => d.SubmitAsync(other, "Xong", Evidence.None));
        world.App.Clock.Day = new DateOnly(2024, 7, 23);
        await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
        await world.AnswerAsync(world.Province, a => a.ExtendAsync(one, new(2024, 8, 1), "Mưa lũ"));
        world.App.Clock.Day = new DateOnly(2024, 7, 30);
        await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
        Assert.Equal(2, (await world.NoticesAsync("tamduong")).Count(n => n == "1 việc sắp đến hạn"));
        Assert.DoesNotContain(await world.NoticesAsync("muongte"), n => n.Contains("hạn", StringComparison.Ordinal) && !n.Contains("giao việc", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task What_is_given_today_is_told_once_and_a_reminder_leads_to_what_it_counts(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        var runner = world.App.Services.GetRequiredService<JobRunner>();
        var first = await world.GiveOneAsync(world.District, new(2024, 7, 24));
        await runner.RunDueAsync();
        Assert.Equal([$"/viec/{first}"], await world.LinksAsync("tamduong")); // the giving itself
        world.App.Clock.Day = new DateOnly(2024, 7, 23);
        await runner.RunDueAsync();
        Assert.Equal($"/viec/{first}", (await world.LinksAsync("tamduong"))[^1]);
        foreach (var to in new[] { world.Silent, world.Elsewhere }) // neither has an account of its own
        {
            await world.AddDirectiveAsync(App.Directives.Register.Secrecy.Open);
            await world.GiveOneAsync(to, new(2024, 7, 26));
        }
        await world.AddDirectiveAsync(App.Directives.Register.Secrecy.Open);
        await world.GiveOneAsync(world.District, new(2024, 7, 26));
        world.App.Clock.Day = new DateOnly(2024, 7, 25);
        await runner.RunDueAsync();
        Assert.Equal(("1 việc quá hạn, 2 việc sắp đến hạn", "/viec?hop=pham-vi"), ((await world.NoticesAsync("tamduong"))[^1], (await world.LinksAsync("tamduong"))[^1]));
        world.App.Clock.Day = new DateOnly(2024, 8, 5);
        await runner.RunDueAsync();
        Assert.Equal(("2 việc quá hạn", "/viec?hop=pham-vi&xem=qua-han"), ((await world.NoticesAsync("tamduong"))[^1], (await world.LinksAsync("tamduong"))[^1]));
        Assert.Equal(("4 việc đơn vị mình giao đã quá hạn hơn 3 ngày làm việc", "/viec?hop=da-giao&xem=qua-han"), ((await world.NoticesAsync("tinh"))[^1], (await world.LinksAsync("tinh"))[^1]));
    }

    [Theory, EachDatabase]
    public async Task One_letter_a_day_goes_to_who_wants_one_and_a_server_that_is_away_gets_it_later(string database)
    {
        await using var post = new PostOffice();
        await using var world = await AssignmentWorld.BuildAsync(database, new()
        {
            ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{post.Port}", ["Mail:From"] = "doanket@laichau.vn", ["Mail:Tls"] = "false", ["Site:Address"] = "https://doanket.vn",
        });
        await WantsMailAsync(world, "tamduong", "tamduong@laichau.vn", true);
        await WantsMailAsync(world, "muongte", "muongte@laichau.vn", false);
        await world.GiveAsync(new GivenTo(Spread.Direct), new(2024, 7, 25));
        post.IsAway = true;
        await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
        Assert.Empty(post.Letters);
        post.IsAway = false;
        world.App.Clock.Day = new DateOnly(2024, 7, 23);
        await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
        await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
        Assert.NotEmpty(post.Letters);
        Assert.All(post.Letters, l => Assert.Equal("tamduong@laichau.vn", l.To));
        var text = post.Letters[0].Text;
        Assert.Contains("1 việc đến hạn trong 7 ngày", text, StringComparison.Ordinal);
        Assert.Contains("LĐLĐ tỉnh Lai Châu giao việc", text, StringComparison.Ordinal);
        Assert.Contains("https://doanket.vn/viec", text, StringComparison.Ordinal);
        var sent = post.Letters.Count;
        await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
        Assert.Equal(sent, post.Letters.Count);
    }

    [Theory, EachDatabase]
    public async Task Without_a_mail_server_nothing_is_sent_and_nothing_fails(string database)
    {
        await using var world = await AssignmentWorld.BuildAsync(database);
        await WantsMailAsync(world, "tamduong", "tamduong@laichau.vn", true);
        await world.GiveOneAsync(world.District);
        await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
        Assert.Equal((0, 0), await world.App.RunAsync(async s => (
            await s.GetRequiredService<AppDbContext>().Set<Job>().CountAsync(j => j.Kind == "mail.send"), await s.GetRequiredService<AppDbContext>().Set<Job>().CountAsync(j => j.Incident != null))));
    }

    private static Task WantsMailAsync(AssignmentWorld world, string name, string address, bool wants) => world.App.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var account = await db.Set<Account>().SingleAsync(a => a.UserName == name);
        (account.Email, account.MailDigest) = (address, wants);
        await db.SaveChangesAsync();
    });

    /// <summary>A mail server that keeps what it gets.</summary>
    private sealed class PostOffice : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource end = new();
        private readonly Task work;

        public PostOffice()
        {
            listener.Start();
            work = ServeAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public bool IsAway { get; set; }

        public List<(string To, string Text)> Letters { get; } = [];

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            listener.Stop();
            await work;
            end.Dispose();
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var caller = await listener.AcceptTcpClientAsync(end.Token);
                    await using var stream = caller.GetStream();
                    await TalkAsync(stream);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException) { }
        }

        private async Task TalkAsync(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            await using var writer = new StreamWriter(stream, Encoding.ASCII, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync(IsAway ? "421 away" : "220 here");
            var to = "";
            while (await reader.ReadLineAsync(end.Token) is { } line)
            {
                if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)) to = line[8..].Trim('<', '>', ' ');
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) Letters.Add((to, await ReadAsync(reader, writer)));
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
                await writer.WriteLineAsync("250 ok");
            }
        }

        /// <summary>The body, which goes out as base64.</summary>
        private static async Task<string> ReadAsync(StreamReader reader, StreamWriter writer)
        {
            await writer.WriteLineAsync("354 go on");
            var (body, inBody) = (new StringBuilder(), false);
            while (await reader.ReadLineAsync() is { } line && line != ".")
            {
                if (inBody) body.Append(line);
                inBody |= line.Length == 0;
            }
            return Encoding.UTF8.GetString(Convert.FromBase64String(body.ToString()));
        }
    }
}
