using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Limits;
using Netralitas.Bot.Tips.Talking;

namespace Netralitas.Bot.Tests.Units.Tips.Talking;

public sealed class LimitingChats
{
    private readonly FakeTime _time = new();

    [Fact]
    public void A_chat_may_send_a_few_and_then_waits_while_others_do_not()
    {
        var limits = new TipLimits(_time);
        for (int i = 0; i < 5; i++)
        {
            Assert.True(limits.Of(1, "").MaySend);
            limits.Sent(1, $"kejadian nomor {i} yang berbeda");
        }
        Assert.False(limits.Of(1, "").MaySend);
        Assert.True(limits.Of(2, "").MaySend);

        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.True(limits.Of(1, "").MaySend);
    }

    [Fact]
    public void Asking_whether_is_not_sending()
    {
        var limits = new TipLimits(_time);
        Assert.All(Enumerable.Range(0, 50), _ => Assert.True(limits.Of(1, "").MaySend));
    }

    [Fact]
    public void One_text_from_many_chats_is_a_flood_and_from_one_chat_a_repeat()
    {
        var limits = new TipLimits(_time);
        const string text = "Camat pidato ajak pilih nomor dua di aula";
        limits.Sent(1, text);
        Assert.True(limits.Of(1, "camat PIDATO, ajak pilih nomor dua di aula!").Repeats);
        Assert.False(limits.Of(2, text).Repeats);
        Assert.False(limits.Of(9, text).Floods);
        limits.Sent(2, text);
        limits.Sent(3, text);
        Assert.True(limits.Of(9, text).Floods);

        _time.Advance(TimeSpan.FromDays(1));
        Assert.False(limits.Of(9, text).Floods);
        Assert.False(limits.Of(1, text).Repeats);
    }

    [Fact]
    public void Muting_a_case_mutes_its_chat_for_a_day_and_no_other()
    {
        var muted = new MutedToday(_time);
        var number = TipNumber.New();
        muted.Remember(number, 1);
        muted.Mute(TipNumber.New());
        Assert.False(muted.IsMuted(1));

        muted.Mute(number);
        Assert.True(muted.IsMuted(1));
        Assert.False(muted.IsMuted(2));
        _time.Advance(TimeSpan.FromHours(24));
        Assert.False(muted.IsMuted(1));
    }
}
