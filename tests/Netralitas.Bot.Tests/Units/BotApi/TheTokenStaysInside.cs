using System.Net;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Netralitas.Bot.Tests.Units.BotApi;

public sealed class TheTokenStaysInside
{
    private static readonly string s_address = $"https://api.telegram.org/bot{Wire.Token}/sendMessage";

    [Fact]
    public async Task No_failure_of_a_call_says_it()
    {
        Action<Wire>[] failures =
        [
            wire => wire.Throws(new HttpRequestException($"GET {s_address}", new IOException(s_address))),
            wire => wire.Throws(new HttpRequestException(HttpRequestError.NameResolutionError, s_address)),
            wire => wire.Throws(new HttpRequestException(HttpRequestError.ResponseEnded, s_address)),
            wire => wire.Throws(new IOException(s_address)),
            wire => wire.Throws(new InvalidOperationException(s_address)),
            wire => wire.Throws(new TaskCanceledException(s_address, new TimeoutException(s_address))),
            wire => wire.Throws(new UriFormatException(s_address)),
            wire => wire.Answers($"<html>{s_address}</html>", HttpStatusCode.NotFound, "text/html"),
            wire => wire.Answers($"<html>{s_address}</html>", HttpStatusCode.BadGateway, "text/html"),
            wire => wire.Answers($$"""{"ok":false,"error_code":404,"description":"Not Found: {{s_address}}"}""", HttpStatusCode.NotFound),
            wire => wire.Answers($$"""{"ok":false,"error_code":404,"description":"Not Found: {{s_address.ToUpperInvariant()}}"}""", HttpStatusCode.NotFound),
            wire => wire.Answers($$"""{"ok":true,"result":"{{s_address}}"}"""),
            wire => wire.Answers($$"""{"ok":true,"{{s_address}}"""),
        ];

        foreach (var fail in failures)
        {
            using var wire = new Wire();
            fail(wire);

            // A poll is not repeated, so that each failure comes out as it is.
            AssertSaysNothing(await Assert.ThrowsAnyAsync<RequestException>(() => wire.Client.GetUpdates()));
        }
    }

    [Fact]
    public async Task No_failure_of_a_download_says_it()
    {
        foreach (var failure in new Exception[] { new InvalidOperationException(s_address), new UriFormatException(s_address) })
        {
            using var wire = new Wire();
            wire.Throws(failure);

            AssertSaysNothing(await Assert.ThrowsAnyAsync<RequestException>(() => wire.Client.DownloadFile("a/b.jpg", Stream.Null)));
        }
    }

    [Fact]
    public async Task Giving_up_does_not_say_it()
    {
        using var wire = new Wire();
        using var giveUp = new CancellationTokenSource();
        var sending = wire.Client.SendMessage(5, "halo", cancellationToken: giveUp.Token);
        await giveUp.CancelAsync();

        AssertSaysNothing(await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending));
    }

    [Fact]
    public void Nothing_says_it_when_printed()
    {
        using var wire = new Wire();

        Assert.DoesNotContain("secret", wire.Options.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", wire.Client.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("secret:secret")]
    [InlineData("1:")]
    [InlineData("1:sec/ret")]
    [InlineData("1:sec ret")]
    [InlineData("-1:secret")]
    [InlineData("")]
    public void A_bad_token_is_refused_without_quoting_it(string token)
    {
        var problem = Assert.Throws<ArgumentException>(() => new TelegramBotClientOptions(token));

        Assert.DoesNotContain("sec", problem.ToString().Replace("a secret", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static void AssertSaysNothing(Exception? problem)
    {
        for (; problem is not null; problem = problem.InnerException)
        {
            Assert.DoesNotContain("secret", problem.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("secret", problem.Message, StringComparison.OrdinalIgnoreCase);
            Assert.Empty(problem.Data);
        }
    }
}
