using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Operations.Doctor;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>doctor</c>: looks at the whole installation and says, a line a part, what is well and what to do; exit 1 when something does not work.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Periksa pemasangan: konfigurasi, token, webhook, hak di obrolan pengawas, jam, disk, basis data, pengetahuan, kunci");
        command.SetAction((_, cancellation) => RunAsync(CommandSetup.Configuration(), Console.Out, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IConfiguration configuration, TextWriter output, CancellationToken cancellation)
    {
        bool allWell = true;
        await foreach (Finding finding in ExamineAsync(configuration, cancellation))
        {
            await output.WriteLineAsync(finding.ToString());
            allWell &= finding.State != FindingState.Bad;
        }
        return allWell ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(
        IConfiguration configuration, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        (ServeOptions? options, Finding settings) = Read(configuration);
        yield return settings;
        if (options is null)
        {
            yield break;
        }
        foreach (Finding finding in await LocalCheckup.RunAsync(options, cancellation))
        {
            yield return finding;
        }
        if (string.IsNullOrEmpty(options.Telegram.Token))
        {
            yield return Finding.Doubtful("Token", "belum ada, jadi bot berjalan dengan simulator; minta token ke @BotFather lalu isi Telegram:TokenFile.");
            yield break;
        }
        // One attempt each: whoever waits for the doctor wants to hear that Telegram is not there, not to wait for it.
        var bot = new TelegramBotClient(new TelegramBotClientOptions(options.Telegram.Token, options.Telegram.ApiBaseUrl) { RetryCount = 1 });
        (IReadOnlyList<Finding> findings, User? me) = await new TelegramCheckup(bot, options.Telegram, TimeProvider.System).RunAsync(cancellation);
        foreach (Finding finding in findings)
        {
            yield return finding;
        }
        if (me is null)
        {
            yield break;
        }
        foreach (Finding finding in await new ModeratorsCheckup(bot, options.Moderation).RunAsync(me, cancellation))
        {
            yield return finding;
        }
        var channel = new InformationChannel(options.Telegram.InformationChannel, options.Telegram.InformationChannelLink);
        yield return await new ChannelCheckup(bot, channel, options.Moderation).RunAsync(me, cancellation);
    }

    private static (ServeOptions? Options, Finding Finding) Read(IConfiguration configuration)
    {
        const string Part = "Konfigurasi";
        try
        {
            return (ServeOptions.Read(configuration), Finding.Good(Part, "dapat dibaca"));
        }
        catch (OptionsValidationException e)
        {
            return (null, Finding.Bad(Part, string.Join(' ', e.Failures)));
        }
        catch (KnowledgeException e)
        {
            return (null, Finding.Bad(Part, e.Message));
        }
    }
}
