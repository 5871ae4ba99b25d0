using System.Diagnostics;

namespace Netralitas.Benchmarks.Loads;

/// <summary>Sends so many updates, each from a chat of its own, and looks at what comes back.</summary>
internal sealed class Round(LoadPlan plan, FakeTelegram telegram, IReadOnlyList<Child> instances, bool isBot)
{
    private static long s_chats = 1_000_000_000;

    private readonly Chats _chats = new(plan.What == LoadKind.Tips);
    private readonly IReadOnlyList<string> _questions = plan.What == LoadKind.Questions && isBot ? Words.Questions(plan.Distinct) : [Words.Canned];

    public async Task<Seen> RunAsync(CancellationToken outer)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(outer);
        limit.CancelAfter(TimeSpan.FromSeconds(plan.Seconds));
        telegram.OnSaid = _chats.Note;
        using var deliveries = new Deliveries(telegram, instances, plan.Webhook);
        await WarmUpAsync(deliveries, limit.Token);
        (Func<Task>, long)[] work = await PrepareAsync(deliveries, limit.Token);

        TimeSpan cpu = instances.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Cpu);
        int before = _chats.Cards, cards = 0;
        long begun = Stopwatch.GetTimestamp();
        double[] waits = new double[work.Length];
        string trouble = "";
        try
        {
            Task all = plan.Rate > 0 ? AtRateAsync(work, waits, limit.Token) : TogetherAsync(work, waits, limit.Token);
            await (plan.Kill && isBot ? Task.WhenAll(all, KillAsync(work.Length, limit.Token)) : all);
            cards = _chats.Cards - before;
            await SettleAsync(work.Length, limit.Token);
        }
        catch (OperationCanceledException) when (!outer.IsCancellationRequested)
        {
            trouble = $"not over after {plan.Seconds} s";
        }
        double seconds = Stopwatch.GetElapsedTime(begun, _chats.LastAnswer).TotalSeconds;
        TimeSpan used = plan.Kill ? TimeSpan.Zero : instances.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Cpu) - cpu;
        int[] answers = [.. work.Select(w => CountOf(_chats[w.Item2]))];
        double[] sorted = [.. waits.Where(w => w > 0).Order()];
        return new(
            _chats.Answers / seconds, At(sorted, 0.5), At(sorted, 0.99), used.TotalMicroseconds / work.Length, instances.Where(i => i.IsAlive).Max(i => i.PeakMiB), work.Length,
            answers.Count(a => a == 0), answers.Count(a => a > 1), deliveries.Repeats, instances.Sum(i => i.Complaints), cards,
            trouble.Length > 0 ? trouble : instances.Select(i => i.LastComplaint).FirstOrDefault(c => c.Length > 0) ?? "");
    }

    /// <summary>The receipts, where they are what counts: the same one shown again is no second tip.</summary>
    private int CountOf(Chats.Chat chat) => plan.What == LoadKind.Tips && isBot ? chat.Receipts.Count : chat.Answers;

    /// <summary>The just-in-time compiler is not what is measured.</summary>
    private async Task WarmUpAsync(Deliveries deliveries, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = plan.Together, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 3000), options,
            async (i, token) => await deliveries.SayAsync(Interlocked.Increment(ref s_chats), _questions[i % _questions.Count], token));
        if (plan.What != LoadKind.Tips || !isBot)
        {
            return;
        }
        var drafts = new Drafts(deliveries, _chats);
        await Parallel.ForEachAsync(Enumerable.Range(0, 300), options, async (_, token) =>
        {
            long chat = Interlocked.Increment(ref s_chats);
            (int message, string data) = await drafts.PrepareAsync(chat, token);
            await deliveries.PressAsync(chat, message, data, token);
        });
    }

    private async Task<(Func<Task>, long)[]> PrepareAsync(Deliveries deliveries, CancellationToken cancellation)
    {
        var work = new (Func<Task>, long)[plan.Updates];
        var drafts = new Drafts(deliveries, _chats);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, work.Length), new ParallelOptions { MaxDegreeOfParallelism = plan.Together, CancellationToken = cancellation },
            async (i, token) =>
            {
                long chat = Interlocked.Increment(ref s_chats);
                if (plan.What == LoadKind.Tips && isBot)
                {
                    (int message, string data) = await drafts.PrepareAsync(chat, token);
                    work[i] = (() => deliveries.PressAsync(chat, message, data, cancellation), chat);
                }
                else
                {
                    string text = _questions[i % _questions.Count];
                    work[i] = (() => deliveries.SayAsync(chat, text, cancellation), chat);
                }
                _chats[chat].IsMeasured = true;
            });
        return work;
    }

    private async Task TogetherAsync((Func<Task> Bring, long Chat)[] work, double[] waits, CancellationToken cancellation)
    {
        int next = -1;
        // By polling nothing is on its way: it waits with Telegram, and the bot takes what it likes.
        await Task.WhenAll(Enumerable.Range(0, plan.Webhook ? plan.Together : plan.Together * 4).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var i && i < work.Length)
            {
                cancellation.ThrowIfCancellationRequested();
                await BringAsync(work, waits, i);
            }
        }));
    }

    private async Task AtRateAsync((Func<Task> Bring, long Chat)[] work, double[] waits, CancellationToken cancellation)
    {
        long begun = Stopwatch.GetTimestamp();
        List<Task> all = new(work.Length);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (all.Count < work.Length && await tick.WaitForNextTickAsync(cancellation))
        {
            int due = Math.Min(work.Length, (int)(Stopwatch.GetElapsedTime(begun).TotalSeconds * plan.Rate));
            while (all.Count < due)
            {
                all.Add(BringAsync(work, waits, all.Count));
            }
        }
        await Task.WhenAll(all);
    }

    private async Task BringAsync((Func<Task> Bring, long Chat)[] work, double[] waits, int i)
    {
        long begun = Stopwatch.GetTimestamp();
        await work[i].Bring();
        if (_chats[work[i].Chat].At is { } at)
        {
            waits[i] = Stopwatch.GetElapsedTime(begun, at).TotalMilliseconds;
        }
    }

    private async Task KillAsync(int updates, CancellationToken cancellation)
    {
        while (_chats.Answers < updates / 2)
        {
            await Task.Delay(5, cancellation);
        }
        await instances[0].KillAsync();
        if (instances.Count == 1)
        {
            await instances[0].RestartAsync(cancellation);
        }
    }

    /// <summary>What is confirmed was answered before, except at the ceiling by polling, which confirms first; a second answer would come soon.</summary>
    private async Task SettleAsync(int updates, CancellationToken cancellation)
    {
        for (int i = 0; i < 100 && (_chats.Answers < updates || i < 5); i++)
        {
            await Task.Delay(50, cancellation);
        }
    }

    private static double At(double[] sorted, double part) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
