using System.Diagnostics;
using System.Globalization;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Simulator;

namespace Netralitas.Benchmarks.Kills;

/// <summary>
/// Kills the real bot with SIGKILL at every named step of a tip in turn, by polling and by webhook, restarts it on the same data, and looks at
/// what its reporter, the moderators and the database see. The bot that recovers from one kill is the victim of the next.
/// </summary>
internal sealed class KillRun : IAsyncDisposable
{
    private const string Moderators = "Moderator Netralitas";
    private const int TextParts = 2; // card and account; a photo is a third

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Folder _folder = new();
    private readonly SimulatorServer _telegram;
    private readonly BotUnderTest _bot;
    private readonly StoredRows _rows;
    private readonly KillReport _report = new();
    private readonly List<SentTip> _kept = [];
    private readonly List<string> _withdrawn = [];

    private KillRun(SimulatorServer telegram)
    {
        _telegram = telegram;
        _bot = new BotUnderTest(telegram, _folder);
        _rows = new StoredRows(_bot.DataPath);
    }

    private SimChat Group => _telegram.Group(Moderators);

    public static async Task<KillReport> RunAsync(int count, Action<string> tell, CancellationToken cancellation)
    {
        if (SimulatorServer.Patience < Patience)
        {
            SimulatorServer.Patience = Patience; // processes start while people wait
        }
        SimulatorServer telegram = await SimulatorServer.StartAsync(
            new SimulatorOptions { Url = "http://127.0.0.1:0", CallbackTimeout = TimeSpan.FromMinutes(10) }, cancellation);
        await using var run = new KillRun(telegram);
        long begun = Stopwatch.GetTimestamp();
        await run.KillAllAsync(count, tell, cancellation);
        run._report.Took = Stopwatch.GetElapsedTime(begun);
        return run._report;
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
        _folder.Dispose();
    }

    private async Task KillAllAsync(int count, Action<string> tell, CancellationToken cancellation)
    {
        await _bot.StartAsync(webhook: false, cancellation);
        for (int i = 0; i < count; i++)
        {
            string step = CrashPoints.All[i % CrashPoints.All.Count];
            int round = i / CrashPoints.All.Count;
            try
            {
                KillResult result = await KillAsync(i, step, round, cancellation);
                _report.Results.Add(result);
                tell($"{i + 1}/{count} {step} ({(result.Webhook ? "webhook" : "polling")}){(_report.Problems.Count > 0 ? $", {_report.Problems.Count} problems" : "")}");
            }
            catch (Exception e) when (e is TimeoutException or InvalidOperationException)
            {
                Problem(i, step, $"{e.Message} The bot said: {string.Join(' ', _bot.Errors.TakeLast(3))}");
                return; // what follows would only tell of this again
            }
        }
        await _bot.StopAsync(cancellation);
        foreach (string fault in await KeptTips.CheckAsync(_bot.DataPath, _bot.KeyPath, _kept, _withdrawn))
        {
            _report.Problems.Add(fault);
        }
        _report.Problems.AddRange(_bot.Errors.Distinct().Select(e => $"the bot logged an error: {e}"));
        _report.Problems.AddRange(_telegram.Violations.Select(v => $"Bot API rule broken: {v}"));
    }

    private async Task<KillResult> KillAsync(int number, string step, int round, CancellationToken cancellation)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"Peristiwa-{number:00000}");
        SimUser person = _telegram.AddUser($"Warga{number}", started: true);
        var reporter = new Reporter(person, $"{mark}: lurah membagikan kaus berlambang pasangan calon seusai apel.");
        bool webhook = _bot.Webhook;
        bool photo = step == CrashPoints.EvidenceSealed || round % 2 == 1;
        int parts = TextParts + (photo ? 1 : 0);
        int time = step is CrashPoints.PostBegun or CrashPoints.PostSent or CrashPoints.PostNoted ? 1 + (round % parts) : 1;

        await ActAsync(reporter, step, time, photo, parts, mark, cancellation);
        if (!await _bot.DiesAsync(cancellation))
        {
            Problem(number, step, "it ended otherwise than by SIGKILL");
        }
        // Every second life by webhook, and for each step every second round.
        await _bot.StartAsync(((number % CrashPoints.All.Count) + round) % 2 == 0, cancellation);
        await _telegram.WaitUntilIdleAsync(Patience);
        return await LookAsync(number, step, mark, webhook, photo, parts, reporter, cancellation);
    }

    /// <summary>Does what leads to the step.</summary>
    private async Task ActAsync(Reporter reporter, string step, int time, bool photo, int parts, string mark, CancellationToken cancellation)
    {
        SimMessage screen = await reporter.ToEvidenceAsync();
        if (step == CrashPoints.EvidenceSealed)
        {
            _bot.KillAt(step, time);
            await reporter.DropPhotoAsync();
            return;
        }
        screen = photo ? await reporter.AddPhotoAsync() : screen;
        screen = await reporter.ToPreviewAsync(screen, photo);
        if (step is not (CrashPoints.LetterCommitted or CrashPoints.ShareDestroyed or CrashPoints.RowsDeleted or CrashPoints.PostDeleted))
        {
            _bot.KillAt(step, time);
            reporter.Press(screen, TipTexts.Send);
            return;
        }
        reporter.Press(screen, TipTexts.Send);
        string receipt = await reporter.ReceiptAsync();
        await _telegram.WaitUntilAsync(() => PostsOf(mark).Count >= parts, Patience);
        await StoredRows.ComesTrueAsync(() => _rows.Count("outbox") == 0, cancellation);
        screen = await reporter.SayAsync($"/status {receipt}");
        if (step == CrashPoints.LetterCommitted)
        {
            await reporter.FollowAsync(screen, TipTexts.Reply);
            screen = await reporter.SayAsync($"Jawaban {mark}: kejadiannya di halaman depan.");
            _bot.KillAt(step, time);
            reporter.Press(screen, TipTexts.Send);
            return;
        }
        screen = await reporter.FollowAsync(screen, TipTexts.Withdraw);
        _bot.KillAt(step, time);
        reporter.Press(screen, TipTexts.WithdrawYes);
    }

    private async Task<KillResult> LookAsync(
        int number, string step, string mark, bool webhook, bool photo, int parts, Reporter reporter, CancellationToken cancellation)
    {
        bool files = step is not (CrashPoints.EvidenceSealed or CrashPoints.Sealed);
        bool ends = step is CrashPoints.ShareDestroyed or CrashPoints.RowsDeleted or CrashPoints.PostDeleted;
        IReadOnlyList<string> receipts = reporter.Receipts;
        int problems = _report.Problems.Count;
        bool lost = false;

        if (receipts.Distinct().Count() != (files ? 1 : 0) || receipts.Count > 2)
        {
            Problem(number, step, $"{receipts.Count} receipts were shown, {receipts.Distinct().Count()} different ones");
        }
        long expected = _kept.Count + (files && !ends ? 1 : 0);
        bool settled = await StoredRows.ComesTrueAsync(() => _rows.Count("outbox") == 0 && _rows.Count("tip") == expected, cancellation);
        if (!settled)
        {
            Problem(number, step, $"{_rows.Count("tip")} tips are stored instead of {expected}, {_rows.Count("outbox")} posts wait");
            lost = _rows.Count("tip") < expected;
        }
        int marked = 0;
        if (files)
        {
            string[] cases = [.. CasePosts.NumbersIn(Group, mark)];
            if (cases is not [var caseNumber])
            {
                Problem(number, step, $"its text bears {cases.Length} case numbers in the moderators' chat");
                return new KillResult(step, webhook, receipts.Count > 0, receipts.Count > 1, cases.Length == 0, cases.Length > 1, 0);
            }
            var posts = CasePosts.Of(Group, caseNumber);
            marked = posts.Marked;
            foreach (string fault in posts.Faults(step, parts, ends))
            {
                Problem(number, step, fault);
            }
            if (_rows.Count("tip", caseNumber) != (ends ? 0 : 1) || _rows.Count("letter", caseNumber) != (step == CrashPoints.LetterCommitted ? 1 : 0))
            {
                Problem(number, step, $"{_rows.Count("tip", caseNumber)} tips and {_rows.Count("letter", caseNumber)} letters bear its number");
            }
            lost |= posts.Missing(parts) && !ends;
            Remember(ends, new SentTip(receipts[0], caseNumber, mark, photo));
        }
        if (_rows.EvidenceFiles() != _rows.Count("evidence"))
        {
            Problem(number, step, $"{_rows.EvidenceFiles()} evidence files lie there for {_rows.Count("evidence")} that tips have");
        }
        await AskAsync(number, step, reporter, files, ends, receipts);
        return new KillResult(step, webhook, files, receipts.Count > 1, lost, _report.Problems.Count > problems && !lost, marked);
    }

    /// <summary>The reporter looks with the receipt, from the bot that was started anew.</summary>
    private async Task AskAsync(int number, string step, Reporter reporter, bool files, bool ends, IReadOnlyList<string> receipts)
    {
        if (!files || receipts.Count == 0)
        {
            return;
        }
        SimMessage answer = await reporter.SayAsync($"/status {receipts[0]}");
        bool opens = answer.Text.StartsWith(TipTexts.StateName("baru"), StringComparison.Ordinal);
        if (opens == ends || (ends && answer.Text != TipTexts.StatusUnknown))
        {
            Problem(number, step, opens ? "its receipt opens it although it was withdrawn" : $"its receipt does not open it: {answer.Text}");
        }
    }

    private void Remember(bool ends, SentTip tip)
    {
        if (ends)
        {
            _withdrawn.Add(tip.Receipt);
        }
        else
        {
            _kept.Add(tip);
        }
    }

    private IReadOnlyList<SimMessage> PostsOf(string mark) =>
        CasePosts.NumbersIn(Group, mark).FirstOrDefault() is { } number ? CasePosts.Of(Group, number).All : [];

    private void Problem(int number, string step, string what) => _report.Problems.Add($"kill {number + 1} at {step}: {what}");
}

/// <summary>A tip that must open at the end of the run.</summary>
internal sealed record SentTip(string Receipt, string CaseNumber, string Mark, bool HasPhoto);
