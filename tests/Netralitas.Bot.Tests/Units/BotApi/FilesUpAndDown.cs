using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Tests.Support;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.BotApi;

public sealed class FilesUpAndDown : IAsyncLifetime
{
    private const string Sent = """{"ok":true,"result":{"message_id":7,"date":1764000000,"chat":{"id":5,"type":"private"}}}""";

    private readonly WebApplication _server;
    private readonly FakeTime _time = new();
    private Func<HttpContext, Task> _serve = _ => Task.CompletedTask;

    public FilesUpAndDown()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        _server = builder.Build();
        _server.Run(context => _serve(context));
    }

    private TelegramBotClient Client => field ??= ClientFor(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_stream_goes_up_as_a_part_of_its_own()
    {
        Form? form = null;
        string? type = null;
        _serve = async context =>
        {
            type = context.Request.ContentType;
            form = await Form.ReadAsync(context.Request);
            await context.Response.WriteAsync(Sent);
        };
        using var stream = new MemoryStream("..isi"u8.ToArray()) { Position = 2 };

        await Client.SendDocument(5, InputFile.FromStream(stream, "bukti \"é\"\r\n.pdf"), "k\"é", Telegram.Bot.Types.Enums.ParseMode.Html, 3, protectContent: true);

        Assert.DoesNotContain('"', type!);
        var file = Assert.Single(form!.Files);
        Assert.Equal(("isi", "bukti %22é%22__.pdf", "application/octet-stream"), (file.Content, file.FileName, file.ContentType));
        Assert.Equal($"attach://{file.Name}", form.Fields["document"].ToString());
        Assert.Equal(("5", "k\"é", "HTML"), (form.Fields["chat_id"].ToString(), form.Fields["caption"].ToString(), form.Fields["parse_mode"].ToString()));
        Assert.Equal(("""{"message_id":3}""", "true"), (form.Fields["reply_parameters"].ToString(), form.Fields["protect_content"].ToString()));
        Assert.Equal(6, form.Fields.Count);
        Assert.True(stream.CanRead); // left open
    }

    [Fact]
    public async Task An_album_mixes_streams_and_files_that_Telegram_has()
    {
        Form? form = null;
        _serve = async context =>
        {
            form = await Form.ReadAsync(context.Request);
            await context.Response.WriteAsync("""{"ok":true,"result":[]}""");
        };
        using var first = new MemoryStream("satu"u8.ToArray());
        using var second = new MemoryStream("dua"u8.ToArray());
        using var small = new MemoryStream("kecil"u8.ToArray());

        await Client.SendMediaGroup(5, [new InputMediaPhoto(first), new InputMediaPhoto("abc"), new InputMediaVideo(second) { Thumbnail = small }]);

        Assert.Equal(["satu", "dua", "kecil"], form!.Files.Select(file => file.Content));
        var names = form.Files.Select(file => file.Name).ToArray();
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.Contains($"\"attach://{name}\"", form.Fields["media"].ToString(), StringComparison.Ordinal));
        Assert.Contains("\"media\":\"abc\"", form.Fields["media"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_goes_up_with_the_webhook()
    {
        Form? form = null;
        _serve = async context =>
        {
            form = await Form.ReadAsync(context.Request);
            await context.Response.WriteAsync("""{"ok":true,"result":true}""");
        };
        using var certificate = new MemoryStream("PEM"u8.ToArray());

        await Client.SetWebhook("https://x.test/", certificate);

        Assert.Equal("PEM", Assert.Single(form!.Files).Content);
    }

    [Fact]
    public async Task A_stream_that_can_seek_is_sent_again_from_its_beginning()
    {
        var seen = new List<string>();
        _serve = async context =>
        {
            seen.Add(Assert.Single((await Form.ReadAsync(context.Request)).Files).Content);
            context.Response.StatusCode = seen.Count == 1 ? 502 : 200;
            await context.Response.WriteAsync(seen.Count == 1 ? "<html>" : Sent);
        };
        using var stream = new MemoryStream("..isi"u8.ToArray()) { Position = 2 };

        var sending = Client.SendPhoto(5, InputFile.FromStream(stream));
        await _time.UntilSomebodyWaitsAsync(TimeSpan.FromMilliseconds(250));
        _time.Advance(TimeSpan.FromMilliseconds(250));

        Assert.Equal(7, (await sending).Id);
        Assert.Equal(["isi", "isi"], seen);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_goes_up_once_and_in_pieces()
    {
        var calls = 0;
        var length = (long?)0;
        var hash = Array.Empty<byte>();
        _serve = async context =>
        {
            calls++;
            length = context.Request.ContentLength;
            await using var content = Assert.Single((await context.Request.ReadFormAsync()).Files).OpenReadStream();
            hash = await SHA256.HashDataAsync(content);
            context.Response.StatusCode = 502;
        };
        var bytes = RandomNumberGenerator.GetBytes(3_000_000);
        using var stream = new OneWayStream(bytes);

        var problem = await Assert.ThrowsAsync<RequestException>(() => Client.SendDocument(5, stream));

        Assert.Equal((1, null, HttpStatusCode.BadGateway), (calls, length, problem.HttpStatusCode));
        Assert.Equal(SHA256.HashData(bytes), hash);
        Assert.True(stream.LargestRead < 200_000);
    }

    [Fact]
    public async Task A_stream_that_fails_is_reported_as_such_and_not_as_the_network()
    {
        _serve = context => context.Request.Body.CopyToAsync(Stream.Null);
        using var stream = new OneWayStream(new byte[10]) { Fails = true };

        var problem = await Assert.ThrowsAsync<RequestException>(() => Client.SendDocument(5, stream));

        Assert.IsType<UnauthorizedAccessException>(problem.InnerException);
    }

    [Fact]
    public async Task A_file_comes_down_as_it_is()
    {
        var bytes = RandomNumberGenerator.GetBytes(500_000);
        var paths = new List<string>();
        _serve = async context =>
        {
            paths.Add(context.Request.Path.Value!);
            if (context.Request.Path.Value!.EndsWith("/getFile", StringComparison.Ordinal))
            {
                await context.Response.WriteAsync("""{"ok":true,"result":{"file_id":"f","file_unique_id":"u","file_path":"photos/a b#1.jpg"}}""");
                return;
            }

            await context.Response.Body.WriteAsync(bytes);
        };
        using var destination = new MemoryStream();

        var file = await Client.GetInfoAndDownloadFile("f", destination);

        Assert.Equal("photos/a b#1.jpg", file.FilePath);
        Assert.Equal(bytes, destination.ToArray());
        Assert.Equal($"/file/bot{Wire.Token}/photos/a b#1.jpg", paths[1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_too_large_is_stopped(bool announced)
    {
        _serve = async context =>
        {
            context.Response.ContentLength = announced ? 300_000 : null;
            for (var piece = 0; piece < 3; piece++)
            {
                await context.Response.Body.WriteAsync(new byte[100_000]);
                await context.Response.Body.FlushAsync();
            }
        };
        using var destination = new MemoryStream();

        var problem = await Assert.ThrowsAsync<FileTooLargeException>(() => Client.DownloadFile("a.bin", destination, maxBytes: 200_000));

        Assert.Equal(200_000, problem.MaxBytes);
        Assert.True(announced ? destination.Length == 0 : destination.Length <= 200_000);
    }

    [Fact]
    public async Task A_file_as_large_as_is_allowed_comes_down()
    {
        _serve = context => context.Response.Body.WriteAsync(new byte[100_000]).AsTask();
        using var destination = new MemoryStream();

        await Client.DownloadFile("a.bin", destination, maxBytes: 100_000);

        Assert.Equal(100_000, destination.Length);
    }

    [Fact]
    public async Task A_download_that_Telegram_refuses_says_why()
    {
        _serve = context =>
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync("""{"ok":false,"error_code":404,"description":"Not Found"}""");
        };

        Assert.Equal(404, (await Assert.ThrowsAsync<ApiRequestException>(() => Client.DownloadFile("a.bin", Stream.Null))).ErrorCode);
    }

    [Fact]
    public async Task A_download_that_breaks_off_is_not_taken_for_whole_nor_begun_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var destination = new MemoryStream();

        var download = ClientFor($"http://{listener.LocalEndpoint}").DownloadFile("a.bin", destination);
        using (var connection = await listener.AcceptSocketAsync())
        {
            await connection.ReceiveAsync(new byte[4096]);
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nawal"u8.ToArray());
            connection.Shutdown(SocketShutdown.Both);
        }

        await Assert.ThrowsAsync<RequestException>(() => download);
        Assert.Equal("awal"u8.ToArray(), destination.ToArray());
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_destination_that_fails_is_reported_as_such()
    {
        _serve = context => context.Response.Body.WriteAsync(new byte[100]).AsTask();
        using var readOnly = new MemoryStream(new byte[1], writable: false);

        var problem = await Assert.ThrowsAsync<RequestException>(() => Client.DownloadFile("a.bin", readOnly));

        Assert.IsType<NotSupportedException>(problem.InnerException);
    }

    [Theory]
    [InlineData("../getMe")]
    [InlineData("a/../../x")]
    [InlineData("")]
    public async Task A_file_path_cannot_climb_out(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.DownloadFile(path, Stream.Null));

    [Fact]
    public async Task A_redirection_is_not_followed_with_the_token()
    {
        var calls = 0;
        _serve = context =>
        {
            calls++;
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };

        var problem = await Assert.ThrowsAsync<RequestException>(() => Client.SendMessage(5, "halo"));

        Assert.Equal((1, HttpStatusCode.Redirect), (calls, problem.HttpStatusCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"ok\":true,\"result\":{\"mess")]
    [InlineData("garbage\r\n\r\n")]
    public async Task A_connection_that_breaks_is_a_failure_of_the_request(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = ClientFor($"http://{listener.LocalEndpoint}");

        var polling = client.GetUpdates();
        using (var connection = await listener.AcceptSocketAsync())
        {
            await connection.ReceiveAsync(new byte[4096]);
            await connection.SendAsync(Encoding.ASCII.GetBytes(answer));
            connection.Shutdown(SocketShutdown.Both);
        }

        var problem = await Assert.ThrowsAsync<RequestException>(() => polling);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_message_whose_connection_is_reset_is_sent_once_more()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = ClientFor($"http://{listener.LocalEndpoint}");

        var sending = client.SendMessage(5, "halo");
        using (var connection = await listener.AcceptSocketAsync())
        {
            await connection.ReceiveAsync(new byte[4096]);
            connection.LingerState = new LingerOption(true, 0); // closes with RST
        }

        await _time.UntilSomebodyWaitsAsync(TimeSpan.FromMilliseconds(250));
        _time.Advance(TimeSpan.FromMilliseconds(250));
        using (var connection = await listener.AcceptSocketAsync())
        {
            await connection.ReceiveAsync(new byte[4096]);
            await connection.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Sent.Length}\r\n\r\n{Sent}"));
        }

        Assert.Equal(7, (await sending).Id);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_without_the_token()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var problem = await Assert.ThrowsAsync<RequestException>(() => ClientFor($"http://127.0.0.1:{port}").GetUpdates());

        Assert.Equal($"getUpdates: no connection to 127.0.0.1:{port} (ConnectionRefused)", problem.Message);
    }

    private TelegramBotClient ClientFor(string address) => new(new TelegramBotClientOptions(Wire.Token, address) { TimeProvider = _time, Jitter = () => 0 });

    private sealed record Form(IFormCollection Fields, (string Name, string FileName, string? ContentType, string Content)[] Files)
    {
        public static async Task<Form> ReadAsync(HttpRequest request)
        {
            var form = await request.ReadFormAsync();
            var files = new List<(string, string, string?, string)>();
            foreach (var file in form.Files)
            {
                using var reader = new StreamReader(file.OpenReadStream());
                files.Add((file.Name, file.FileName, file.ContentType, await reader.ReadToEndAsync()));
            }

            return new(form, [.. files]);
        }
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public bool Fails { get; init; }

        public int LargestRead { get; private set; }

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestRead = Math.Max(LargestRead, buffer.Length);
            return Fails ? throw new UnauthorizedAccessException("no") : base.ReadAsync(buffer, cancellationToken);
        }
    }
}
