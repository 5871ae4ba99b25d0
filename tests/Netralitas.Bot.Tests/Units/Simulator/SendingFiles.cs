using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace Netralitas.Bot.Tests.Units.Simulator;

public sealed class SendingFiles
{
    [Fact]
    public async Task A_photo_of_a_person_can_be_fetched()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        var image = Png(640, 480);
        await telegram.Sari.SendPhotoAsync(image, "spanduk di kantor");
        var message = (await telegram.TakeUpdatesAsync()).Single()["message"]!;
        Assert.Equal("spanduk di kantor", (string?)message["caption"]);
        var largest = ((JsonArray)message["photo"]!)[^1]!;
        Assert.Equal((640, 480), ((int)largest["width"]!, (int)largest["height"]!));

        var file = await telegram.ResultAsync("getFile", new { file_id = (string?)largest["file_id"] });
        using var download = await telegram.GetAsync($"/file/bot{telegram.Server.Token}/{file["file_path"]}");
        Assert.Equal(image, await download.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_album_is_several_messages_with_one_group_id()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await telegram.Sari.SendAlbumAsync([Png(10, 10), Png(20, 20)], "dua foto");
        var updates = await telegram.TakeUpdatesAsync();
        Assert.Equal(2, updates.Count);
        Assert.Single(updates.Select(update => (string?)update["message"]!["media_group_id"]).Distinct());
    }

    [Fact]
    public async Task The_bot_uploads_what_really_is_an_image()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await telegram.Sari.SayAsync("/start");
        Assert.True((bool)(await UploadAsync("sendPhoto", "photo", Png(30, 30)))["ok"]!);
        Assert.Equal("Bad Request: IMAGE_PROCESS_FAILED", (string?)(await UploadAsync("sendPhoto", "photo", [1, 2, 3]))["description"]);
        Assert.Equal("Bad Request: PHOTO_INVALID_DIMENSIONS", (string?)(await UploadAsync("sendPhoto", "photo", Png(9000, 2000)))["description"]);
        Assert.Equal("Bad Request: file must be non-empty", (string?)(await UploadAsync("sendDocument", "document", []))["description"]);
        var document = await UploadAsync("sendDocument", "document", [1, 2, 3]);
        Assert.Equal("a.bin", (string?)document["result"]!["document"]!["file_name"]);
        Assert.Equal("a.bin", Assert.Single(telegram.Server.Calls[^1].Files).FileName);
        Assert.Contains("wrong file_id", await telegram.ErrorAsync("getFile", new { file_id = "x" }), StringComparison.Ordinal);

        async Task<JsonObject> UploadAsync(string method, string field, byte[] bytes)
        {
            using var form = new MultipartFormDataContent { { new StringContent($"{telegram.Sari.Id}"), "chat_id" }, { new ByteArrayContent(bytes), field, "a.bin" } };
            using var response = await telegram.PostAsync(method, form);
            return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        }
    }

    [Fact]
    public async Task A_file_of_more_than_20_MB_cannot_be_fetched()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await telegram.Sari.SendDocumentAsync(new byte[(20 * 1024 * 1024) + 1], "besar.bin");
        var message = (await telegram.TakeUpdatesAsync()).Single()["message"]!;
        Assert.Equal("Bad Request: file is too big", await telegram.ErrorAsync("getFile", new { file_id = (string?)message["document"]!["file_id"] }));
    }

    private static byte[] Png(int width, int height)
    {
        byte[] bytes = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[40]];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}
