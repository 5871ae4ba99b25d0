using Netralitas.Bot.Moderation;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Operations.Doctor;

/// <summary>Whether announcements can be made.</summary>
internal sealed class ChannelCheckup(ITelegramBotClient bot, InformationChannel channel, ModerationOptions moderation)
{
    private const string Part = "Kanal informasi";

    public async Task<Finding> RunAsync(User me, CancellationToken cancellation)
    {
        if (channel.Chat is not { } name)
        {
            return Finding.Good(Part, "belum diatur, jadi /umumkan tidak dipakai; isi Telegram:InformationChannel bila perlu.");
        }
        try
        {
            ChatFullInfo chat = await bot.GetChat(chatId: name, cancellationToken: cancellation);
            if (moderation.Regions.Select(r => r.ChatId).Append(moderation.ChatId ?? 0).Contains(chat.Id))
            {
                return Finding.Bad(Part, $"{name} adalah obrolan pengawas; isi kanal lain di Telegram:InformationChannel.");
            }
            ChatMember standing = await bot.GetChatMember(chatId: name, userId: me.Id, cancellationToken: cancellation);
            return (chat.Type, standing) switch
            {
                (not ChatType.Channel, _) => Finding.Bad(Part, $"{name} bukan kanal; isi kanal publik di Telegram:InformationChannel."),
                (_, not (ChatMemberOwner or ChatMemberAdministrator { CanPostMessages: true })) =>
                    Finding.Bad(Part, $"{name}: bot belum punya can_post_messages; jadikan bot admin kanal dengan hak menulis pesan."),
                _ when channel.Link is null => Finding.Doubtful(Part, $"{name}: bot boleh menulis, tetapi /start tidak menautkannya; isi @nama atau Telegram:InformationChannelLink."),
                _ => Finding.Good(Part, $"{name}: bot boleh menulis"),
            };
        }
        catch (ApiRequestException e)
        {
            return Finding.Bad(Part, $"{name}: {e.Message}; tambahkan bot ke kanal itu sebagai admin, atau perbaiki Telegram:InformationChannel.");
        }
        catch (RequestException e)
        {
            return Finding.Bad(Part, $"{name}: {e.Message}");
        }
    }
}
