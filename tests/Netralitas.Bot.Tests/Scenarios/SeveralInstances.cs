using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Limits;
using Netralitas.Bot.Tips.Talking;
using Netralitas.Bot.Updates;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Two instances on one PostgreSQL behind a balancer that gives every update to the other one.</summary>
public sealed class SeveralInstances : TipScenario
{
    [PostgresFact]
    public async Task A_tip_is_told_to_both_by_turns_with_an_album_between_them_and_posted_once()
    {
        await using TwoInstances both = await TwoInstances.StartAsync();
        await ToAccountAsync(both.Budi);
        await FollowAsync(both.Budi, await AskAsync(both.Budi, Account), TipTexts.Next);

        await both.Budi.SendAlbumAsync([Pictures.Jpeg, Pictures.Jpeg, Pictures.Jpeg]);
        SimMessage album = await both.Budi.WaitForMessageAsync(m => m.Text.StartsWith(TipTexts.EvidenceTaken(3), StringComparison.Ordinal));
        SimMessage screen = await FollowAsync(both.Budi, album, TipTexts.Next);
        SimMessage preview = await FollowAsync(both.Budi, screen, TipTexts.Yes);
        Assert.Contains("Berkas: 3", preview.Text);
        Assert.Contains("aula", preview.Text);
        (string code, SimMessage noted) = await SendAsync(both.Budi, preview);
        await AskAsync(both.Budi, GroupsOf(code, noted));
        SimChat moderators = both.Telegram.Group("Moderator Netralitas");
        await both.UntilAsync(() => both.Get<OutboxStore>(0).CountWaiting() == 0);

        Assert.Single(moderators.AllMessages(), m => m.Text.Contains("mengumpulkan perangkat di aula", StringComparison.Ordinal));
        Assert.Equal(1L, Count(both, "select count(*) from tip"));
        Assert.Equal(3, Directory.GetFiles(both.EvidencePath).Length);
        Assert.True(both.Balancer.Taken[0] > 3 && both.Balancer.Taken[1] > 3, string.Join('/', both.Balancer.Taken));
        SimMessage status = await AskAsync(both.Budi, $"/status {code}");
        Assert.Contains(TipTexts.Reply, status.Buttons);
        AssertNothingWentWrong(both);
    }

    [PostgresFact]
    public async Task An_update_that_comes_to_both_at_once_is_done_once_and_turns_leave_nothing_behind()
    {
        await using TwoInstances both = await TwoInstances.StartAsync();
        both.Balancer.ToAll = true;
        await both.Sari.SayAsync("/tentang");
        await both.Sari.WaitForMessageAsync();
        for (int i = 0; i < 5; i++)
        {
            await both.Sari.SayAsync("/bantuan");
        }
        await both.Telegram.WaitUntilIdleAsync();

        Assert.Equal(6, both.Telegram.Calls.Count(c => c.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase)));
        await both.UntilAsync(() => Count(both, "select count(*) from turn") == 0);
        Assert.Equal(6L, Count(both, "select count(*) from seen_update"));
        Assert.Equal(0L, Count(both, "select count(*) from draft"));
        AssertNothingWentWrong(both);
    }

    [PostgresFact]
    public async Task What_is_shared_about_a_chat_names_it_to_nobody_without_the_keys()
    {
        await using TwoInstances both = await TwoInstances.StartAsync();
        await ToAccountAsync(both.Budi);
        await AskAsync(both.Budi, Account);
        await both.UntilAsync(() => Count(both, "select count(*) from draft") == 1);

        (byte[] chat, byte[] box) = both.Get<Database>(0).Read(s => s.Query("select chat, sealed from draft", r => ((byte[])r.GetValue(0), (byte[])r.GetValue(1))))[0];
        Assert.Equal(32, chat.Length);
        Assert.Equal(-1, box.AsSpan().IndexOf("aula"u8));
        Assert.Equal(-1, box.AsSpan().IndexOf(BitConverter.GetBytes(both.Budi.Id)));
        Assert.Equal("u", both.Get<Database>(0).Read(s => s.Scalar("select relpersistence::text from pg_class where relname = 'draft'")));
        Assert.Equal(both.Get<InstanceKeys>(0).Chat(both.Budi.Id), both.Get<InstanceKeys>(1).Chat(both.Budi.Id));
        await AskAsync(both.Budi, "/batal");
        await both.Budi.PressAsync(both.Budi.Chat.AllMessages().Last(m => m.FromBot), TipTexts.Erase);
        await both.Telegram.WaitUntilIdleAsync();
        await both.UntilAsync(() => Count(both, "select count(*) from draft") == 0);
    }

    /// <summary>No instance has room for questions here. Whether a text belongs to a tip is seen only in its turn.</summary>
    [PostgresFact]
    public async Task Too_much_at_once_sheds_questions_and_no_step_of_a_tip()
    {
        await using TwoInstances both = await TwoInstances.StartAsync(limits: new LaneLimits(Workers: 2, Jobs: 0, JobsOfAChat: 4) { Reserve = 8 });
        SimMessage busy = await AskAsync(both.Sari, "boleh ga saya like postingan caleg?");
        Assert.Equal(UpdateTexts.Busy, busy.Text);

        SimMessage screen = await FollowAsync(both.Budi, await AskAsync(both.Budi, "/lapor"), TipTexts.Begin);
        await FollowAsync(both.Budi, screen, "Ajakan memilih");
        await both.Budi.SayAsync("camat di Kecamatan Sukafiksi");
        await both.UntilAsync(() => both.Balancer.Refusals >= 2); // it is brought again and again

        Assert.DoesNotContain(both.Budi.Chat.AllMessages(), m => m.Text == UpdateTexts.Busy);
        Assert.Equal(1L, Count(both, "select count(*) from draft"));
    }

    [PostgresFact]
    public async Task All_drafts_together_hold_no_more_than_one_machine_takes()
    {
        await using TwoInstances both = await TwoInstances.StartAsync();
        EvidenceVault one = both.Get<EvidenceVault>(0), other = both.Get<EvidenceVault>(1);
        (one.MostBytes, other.MostBytes) = (4000, 4000);
        DraftKey first = await one.OpenDraftAsync(CancellationToken.None), second = await other.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle kept = await one.StoreAsync(first, "jpeg", new byte[2500], CancellationToken.None);

        EvidenceQuotaException full = await Assert.ThrowsAsync<EvidenceQuotaException>(() => other.StoreAsync(second, "jpeg", new byte[2500], CancellationToken.None));
        Assert.False(full.OfDraft);
        await one.DropDraftAsync(first, [kept], CancellationToken.None);
        await other.StoreAsync(second, "jpeg", new byte[2500], CancellationToken.None);
    }

    [PostgresFact]
    public async Task Limits_and_muting_hold_wherever_the_next_update_goes()
    {
        await using TwoInstances both = await TwoInstances.StartAsync();
        TipLimits one = both.Get<TipLimits>(0), other = both.Get<TipLimits>(1);
        int allowed = Enumerable.Range(0, 14).Count(i => (i % 2 == 0 ? one : other).AllowsCode(77));
        Assert.Equal(10, allowed);
        Assert.True(other.AllowsCode(78));

        await one.SentAsync(77, Account, number: null);
        Assert.True((await other.OfAsync(77, Account)).Repeats);
        Assert.False((await other.OfAsync(78, Account)).Repeats);
        Assert.False((await other.OfAsync(78, Account)).Floods);
        await other.SentAsync(78, Account, number: null);
        await other.SentAsync(79, Account, number: null);
        Assert.True((await one.OfAsync(80, Account)).Floods);

        var number = TipNumber.New();
        both.Get<MutedToday>(0).Remember(number, 77);
        both.Get<MutedToday>(1).Mute(number);
        Assert.True(both.Get<MutedToday>(0).IsMuted(77));
        Assert.False(both.Get<MutedToday>(0).IsMuted(78));
        Assert.True(await one.OfAsync(77, Account) is { Muted: true, MaySend: true });
        Assert.True(await one.OfAsync(78, Account) is { Muted: false });

        for (int i = 0; i < 4; i++)
        {
            Assert.True((await (i % 2 == 0 ? one : other).OfAsync(77, $"kejadian {i}")).MaySend);
            Assert.True(await (i % 2 == 0 ? other : one).SentAsync(77, $"kejadian {i}", TipNumber.New()));
        }
        Assert.False((await one.OfAsync(77, "kejadian lain")).MaySend);
    }

    [PostgresFact]
    public async Task A_restart_of_the_database_under_load_costs_no_update()
    {
        using var server = PostgresServer.Start();
        await using TwoInstances both = await TwoInstances.StartAsync(server);
        SimUser[] people = [.. Enumerable.Range(0, 12).Select(i => both.Telegram.AddUser($"Warga{i}", started: true))];
        SimMessage preview = await ToPreviewAsync(both.Budi);
        Task[] asked = [.. people.Select(p => p.SayAsync("/tentang"))];
        Task pressed = both.Budi.PressAsync(preview, TipTexts.Send);
        await server.RestartAsync(crash: false);
        await Task.WhenAll(asked.Append(pressed));
        await both.Budi.WaitForMessageAsync(m => CodePattern().IsMatch(m.Text));
        await both.UntilAsync(() => both.Telegram.PendingUpdates == 0);

        Assert.All(people, p => Assert.Contains(p.Chat.AllMessages(), m => m.FromBot));
        Assert.Equal(1L, Count(both, "select count(*) from tip"));
        Assert.Single(both.Budi.Chat.AllMessages().SelectMany(m => CodePattern().Matches(m.Text)).Select(m => m.Value).Distinct());
        using HttpResponseMessage health = await new HttpClient().GetAsync(new Uri(new Uri(both.Hosts[0].Urls.First()), "/health/ready"));
        Assert.True(health.IsSuccessStatusCode, await health.Content.ReadAsStringAsync());
    }

    private static long Count(TwoInstances both, string sql) => both.Get<Database>(0).Read(s => (long)s.Scalar(sql)!);

    private static void AssertNothingWentWrong(TwoInstances both)
    {
        Assert.Empty(both.Telegram.Violations);
        Assert.DoesNotContain(both.Logs, line => line.Level > LogLevel.Warning);
    }
}
