using System.Diagnostics;
using System.Globalization;

namespace Netralitas.Benchmarks.Loads;

/// <summary>Three times as many questions as can be answered, and some tips among them: no tip is lost, and soon afterwards all is well.</summary>
internal static class Overload
{
    private const int Tips = 200;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Hopeless = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(LoadPlan plan, TextWriter output, CancellationToken cancellation)
    {
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        using Cluster? cluster = plan.Postgres ? Cluster.Start() : null;
        IReadOnlyList<string> questions = Words.Questions();
        return await LoadRun.WithBotsAsync(plan, telegram, cluster, async instances =>
        {
            using var deliveries = new Deliveries(telegram, instances, plan.Webhook);
            var asking = new Chats(tips: false);
            var telling = new Chats(tips: true);
            telegram.OnSaid = said => (said.Chat is >= 4_000_000_000 and < 5_000_000_000 ? telling : asking).Note(said);
            var tips = new List<(long Chat, int Message, string Data)>();
            var drafts = new Drafts(deliveries, telling);
            await Parallel.ForEachAsync(
                Enumerable.Range(0, Tips), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation },
                async (i, token) =>
                {
                    long chat = 4_000_000_000 + i;
                    (int message, string data) = await drafts.PrepareAsync(chat, token);
                    telling[chat].IsMeasured = true;
                    lock (tips)
                    {
                        tips.Add((chat, message, data));
                    }
                });
            output.WriteLine($"{Tips} drafts are ready");
            double sustainable = await SustainableAsync(plan, deliveries, questions, cancellation);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sustainable: {sustainable:0}/s"));

            double rate = plan.Rate > 0 ? plan.Rate : 3 * sustainable;
            int count = (int)(rate * Long.TotalSeconds);
            List<Task> all = new(count + Tips);
            long begun = Stopwatch.GetTimestamp();
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
            int asked = 0, told = 0;
            while (asked < count && await tick.WaitForNextTickAsync(cancellation))
            {
                double part = Stopwatch.GetElapsedTime(begun) / Long;
                for (; asked < Math.Min(count, (int)(part * count)); asked++)
                {
                    asking[5_000_000_000 + asked].IsMeasured = true;
                    all.Add(deliveries.SayAsync(5_000_000_000 + asked, questions[asked % questions.Count], cancellation));
                }
                for (; told < Math.Min(Tips, (int)(part * Tips)); told++)
                {
                    all.Add(deliveries.PressAsync(tips[told].Chat, tips[told].Message, tips[told].Data, cancellation));
                }
            }
            double lasted = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            double recovered = await RecoveryAsync(deliveries, asking, cancellation);
            await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(plan.Seconds), cancellation);

            int answered = Enumerable.Range(0, asked).Count(i => asking[5_000_000_000 + i].Answers > 0);
            int twice = Enumerable.Range(0, asked).Count(i => asking[5_000_000_000 + i].Answers > 1);
            int sheds = Enumerable.Range(0, asked).Sum(i => asking[5_000_000_000 + i].Sheds);
            int kept = tips.Count(t => telling[t.Chat].Receipts.Count == 1);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"sustainable {sustainable:0}/s; sent {asked / lasted:0}/s for {lasted:0.0} s: {asked} questions, {answered} answered, {asked - answered} shed ({sheds} told so), {twice} doubled; {kept} of {Tips} tips confirmed with one receipt; an answer within 0.3 s again after {recovered:0.0} s; peak {instances.Max(i => i.PeakMiB):0} MiB; errors logged {instances.Sum(i => i.Complaints)}"));
            return kept == Tips && recovered < 10 && twice == 0 ? 0 : 1;
        }, cancellation);
    }

    private static async Task<double> SustainableAsync(LoadPlan plan, Deliveries deliveries, IReadOnlyList<string> questions, CancellationToken cancellation)
    {
        int done = 0;
        long begun = 0;
        foreach (double seconds in (double[])[3, 5]) // the first is warm-up
        {
            (done, begun) = (0, Stopwatch.GetTimestamp());
            await Task.WhenAll(Enumerable.Range(0, plan.Together).Select(async _ =>
            {
                while (Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds)
                {
                    int i = Interlocked.Increment(ref done);
                    await deliveries.SayAsync(6_000_000_000 + (long)(seconds * 1_000_000) + i, questions[i % questions.Count], cancellation);
                }
            }));
        }
        return done / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Asks until an answer comes quickly.</summary>
    private static async Task<double> RecoveryAsync(Deliveries deliveries, Chats asking, CancellationToken cancellation)
    {
        long begun = Stopwatch.GetTimestamp();
        for (long chat = 7_000_000_000; Stopwatch.GetElapsedTime(begun) < Hopeless; chat++)
        {
            asking[chat].IsMeasured = true;
            long sent = Stopwatch.GetTimestamp();
            await deliveries.SayAsync(chat, Words.Canned, cancellation);
            if (asking[chat].Answers > 0 && Stopwatch.GetElapsedTime(sent).TotalSeconds < 0.3)
            {
                return Stopwatch.GetElapsedTime(begun).TotalSeconds;
            }
            await Task.Delay(50, cancellation);
        }
        return Hopeless.TotalSeconds;
    }
}
