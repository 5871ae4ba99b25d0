using Netralitas.Bot.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Operations.Doctor;

/// <summary>What only Telegram can tell: token, webhook, and the clock by its server's.</summary>
internal sealed class TelegramCheckup(ITelegramBotClient bot, TelegramOptions options, TimeProvider time)
{
    private const int ManyWaiting = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tolerable = TimeSpan.FromMinutes(1);

    /// <summary>The findings, and the bot itself when the token is right.</summary>
    public async Task<(IReadOnlyList<Finding> Findings, User? Me)> RunAsync(CancellationToken cancellation)
    {
        List<Finding> findings = [await ClockAsync(cancellation)];
        (Finding token, User? me) = await TokenAsync(cancellation);
        findings.Add(token);
        if (me is not null)
        {
            findings.Add(await WebhookAsync(cancellation));
        }
        return (findings, me);
    }

    private async Task<(Finding Finding, User? Me)> TokenAsync(CancellationToken cancellation)
    {
        const string Part = "Token";
        try
        {
            User me = await bot.GetMe(cancellation);
            return me.CanReadAllGroupMessages
                ? (Finding.Doubtful(Part, $"@{me.Username}; mode privasi mati, jadi bot menerima semua obrolan grup: nyalakan dengan /setprivacy di @BotFather."), me)
                : (Finding.Good(Part, $"@{me.Username}"), me);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
        {
            return (Finding.Bad(Part, "ditolak Telegram; salin lagi dari @BotFather, atau buat yang baru bila sudah dicabut (environment Telegram__Token)."), null);
        }
        catch (RequestException e)
        {
            return (Finding.Bad(Part, $"Telegram tidak terjangkau ({e.Message}); periksa jaringan, DNS, proksi, dan Telegram:ApiBaseUrl."), null);
        }
    }

    private async Task<Finding> WebhookAsync(CancellationToken cancellation)
    {
        const string Part = "Pembaruan";
        WebhookInfo info;
        try
        {
            info = await bot.GetWebhookInfo(cancellation);
        }
        catch (RequestException e)
        {
            return Finding.Bad(Part, e.Message);
        }
        if (info.LastErrorMessage is { Length: > 0 } error && info.LastErrorDate is { } at && time.GetUtcNow().UtcDateTime - at < TimeSpan.FromHours(1))
        {
            return Finding.Bad(Part, $"Telegram gagal mengirim ke webhook ({error}); periksa sertifikat https, proksi, dan Telegram:WebhookSecret.");
        }
        if (options.Mode == UpdateMode.Polling && info.Url.Length > 0)
        {
            return Finding.Doubtful(Part, "ada webhook terpasang, padahal Telegram:Mode=polling; bot menghapusnya saat mulai. Bila bukan Anda yang memasang, cabut token di @BotFather.");
        }
        if (options.Mode == UpdateMode.Webhook && info.Url != WebhookRegistration.Address(options.WebhookUrl!))
        {
            return Finding.Doubtful(Part, "webhook yang terpasang berbeda dari Telegram:WebhookUrl; bot memasangnya lagi saat mulai.");
        }
        return info.PendingUpdateCount > ManyWaiting
            ? Finding.Doubtful(Part, $"{info.PendingUpdateCount} pembaruan menunggu; Telegram menyimpannya paling lama 24 jam. Apakah bot berjalan?")
            : Finding.Good(Part, $"{(options.Mode == UpdateMode.Webhook ? "webhook" : "polling")}, {info.PendingUpdateCount} menunggu");
    }

    /// <summary>Asks the server's root, without the token.</summary>
    private async Task<Finding> ClockAsync(CancellationToken cancellation)
    {
        const string Part = "Jam";
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { Timeout = Patience };
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(options.ApiBaseUrl), HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.Headers.Date is not { } there)
            {
                return Finding.Doubtful(Part, "tidak dapat dibandingkan dengan jam server Telegram");
            }
            TimeSpan off = (time.GetUtcNow() - there).Duration();
            return off > Tolerable
                ? Finding.Bad(Part, $"berbeda {off.TotalMinutes:0} menit dari jam server Telegram; nyalakan NTP (timedatectl set-ntp true): masa simpan dihitung dari jam ini.")
                : Finding.Good(Part, "cocok dengan jam server Telegram");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return Finding.Doubtful(Part, "tidak dapat dibandingkan: server Telegram tidak terjangkau");
        }
    }
}
