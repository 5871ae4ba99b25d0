using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Netralitas.Bot.Tests.Units.Simulator;

/// <summary>What the page uses over HTTP; the page itself is looked at in a browser.</summary>
public sealed class PlayingOnThePage
{
    [Theory]
    [InlineData("/simulator", "text/html")]
    [InlineData("/simulator/app.js", "text/javascript")]
    [InlineData("/simulator/style.css", "text/css")]
    [InlineData("/favicon.ico", "image/svg+xml")]
    public async Task The_page_and_its_parts_come_under_a_strict_policy(string path, string type)
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        using var response = await telegram.GetAsync(path);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("script-src 'self'; style-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_talks_and_presses_over_http()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await PostAsync(telegram, "say", new { actor = "asn", text = "halo" });
        Assert.Equal("halo", (string?)(await telegram.TakeUpdatesAsync()).Single()["message"]!["text"]);
        var sent = await telegram.SendAsync(telegram.Sari.Chat, "kartu", SimulatedTelegram.Buttons("a", "b"));

        var press = PostAsync(telegram, "press", new { actor = "asn", message = (long)sent["message_id"]!, data = "b" });
        await telegram.Server.WaitUntilAsync(() => telegram.Server.PendingUpdates == 1);
        await telegram.ResultAsync("answerCallbackQuery", new { callback_query_id = (string?)(await telegram.TakeUpdatesAsync()).Single()["callback_query"]!["id"], text = "siap" });
        Assert.Equal("siap", (string?)(await press)["text"]);

        using var events = await telegram.GetAsync("/simulator/api/events");
        var messages = (JsonArray)JsonNode.Parse(await events.Content.ReadAsStringAsync())!["messages"]!;
        Assert.Equal(["halo", "kartu"], messages.Select(message => (string?)message!["text"]));
    }

    [Fact]
    public async Task A_file_that_is_no_image_is_never_shown_as_one()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        var message = await telegram.Sari.SendDocumentAsync("<script>alert(1)</script>"u8.ToArray(), "a.html", mimeType: "text/html");
        using var response = await telegram.GetAsync($"/simulator/api/files/{message.FileId}");
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
    }

    private static async Task<JsonNode> PostAsync(SimulatedTelegram telegram, string action, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(telegram.Server.BaseAddress, "/simulator/api/" + action)) { Content = JsonContent.Create(body) };
        using var response = await telegram.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
