using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Updates;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class TelegramSettings : IDisposable
{
    private const string Token = "123:TEST";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_any_the_simulator_is_meant()
    {
        TelegramOptions options = Read();

        Assert.True(string.IsNullOrEmpty(options.Token));
        Assert.Equal((TelegramOptions.TelegramsOwn, UpdateMode.Polling), (options.ApiBaseUrl, options.Mode));
    }

    [Theory]
    [InlineData("Telegram:Token", "Token=abc")]
    [InlineData("Telegram:Token", "Token=123:")]
    [InlineData("Telegram:Token", "Token=x1:abc")]
    [InlineData("Telegram:Mode", "Mode=kadang-kadang")]
    [InlineData("Telegram:Mode", "Mode=7")]
    [InlineData("Telegram:DropPending", "DropPending=mungkin")]
    [InlineData("Telegram:ApiBaseUrl", "ApiBaseUrl=api.telegram.org")]
    [InlineData("Telegram:ApiBaseUrl", "ApiBaseUrl=http://api.telegram.org")]
    [InlineData("Telegram:WebhookUrl", "Token=123:TEST", "Mode=webhook", "WebhookSecret=abc")]
    [InlineData("Telegram:WebhookUrl", "Token=123:TEST", "Mode=webhook", "WebhookSecret=abc", "WebhookUrl=http://bot.example.id")]
    [InlineData("Telegram:WebhookUrl", "Token=123:TEST", "Mode=webhook", "WebhookSecret=abc", "WebhookUrl=https://bot.example.id:9443")]
    [InlineData("Telegram:WebhookSecret", "Token=123:TEST", "Mode=webhook", "WebhookUrl=https://bot.example.id")]
    [InlineData("Telegram:WebhookSecret", "Token=123:TEST", "Mode=webhook", "WebhookUrl=https://bot.example.id", "WebhookSecret=a b")]
    public void A_wrong_value_is_one_line_that_names_the_key_and_quotes_no_secret(string key, params string[] values)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read(values));

        string line = Assert.Single(failure.Failures);
        Assert.StartsWith(key + ":", line);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain("TEST", line);
        Assert.Equal(ExitCodes.BadConfiguration, ExitCodes.For(failure)!.Value.Code);
    }

    [Fact]
    public void Another_server_than_Telegrams_may_post_to_any_address()
    {
        TelegramOptions options = Read("Token=" + Token, "ApiBaseUrl=http://127.0.0.1:8081", "Mode=webhook", "WebhookSecret=abc", "WebhookUrl=http://127.0.0.1:9999/x");

        Assert.Equal(UpdateMode.Webhook, options.Mode);
    }

    [Fact]
    public void Secrets_may_be_files()
    {
        string file = Path.Combine(_folder.Path, "token");
        File.WriteAllText(file, Token + "\n");

        Assert.Equal(Token, Read("TokenFile=" + file).Token);
    }

    [Fact]
    public void A_secret_given_twice_or_not_to_be_read_is_told()
    {
        string missing = Path.Combine(_folder.Path, "tidak-ada");

        Assert.StartsWith("Telegram:Token: diisi dua kali", Assert.Throws<OptionsValidationException>(() => Read("Token=" + Token, "TokenFile=" + missing)).Failures.Single());
        Assert.StartsWith("Telegram:TokenFile:", Assert.Throws<OptionsValidationException>(() => Read("TokenFile=" + missing)).Failures.Single());
    }

    private static TelegramOptions Read(params string[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(v => v.Split('=', 2)).Select(v => KeyValuePair.Create("Telegram:" + v[0], (string?)v[1])))
        .Build()
        .Read(TelegramOptions.Section, new TelegramOptionsValidator(), (o, failures) => o.ReadFiles(failures));
}
