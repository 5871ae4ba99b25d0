using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Ai;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Units.Ai;

/// <summary>The section <c>Ai</c>: nothing without an endpoint, one clear line for each wrong value.</summary>
public sealed class SettingUpAModel
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Without_an_endpoint_nothing_is_registered_and_nothing_is_wrong(string? endpoint)
    {
        var options = new AiOptions { Endpoint = endpoint, ApiKey = "a b", TimeoutSeconds = -1 };

        Assert.True(new AiOptionsValidator().Validate(null, options).Succeeded);
        Assert.Empty(new ServiceCollection().AddAi(options));
    }

    [Theory]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("http://127.0.0.1:11434/v1")]
    [InlineData("http://[::1]:8000/v1")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://ollama:11434/v1")]
    [InlineData("http://192.168.1.20:8000/v1")]
    [InlineData("http://172.20.0.2:8000/v1")]
    public void Endpoints_near_and_far_are_accepted(string endpoint) => Assert.Empty(Failures(new() { Endpoint = endpoint, ChatModel = "m" }));

    [Theory]
    [InlineData("api.openai.com/v1", "Ai:Endpoint: bukan alamat http(s)")]
    [InlineData("ftp://contoh.id", "Ai:Endpoint: bukan alamat http(s)")]
    [InlineData("/v1", "Ai:Endpoint: bukan alamat http(s)")]
    [InlineData("sk-kunci-salah-tempat", "Ai:Endpoint: bukan alamat http(s)")]
    [InlineData("http://model.contoh.id/v1", "Ai:Endpoint: alamat di luar jaringan sendiri harus https")]
    [InlineData("http://8.8.8.8/v1", "Ai:Endpoint: alamat di luar jaringan sendiri harus https")]
    [InlineData("https://siapa:kunci@contoh.id/v1", "Ai:Endpoint: tanpa nama pengguna")]
    [InlineData("https://contoh.id/v1?key=x", "Ai:Endpoint: tanpa nama pengguna")]
    public void A_bad_endpoint_is_one_line_that_does_not_repeat_it(string endpoint, string line)
    {
        string failure = Assert.Single(Failures(new() { Endpoint = endpoint, ChatModel = "m" }));

        Assert.StartsWith(line, failure);
        Assert.Contains("Ai__Endpoint", failure);
        Assert.DoesNotContain("kunci-salah", failure);
        Assert.DoesNotContain("siapa:", failure);
    }

    [Fact]
    public void Other_bad_values_name_their_keys()
    {
        var options = new AiOptions { Endpoint = "https://contoh.id/v1", ApiKey = "dua kata", TimeoutSeconds = 0, RequestsPerHour = 0, TokensPerHour = 0 };

        Assert.Equal(["Ai:ChatModel", "Ai:ApiKey", "Ai:TimeoutSeconds", "Ai:RequestsPerHour", "Ai:TokensPerHour"], Failures(options).Select(f => f[..f.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void The_key_may_lie_in_a_file()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "kunci");
        File.WriteAllText(file, "sk-dari-berkas\n");
        var options = new AiOptions { ApiKeyFile = file };
        List<string> failures = [];

        options.ReadFiles(failures);
        Assert.Equal("sk-dari-berkas", options.ApiKey);
        new AiOptions { ApiKeyFile = file + "x" }.ReadFiles(failures);
        new AiOptions { ApiKeyFile = file, ApiKey = "y" }.ReadFiles(failures);
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public async Task Any_other_chat_client_takes_the_place_of_ours()
    {
        await using ModelHouse house = await ModelHouse.OpenAsync();
        using var mine = new Echo();
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(ModelHouse.Knowledge).AddSingleton<IChatClient>(mine)
            .AddAi(new AiOptions { Endpoint = house.Model.Url, ChatModel = "m" }).BuildServiceProvider();

        string? text = await services.GetRequiredService<ModelDesk>().RewordAsync("boleh ga kak", "isi", _ => true, CancellationToken.None);

        Assert.Equal("dari klien lain", text);
        Assert.Empty(house.Model.Requests);
    }

    private static IReadOnlyList<string> Failures(AiOptions options) => [.. new AiOptionsValidator().Validate(null, options).Failures ?? []];

    private sealed class Echo : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, "dari klien lain") { FinishReason = ChatFinishReason.Stop };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
            // holds nothing
        }
    }
}
