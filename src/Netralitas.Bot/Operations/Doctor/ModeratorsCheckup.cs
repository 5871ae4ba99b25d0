using Netralitas.Bot.Moderation;
using Netralitas.Bot.Moderation.Desk;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Operations.Doctor;

/// <summary>Whether cases can be posted, kept in order and deleted again in the moderators' chats.</summary>
internal sealed class ModeratorsCheckup(ITelegramBotClient bot, ModerationOptions options)
{
    private const string Part = "Obrolan pengawas";

    public async Task<IReadOnlyList<Finding>> RunAsync(User me, CancellationToken cancellation)
    {
        if (options.ChatId is not { } common)
        {
            return [Finding.Doubtful(Part, "belum diatur, jadi /lapor hanya menjelaskan kanal resmi; isi Moderation:ChatId.")];
        }
        List<Finding> findings = [];
        foreach (long chat in options.Regions.Select(r => r.ChatId).Prepend(common).Distinct())
        {
            findings.Add(await LookAsync(chat, me, cancellation));
        }
        if (options.Supervisors.Count == 0)
        {
            findings.Add(Finding.Doubtful("Penyelia", "belum ada; isi Moderation:Supervisors dengan nomor akun Telegram penyelia."));
        }
        return findings;
    }

    private async Task<Finding> LookAsync(long number, User me, CancellationToken cancellation)
    {
        try
        {
            ChatFullInfo chat = await bot.GetChat(chatId: number, cancellationToken: cancellation);
            if (chat.Username is { } name && options.PostingMode == PostingMode.Penuh)
            {
                return Finding.Bad(Part, $"{number}: @{name} dapat dibaca siapa saja; buat obrolan itu privat, atau isi Moderation:PostingMode=kartu.");
            }
            ChatMember standing = await bot.GetChatMember(chatId: number, userId: me.Id, cancellationToken: cancellation);
            var kind = new ChatKind(IsPublic: chat.Username is not null, chat.IsForum, IsChannel: chat.Type == ChatType.Channel);
            IReadOnlyList<string> missing = DeskStart.Lacking(standing, kind);
            return missing.Count == 0
                ? Finding.Good(Part, $"{number}: hak bot lengkap{(chat.IsForum ? ", topik dipakai" : "")}")
                : Finding.Bad(Part, $"{number}: bot belum punya {string.Join(", ", missing)}; jadikan bot admin dengan hak itu.");
        }
        catch (ApiRequestException e) when (e.Parameters?.MigrateToChatId is { } moved)
        {
            return Finding.Doubtful(Part, $"{number}: sudah menjadi supergrup {moved}; ganti Moderation:ChatId.");
        }
        catch (ApiRequestException e)
        {
            return Finding.Bad(Part, $"{number}: {e.Message}; tambahkan bot ke obrolan itu sebagai admin, atau perbaiki Moderation:ChatId.");
        }
        catch (RequestException e)
        {
            return Finding.Bad(Part, $"{number}: {e.Message}");
        }
    }
}
