using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>Sends the documents of a case to the moderator who asks, in private, noted first. They may be saved: that is what they are for.</summary>
internal sealed class DeskExport(CaseDesk desk, CaseBook files, IEnumerable<ICaseExport> exports, ITelegramBotClient bot)
{
    public async Task<string> SendAsync(int update, Actor actor, CaseRow row, CancellationToken cancellation)
    {
        if (!actor.MayAct || !exports.Any())
        {
            return actor.MayAct ? DeskTexts.Neutral : DeskTexts.ReadOnly;
        }
        switch (await desk.NoteAsync(update, actor, row.Number, CaseAction.Ekspor, reason: null, also: null, cancellation))
        {
            case DeskResult.Refused refused:
                return refused.Why;
            case DeskResult.Repeated:
                return DeskTexts.Again;
        }
        if (files.Open(row.Number) is not { } file)
        {
            return DeskTexts.Gone;
        }
        try
        {
            foreach (CaseDocument document in exports.SelectMany(e => e.Write(file)))
            {
                await bot.SendRequest(
                    new SendDocumentRequest
                    {
                        ChatId = actor.Id,
                        Document = InputFile.FromStream(new MemoryStream(document.Bytes, writable: false), document.Name),
                        DisableContentTypeDetection = true,
                    },
                    cancellation);
            }
            return DeskTexts.Sent;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            return DeskTexts.OpenPrivateFirst;
        }
    }
}
