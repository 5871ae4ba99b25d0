using System.Text;
using Netralitas.Bot.Ai;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Questions.Reference;
using Netralitas.Bot.Texts;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>What each command answers.</summary>
internal sealed class CommandReplies(KnowledgeStore store, Answerer answerer, ChatSender sender, ChatMemory memory, ModelDesk? model = null, InformationChannel? information = null)
{
    private const string SanctionTopic = "sanksi";

    private static readonly string[] ReportChannels = ["sigaplapor", "bawaslu", "sp4n", "bkn"];

    private volatile AboutCard? _about;

    public Task ReplyAsync(Message message, string command, string argument, User me, CancellationToken cancellation)
    {
        bool isPrivate = message.Chat.Type == ChatType.Private;
        ChatCard card = command switch
        {
            "start" => argument.StartsWith("lapor", StringComparison.OrdinalIgnoreCase) ? Report() : Start(),
            "bantuan" or "help" => Help(),
            "topik" => BasisCard.OfTopics(store.Current.Base),
            "pasal" => PasalCard.Of(argument, store.Current, answerer.Today()),
            "sanksi" => BasisCard.OfTopic(store.Current.Base, SanctionTopic, 0),
            "privasi" => ChatCard.Of(model is null ? CommandTexts.Privacy : $"{CommandTexts.Privacy}\n\n{CommandTexts.PrivacyOfModel}"),
            "tentang" => About(),
            "lupa" => Forgotten(message.Chat.Id),
            "lapor" => isPrivate ? Report() : PrivateLink(me),
            _ => ReferenceCards.For(command, argument, store.Current.Base, answerer.Today()) ?? ChatCard.Of(CommandTexts.UnknownCommand),
        };
        return sender.SendAsync(message, card, asReply: !isPrivate, cancellation);
    }

    private ChatCard Forgotten(long chat)
    {
        memory.Forget(chat);
        return ChatCard.Of(CommandTexts.Forgotten);
    }

    public ChatCard Start() => ChatCard.Of(information?.Link is { } link ? $"{CommandTexts.Start}\n\n{AnnouncementTexts.StartLink(Html.Escape(link))}" : CommandTexts.Start,
        [Door(CommandTexts.Ask, "tanya"), Door(CommandTexts.Report, "lapor"), Door(CommandTexts.Help, "bantuan")]);

    public static ChatCard Help() => ChatCard.Of(CommandTexts.HelpText, [Door(CommandTexts.Ask, "tanya"), Door(CommandTexts.Report, "lapor")]);

    public static ChatCard AskDoor() => ChatCard.Of(CommandTexts.AskDoor);

    /// <summary>The same words for everybody, and a link: in a group nothing about a report is said.</summary>
    public ChatCard PrivateLink(User me) => ChatCard.Of(CommandTexts.GroupReport,
        [InlineKeyboardButton.WithUrl(CommandTexts.OpenPrivateChat, $"https://t.me/{me.Username}?start=lapor")]);

    /// <summary>The official channels, as the knowledge has them.</summary>
    public ChatCard Report()
    {
        var text = new StringBuilder(CommandTexts.ReportIntro);
        IReadOnlyList<Channel> all = store.Current.Base.Channels;
        IEnumerable<Channel> chosen = ReportChannels.SelectMany(prefix => all.Where(c => c.Id.Contains(prefix, StringComparison.Ordinal)).Take(1)).DistinctBy(c => c.Id);
        foreach (Channel channel in chosen)
        {
            text.Append($"\n• <b>{Html.Escape(channel.Name)}</b>: {Html.Escape(channel.How)}");
            if (channel.Url is { } url)
            {
                text.Append($" ({Html.Escape(url)}{(channel.Note.Contains("belum diuji", StringComparison.Ordinal) ? ", alamat belum kami uji" : "")})");
            }
        }
        text.Append('\n').Append(CommandTexts.ReportOutro);
        return ChatCard.Of(text.ToString(), [AnswerCard.Button("Tentang melapor", new(ButtonKind.Topic, "lapor", 0)), Door(CommandTexts.Back, "mulai")]);
    }

    /// <summary>Made once for each knowledge.</summary>
    private ChatCard About()
    {
        KnowledgeBase knowledge = store.Current.Base;
        if (!ReferenceEquals(_about?.Of, knowledge))
        {
            _about = new(knowledge, ChatCard.Of(
                $"{CommandTexts.About}\n\n<i>Pengetahuan {Html.Escape(knowledge.Version)}: {knowledge.Norms.Count} norma, {knowledge.Situations.Count} kartu situasi.</i>"));
        }
        return _about.Card;
    }

    private static InlineKeyboardButton Door(string label, string door) => AnswerCard.Button(label, new(ButtonKind.Door, door));

    private sealed record AboutCard(KnowledgeBase Of, ChatCard Card);
}
