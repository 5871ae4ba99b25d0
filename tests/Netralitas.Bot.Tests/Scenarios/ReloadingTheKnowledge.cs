using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Tests.Support;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>An editor changes the knowledge folder while the bot serves.</summary>
public sealed class ReloadingTheKnowledge : Scenario
{
    [Fact]
    public async Task A_good_edit_is_taken_over_and_a_bad_one_is_not()
    {
        using var folder = new TemporaryFolder();
        Copy(Architecture.Repository.PathOf("knowledge"), folder.Path);
        BotApplication bot = await StartAsync(new() { Knowledge = folder.Path });
        var store = bot.Services.GetRequiredService<KnowledgeStore>();
        string before = store.Current.Base.Version;
        string cards = Path.Combine(folder.Path, "situasi", "medsos-reaksi.yaml");

        string text = await File.ReadAllTextAsync(cards);
        await File.WriteAllTextAsync(cards, text.Replace("Memberi like pada unggahan kampanye", "Memberi suka pada unggahan kampanye"));
        await bot.WaitForLogAsync(l => l.Text.Contains("loaded", StringComparison.Ordinal) && l.Text.StartsWith("Knowledge", StringComparison.Ordinal) && !l.Text.Contains(before, StringComparison.Ordinal));
        Assert.Contains("Memberi suka pada unggahan", (await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?")).Text);

        string good = store.Current.Base.Version;
        await File.WriteAllTextAsync(cards, "- id: rusak\n  title: [");
        await bot.WaitForLogAsync(l => l.Text.Contains("reload refused", StringComparison.Ordinal));
        Assert.Equal(good, store.Current.Base.Version);
        Assert.Contains("Memberi suka pada unggahan", (await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?")).Text);
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
