using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Units.Questions.Chat;

public sealed class RememberingAChat
{
    private readonly FakeTime _time = new();
    private readonly ChatMemory _memory;

    public RememberingAChat() => _memory = new(_time);

    [Fact]
    public void The_last_question_and_the_role_are_known_in_that_chat_only()
    {
        _memory.Remember(1, "boleh like?", ["pns"]);

        Assert.Equal("boleh like?", _memory.Of(1).Question);
        Assert.Equal(["pns"], _memory.Of(1).Roles);
        Assert.Equal(Earlier.None, _memory.Of(2));
    }

    [Fact]
    public void A_later_question_keeps_the_role()
    {
        _memory.Remember(1, null, ["pns"]);
        _memory.Remember(1, "boleh like?", []);

        Assert.Equal(["pns"], _memory.Of(1).Roles);
    }

    [Fact]
    public void Both_are_gone_after_half_an_hour()
    {
        _memory.Remember(1, "boleh like?", ["pns"]);
        _time.Advance(TimeSpan.FromMinutes(30));

        Assert.Null(_memory.Of(1).Question);
        Assert.Empty(_memory.Of(1).Roles);
    }

    [Fact]
    public void Both_are_gone_when_the_asker_wants_so()
    {
        _memory.Remember(1, "boleh like?", ["pns"]);

        Assert.True(_memory.Forget(1));
        Assert.Equal(Earlier.None, _memory.Of(1));
    }
}
