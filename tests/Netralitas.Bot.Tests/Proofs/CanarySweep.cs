using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Tips;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>
/// Proof "canary sweep": somebody with a known id, name, username, phone, language, files and hidden data does all that a reporter can do with
/// the real program; then nothing of that person is in the database, its log, the evidence, the keys, the logs, a backup, the health page or
/// any request to the moderators' chat.
/// </summary>
public sealed class CanarySweep : TipScenario, IDisposable
{
    private const long ReporterId = 7_391_482_650_317;
    private const long OriginId = 6_180_339_887_498;
    private const string Phone = "081298761234";
    private const string Passphrase = "kata sandi cadangan uji";

    private static readonly (string Name, string Secret)[] Secrets =
    [
        ("first name", "Kenarianto"), ("last name", "Zamrudiahwati"), ("username", "kenari_emas_7731"), ("phone", Phone),
        ("language", "qaa-x-canarylang"), ("EXIF marker", Tainted.Marker), ("forward origin", "Cendrawasihono"), ("file name", "Foto Zainudinkusuma"),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly Uri _admin = FreeAddress();

    private string DataPath => Path.Combine(_folder.Path, "data");

    private string KeyPath => Path.Combine(_folder.Path, "keys");

    private string LogFile => Path.Combine(_folder.Path, "logs", "bot-.log");

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task After_a_full_run_of_the_real_program_nothing_says_who_the_reporter_is()
    {
        string calls = Path.Combine(_folder.Path, "calls.jsonl");
        await using (SimulatorServer telegram = await SimulatorServer.StartAsync(new SimulatorOptions { Url = "http://127.0.0.1:0", CallLogPath = calls }, CancellationToken.None))
        {
            var places = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            SimUser reporter = telegram.AddUser("Kenarianto", ReporterId, "kenari_emas_7731", "Zamrudiahwati", started: true, language: "qaa-x-canarylang");
            List<string> fileIds;
            using (BotProcess bot = BotProcess.Start([], Settings(telegram), _folder))
            {
                string listening = await bot.WaitForLineAsync("Listening on");
                fileIds = await LiveThroughAsync(telegram, reporter);
                await telegram.WaitUntilIdleAsync();
                Uri address = new(Regex.Match(listening, "http://127.0.0.1:[0-9]+").Value);
                foreach (Uri page in (Uri[])[new(address, "/health/live"), new(address, "/health/ready"), new(_admin, "/metrics")])
                {
                    places[page.AbsolutePath] = await _http.GetByteArrayAsync(page);
                }
                places["backup"] = await BackUpAsync();
                await bot.KillAsync(); // so that the write-ahead log is there to be searched
                places["console"] = Encoding.UTF8.GetBytes(string.Join('\n', bot.Output.Concat(bot.Errors)));
                Assert.DoesNotContain(bot.Errors, line => line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal));
            }
            AddRequests(places, telegram);
            AddFiles(places, "data", DataPath);
            AddFiles(places, "keys", KeyPath);
            AddFiles(places, "logs", Path.GetDirectoryName(LogFile)!);
            AddFiles(places, "backup, decrypted", await RestoreAsync());

            AssertAllPlacesAreThere(places);
            IReadOnlyList<Canary> canaries = [.. Canaries(), .. fileIds.SelectMany(id => CanarySearch.OfText("file id", id))];
            Assert.Empty(CanarySearch.Find(places, canaries));
            Assert.Empty(telegram.Violations);
        }
        RecordedRequests.Append(calls);
    }

    [Fact]
    public void The_search_finds_each_form_of_each_secret_wherever_it_stands()
    {
        foreach (Canary canary in Canaries())
        {
            byte[] noise = [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 131 + (i >> 3)))];
            Assert.Empty(CanarySearch.Find(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["noise"] = noise }, [canary]));
            canary.Bytes.CopyTo(noise, 1717);
            Assert.Single(CanarySearch.Find(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["noise"] = noise }, [canary]));
        }
    }

    [Theory]
    [InlineData("insert into card_feedback (card_id, day, up, down) values ('x', '2026-11-24', $id, 0)")]
    [InlineData("insert into card_feedback (card_id, day, up, down) values ('chat ' || $id, '2026-11-24', 1, 0)")]
    [InlineData("insert into card_feedback (card_id, day, up, down) values (hex($id), '2026-11-24', 1, 0)")]
    public async Task The_search_finds_an_id_that_a_database_keeps(string insert)
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "netralitas.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "create table card_feedback (card_id text, day text, up bigint, down bigint)";
            await command.ExecuteNonQueryAsync();
            command.CommandText = insert;
            command.Parameters.AddWithValue("$id", ReporterId);
            await command.ExecuteNonQueryAsync();
        }
        var places = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        AddFiles(places, "data", _folder.Path);

        Assert.NotEmpty(CanarySearch.Find(places, Canaries()));
    }

    private static IReadOnlyList<Canary> Canaries() =>
    [
        .. CanarySearch.OfId("id", ReporterId), .. CanarySearch.OfId("id of the forward origin", OriginId),
        .. Secrets.SelectMany(s => CanarySearch.OfText(s.Name, s.Secret)),
    ];

    /// <summary>All that a reporter can do, each thing with something that must not stay; the ids of the files that were sent.</summary>
    private static async Task<List<string>> LiveThroughAsync(SimulatorServer telegram, SimUser reporter)
    {
        SimUser origin = telegram.AddUser("Cendrawasihono", OriginId, started: true);
        await AskAsync(reporter, "/start");
        await AskAsync(reporter, "PNS boleh nyoblos?");
        await ToAccountAsync(reporter);
        SimMessage forwarded = await origin.SayAsync("Bukti pembagian sembako di halaman kantor");
        await reporter.ForwardAsync(forwarded);
        await reporter.WaitForMessageAsync();
        SimMessage screen = await AskAsync(reporter, $"{Account} Nomor saya {Phone}.");
        screen = await FollowAsync(reporter, screen, TipTexts.Next);
        byte[] photo = Tainted.Jpeg(SmallPictures.Baseline, 6);
        List<SimMessage> sent = [.. await reporter.SendAlbumAsync([photo, photo])];
        sent.Add(await reporter.SendDocumentAsync(photo, "Foto Zainudinkusuma.jpg", mimeType: "image/jpeg"));
        screen = await reporter.WaitForMessageAsync();
        screen = await FollowAsync(reporter, screen, TipTexts.Next);
        SimMessage preview = await FollowAsync(reporter, screen, TipTexts.Yes);
        preview = await FollowAsync(reporter, preview, TipTexts.MaskAll);
        (string code, SimMessage noted) = await SendAsync(reporter, preview);
        await telegram.Group("Moderator Netralitas").WaitForMessageAsync(m => m.FileId is not null);
        await AskAsync(reporter, GroupsOf(code, noted));
        SimMessage state = await AskAsync(reporter, "/status " + code);
        SimMessage push = await FollowAsync(reporter, state, TipTexts.Push);
        await FollowAsync(reporter, await FollowAsync(reporter, push, TipTexts.PushYes), TipTexts.Back);
        state = await AskAsync(reporter, "/status " + code);
        await FollowAsync(reporter, state, TipTexts.Reply);
        sent.Add(await reporter.SendPhotoAsync(photo, "Ini tambahannya"));
        SimMessage reply = await reporter.WaitForMessageAsync();
        await FollowAsync(reporter, reply, TipTexts.Send);
        await telegram.Group("Moderator Netralitas").WaitForMessageAsync(m => m.Text.Contains("Ini tambahannya", StringComparison.Ordinal));
        return [.. sent.SelectMany(m => new[] { m.FileId!, telegram.File(m.FileId!).UniqueId }).Append(code).Append(code.Replace("-", "", StringComparison.Ordinal))];
    }

    private async Task<byte[]> BackUpAsync()
    {
        string file = Path.Combine(_folder.Path, "cadangan.bin");
        using BotProcess backup = BotProcess.Start(["backup", file], Storage(DataPath), _folder);
        Assert.Equal(0, await backup.WaitForExitAsync());
        return await File.ReadAllBytesAsync(file);
    }

    private async Task<string> RestoreAsync()
    {
        string folder = Path.Combine(_folder.Path, "restored");
        using BotProcess restore = BotProcess.Start(["restore", Path.Combine(_folder.Path, "cadangan.bin")], Storage(folder), _folder);
        Assert.Equal(0, await restore.WaitForExitAsync());
        return folder;
    }

    private Dictionary<string, string> Storage(string data) => new(StringComparer.Ordinal)
    {
        ["Storage:Path"] = data,
        ["Storage:KeyPath"] = KeyPath,
        ["Backup:Passphrase"] = Passphrase,
    };

    private Dictionary<string, string> Settings(SimulatorServer telegram) => new(Storage(DataPath), StringComparer.Ordinal)
    {
        ["Operations:AdminUrls"] = _admin.ToString(),
        ["Telegram:Token"] = telegram.Token,
        ["Telegram:ApiBaseUrl"] = telegram.BaseAddress.ToString(),
        ["Moderation:ChatId"] = "-1002000000001",
        ["Moderation:PostingMode"] = "penuh",
        ["Tips:PostingDelay"] = "0",
        ["Logging:Level"] = "Debug",
        ["Logging:File"] = LogFile,
    };

    /// <summary>Every request that is not the bot's talk with the reporter, and the files that moderators can load.</summary>
    private static void AddRequests(Dictionary<string, byte[]> places, SimulatorServer telegram)
    {
        SimChat moderators = telegram.Group("Moderator Netralitas");
        var requests = telegram.Calls.Where(c => c.Parameters["chat_id"]?.ToString() == moderators.Id.ToString(CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(requests, c => c.Parameters.ToJsonString().Contains("Camat mengumpulkan", StringComparison.Ordinal));
        places["requests to the moderators' chat"] = Encoding.UTF8.GetBytes(string.Join('\n', requests.Select(
            c => $"{c.Method} {c.Parameters.ToJsonString()} {string.Join(' ', c.Files.Select(f => f.FileName))}")));
        places["files in the moderators' chat"] = [.. moderators.AllMessages().Where(m => m.FileId is not null).SelectMany(m => telegram.File(m.FileId!).Bytes.ToArray())];
    }

    private static void AddFiles(Dictionary<string, byte[]> places, string name, string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "in-use"))
        {
            string path = Path.GetRelativePath(folder, file);
            places[$"{name}/{path}"] = [.. Encoding.UTF8.GetBytes(path), .. File.ReadAllBytes(file)];
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>A sweep that looked nowhere would find nothing.</summary>
    private static void AssertAllPlacesAreThere(Dictionary<string, byte[]> places)
    {
        foreach (string place in (string[])["data/netralitas.db", "data/netralitas.db-wal", "data/evidence/", "keys/pepper", "keys/shares/", "logs/", "console", "backup", "backup, decrypted/netralitas.db", "backup, decrypted/evidence/", "/health/ready", "/metrics"])
        {
            Assert.Contains(places, p => p.Key.StartsWith(place, StringComparison.Ordinal) && p.Value.Length > 0);
        }
        Assert.Equal(4, places.Keys.Count(p => p.StartsWith("data/evidence/", StringComparison.Ordinal)));
        Assert.True(places["files in the moderators' chat"].Length > 100);
        string caseNumber = Regex.Match(Encoding.UTF8.GetString(places["requests to the moderators' chat"]), "K-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
        // What may be there is found, by the same search.
        Assert.Contains(CanarySearch.Find(places, CanarySearch.OfText("case", caseNumber)), f => f.Contains("in data/netralitas.db", StringComparison.Ordinal));
    }
}
