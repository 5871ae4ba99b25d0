using Netralitas.Bot.Operations;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Netralitas.Bot.Tests.Units.Operations;

public sealed class SecretsInLogs
{
    private const string Token = "123456789:AAH-abcdefghijklmnopqrstuvwxyz_0123";

    [Theory]
    [InlineData("token " + Token + " habis")]
    [InlineData("GET https://api.telegram.org/bot" + Token + "/getMe")]
    [InlineData("https://api.telegram.org/file/bot123456789%3Aabc/photo.jpg")]
    public void What_looks_like_a_token_is_masked(string line)
    {
        string scrubbed = new SecretScrubber().Scrub(line);

        Assert.DoesNotContain("abc", scrubbed);
        Assert.Contains("<rahasia>", scrubbed);
    }

    [Fact]
    public void Secrets_in_use_are_masked_whatever_they_look_like()
    {
        var scrubber = new SecretScrubber("42:kunci-pendek", "kait-rahasia", null);

        Assert.Equal("a <rahasia> b <rahasia> c <rahasia>", scrubber.Scrub("a 42:kunci-pendek b kunci-pendek c kait-rahasia"));
    }

    [Fact]
    public void An_ordinary_line_stays() =>
        Assert.Equal("Update 5 (Message) 10:30 /bot/help", new SecretScrubber(Token).Scrub("Update 5 (Message) 10:30 /bot/help"));

    [Fact]
    public void Message_properties_and_exceptions_are_all_scrubbed()
    {
        using var output = new StringWriter();
        using (var logger = new LoggerConfiguration()
            .WriteTo.Sink(new WriterSink(new ScrubbingFormatter(new JsonFormatter(renderMessage: true), new SecretScrubber()), output))
            .CreateLogger())
        {
            logger.Error(new InvalidOperationException($"at /bot{Token}/getMe"), "calling {Address}", $"https://x/bot{Token}/getMe");
        }

        Assert.Contains("calling", output.ToString());
        Assert.DoesNotContain("AAH", output.ToString());
    }

    [Fact]
    public void What_a_person_wrote_prints_its_length()
    {
        Assert.Equal("<teks 13>", new UserText("kata rahasia!").ToString());
        Assert.Equal("<teks 13>", $"{new UserText("kata rahasia!")}");
    }

    [Fact]
    public void An_outline_of_an_exception_holds_kinds_but_no_messages()
    {
        string outline = ExceptionOutline.Of(new InvalidOperationException("kata rahasia", new FormatException("kata rahasia")));

        Assert.Equal("System.InvalidOperationException <- System.FormatException", outline);
    }

    private sealed class WriterSink(ScrubbingFormatter formatter, StringWriter output) : Serilog.Core.ILogEventSink
    {
        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, output);
    }
}
