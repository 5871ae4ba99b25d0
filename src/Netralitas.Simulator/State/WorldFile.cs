using System.Text.Json;
using System.Text.Json.Nodes;

namespace Netralitas.Simulator.State;

/// <summary>Keeps the world in a folder: one JSON file, and every sent file beside it.</summary>
internal sealed class WorldFile(World world, string folder) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault };

    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private Task _saving = Task.CompletedTask;

    private string WorldPath => Path.Combine(folder, "world.json");

    private string FilesPath => Path.Combine(folder, "files");

    public bool Load()
    {
        Directory.CreateDirectory(FilesPath);
        if (!File.Exists(WorldPath) || ReadSnapshot() is not { } snapshot)
            return false;
        lock (world.Gate)
        {
            foreach (var user in snapshot.Users)
            {
                user.World = world;
                world.Users.Add(user.Id, user);
            }

            foreach (var chat in snapshot.Chats)
                world.AddChat(chat);
            foreach (var file in snapshot.Files.Where(file => File.Exists(Path.Combine(FilesPath, file.Id))))
            {
                world.Files.Add(file.Id, file with { Bytes = File.ReadAllBytes(Path.Combine(FilesPath, file.Id)) });
                _written.Add(file.Id);
            }

            foreach (var (scope, commands) in snapshot.Commands)
                world.Commands[scope] = commands;
            foreach (var update in snapshot.Pending)
                world.Pending.Add(new(update.Id, update.Kind, update.Lane, update.At, update.Json));
            world.AllowedUpdates = snapshot.AllowedUpdates;
            world.NextIds = (snapshot.NextMessage, snapshot.NextUpdate, snapshot.NextFile);
        }

        return true;
    }

    public void Start() => _saving = Task.Run(SaveOnChangeAsync);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _saving;
        Save();
        _stop.Dispose();
    }

    private Snapshot? ReadSnapshot()
    {
        try
        {
            return JsonSerializer.Deserialize<Snapshot>(File.ReadAllBytes(WorldPath), Json);
        }
        catch (JsonException)
        {
            // A demo that cannot read its past begins anew; the old file stays for whoever wants to look.
            File.Move(WorldPath, WorldPath + ".unreadable", overwrite: true);
            return null;
        }
    }

    private async Task SaveOnChangeAsync()
    {
        var version = 0L;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await world.WhenNewerThan(version).WaitAsync(_stop.Token);
                version = world.Version;
                Save();
                // A burst of messages is one write.
                await Task.Delay(TimeSpan.FromMilliseconds(500), _stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Save()
    {
        byte[] json;
        List<SimFile> files;
        lock (world.Gate)
        {
            var next = world.NextIds;
            json = JsonSerializer.SerializeToUtf8Bytes(
                new Snapshot(
                    [.. world.Users.Values], [.. world.Chats.Values], [.. world.Files.Values], world.Commands,
                    [.. world.Pending.Where(update => !update.Again).Select(update => new SavedUpdate(update.Id, update.Kind, update.Lane, update.At, update.Json))],
                    world.AllowedUpdates, next.Message, next.Update, next.File),
                Json);
            files = [.. world.Files.Values.Where(file => _written.Add(file.Id))];
        }

        foreach (var file in files)
            File.WriteAllBytes(Path.Combine(FilesPath, file.Id), file.Bytes.ToArray());
        File.WriteAllBytes(WorldPath + ".new", json);
        File.Move(WorldPath + ".new", WorldPath, overwrite: true);
    }

    private sealed record SavedUpdate(long Id, string Kind, long Lane, DateTimeOffset At, JsonObject Json);

    private sealed record Snapshot(
        List<SimUser> Users, List<SimChat> Chats, List<SimFile> Files, Dictionary<string, JsonArray> Commands, List<SavedUpdate> Pending,
        IReadOnlyList<string>? AllowedUpdates, long NextMessage, long NextUpdate, long NextFile);
}
