using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Updates;

namespace Netralitas.Bot.Operations;

/// <summary>
/// Ends this program with SIGKILL at a named step of a tip, so that tests see what a power cut there would cost. <c>Faults:KillFile</c> names a
/// file that is read at each step: <c>post.sent</c> kills at that step, <c>post.sent 2</c> when it comes the second time; words behind are
/// for telling orders apart. Only beside a Bot API server on this machine: a bot that talks to Telegram does not start with it.
/// </summary>
internal sealed class FaultInjection(string file)
{
    private const string Key = "Faults:KillFile";

    private readonly Lock _gate = new();
    private string _order = "";
    private int _times;

    /// <exception cref="OptionsValidationException">It is wanted where it must never be.</exception>
    public static CrashPoints PointsOf(IConfiguration configuration, TelegramOptions telegram)
    {
        if (configuration[Key] is not { Length: > 0 } file)
        {
            return new CrashPoints();
        }
        if (!new Uri(telegram.ApiBaseUrl).IsLoopback)
        {
            throw new OptionsValidationException(
                Key, typeof(string), [$"{Key}: hanya untuk pengujian dengan server Bot API di mesin ini; hapus (environment Faults__KillFile)."]);
        }
        return new CrashPoints(new FaultInjection(file).OnReached);
    }

    private void OnReached(string point)
    {
        lock (_gate)
        {
            string order = File.Exists(file) ? File.ReadAllText(file) : "";
            (_order, _times) = order == _order ? (_order, _times) : (order, 0);
            string[] words = order.Split(' ');
            if (words[0] != point || ++_times < (words.Length > 1 ? int.Parse(words[1]) : 1))
            {
                return;
            }
            Process.GetCurrentProcess().Kill();
            new ManualResetEvent(initialState: false).WaitOne(); // the signal is on its way; nothing more happens here
        }
    }
}
