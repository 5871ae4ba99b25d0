using System.Globalization;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>The commands of moderators and supervisors. To everybody else they do not exist.</summary>
internal sealed class DeskCommands(
    DeskAccess access, DeskLists lists, RoleBook roles, DeskStore store, CaseStore cases, AuditStore audit, SeenUpdates seen, PublicSentences sentences,
    CardSignal cards, Database database, DeskSender sender, DeskStatistics statistics, TipBoxes boxes, ITelegramBotClient bot,
    Announcements announcements, TimeProvider time)
{
    private static readonly string[] Roles = ["penyelia", "moderator", "pengamat", "cabut"];

    public static bool Knows(string command) => command is "kasus" or "bantuan" or "statistik" or "peran" or "unit" or "kecualikan" or "kalimat" or "umumkan";

    /// <summary>False: not for the desk, or not for this person.</summary>
    public async Task<bool> OnCommandAsync(int update, Message message, string command, string argument, CancellationToken cancellation)
    {
        if (await access.SeatOfAsync(message.From, cancellation) is not { } seat)
        {
            return false;
        }
        Actor actor = seat.Actor;
        switch (command)
        {
            case "kasus":
                await lists.SendAsync(seat, message, argument, cancellation);
                return true;
            case "statistik":
                await statistics.SendAsync(message, cancellation);
                return true;
            case "bantuan":
                await SayAsync(message, DeskTexts.Help, cancellation);
                return message.Chat.Type != ChatType.Private; // in private the usual help follows
        }
        if (command == "umumkan" && actor.Supervises)
        {
            await announcements.PreviewAsync(message, actor, argument, cancellation);
            return true;
        }
        await SayAsync(message, actor.Supervises ? await RuleAsync(update, actor, command, argument, cancellation) : DeskTexts.SupervisorOnly, cancellation);
        return true;
    }

    /// <summary>Everybody with a role, so that a supervisor sees what was granted.</summary>
    private string RolesNow() => string.Join('\n', roles.All
        .Select(id => DeskTexts.RoleLine(id, roles.RoleOf(id).ToString().ToLowerInvariant(), roles.IsGranted(id), CaseCard.Escape(roles.UnitOf(id))))
        .Prepend(DeskTexts.RolesTitle).Append(DeskTexts.RoleUsage));

    private Task<string> RuleAsync(int update, Actor actor, string command, string argument, CancellationToken cancellation)
    {
        string[] words = argument.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        return command switch
        {
            "peran" => SetRoleAsync(update, actor, words, cancellation),
            "unit" => SetUnitAsync(update, actor, words, cancellation),
            "kecualikan" => ExcludeAsync(update, actor, words, cancellation),
            _ => SetSentenceAsync(update, actor, words, cancellation),
        };
    }

    private async Task<string> SetRoleAsync(int update, Actor actor, string[] words, CancellationToken cancellation)
    {
        if (words.Length == 0)
        {
            return RolesNow();
        }
        if (words.Length != 2 || IdOf(words[0]) is not { } id || Array.IndexOf(Roles, words[1].Trim().ToLowerInvariant()) is not (>= 0 and var index))
        {
            return DeskTexts.RoleUsage;
        }
        string role = Roles[index];
        GrantRow grant = roles.GrantOf(id) with { Role = role == "cabut" ? "none" : role };
        await OnceAsync(update, actor, "", CaseAction.Peran, s => store.Grant(s, grant, actor.Id, StorageDay.Today(time)), cancellation);
        roles.Forget();
        return DeskTexts.RoleSet(id, role);
    }

    private async Task<string> SetUnitAsync(int update, Actor actor, string[] words, CancellationToken cancellation)
    {
        if (words.Length != 2 || IdOf(words[0]) is not { } id)
        {
            return DeskTexts.UnitUsage;
        }
        GrantRow grant = roles.GrantOf(id) with { Unit = words[1].Trim() };
        await OnceAsync(update, actor, "", CaseAction.Unit, s => store.Grant(s, grant, actor.Id, StorageDay.Today(time)), cancellation);
        roles.Forget();
        return DeskTexts.UnitSet(id);
    }

    private async Task<string> ExcludeAsync(int update, Actor actor, string[] words, CancellationToken cancellation)
    {
        if (words.Length != 2 || TipNumber.TryParse(words[0]) is not { } number)
        {
            return DeskTexts.ExcludeUsage;
        }
        if (cases.Find(number.Value) is not { } row || access.IsKeptAway(row, actor))
        {
            return DeskTexts.UnknownCase;
        }
        string who = words[1].Trim();
        if (IdOf(who) is { } id)
        {
            await OnceAsync(update, actor, number.Value, CaseAction.Kecualikan, s => cases.Exclude(s, number.Value, id), cancellation);
            cards.Raise();
            return DeskTexts.Excluded(number.Value);
        }
        if (!who.Any(char.IsLetter) || boxes.KeyOf(number.Value) is not { } key)
        {
            return DeskTexts.ExcludeUsage;
        }
        byte[] office = TipBoxes.Seal(key, number.Value, DeskAccess.OfficeBox, who);
        await OnceAsync(update, actor, number.Value, CaseAction.Kecualikan, s => cases.ExcludeOffice(s, number.Value, office), cancellation);
        cards.Raise();
        return DeskTexts.OfficeExcluded(number.Value, CaseCard.Escape(who));
    }

    private async Task<string> SetSentenceAsync(int update, Actor actor, string[] words, CancellationToken cancellation)
    {
        if (words.Length == 0 || !CaseStandings.IsKnown(words[0]))
        {
            return DeskTexts.SentenceUsage(CaseStandings.All.Select(CaseStandings.Text));
        }
        string? sentence = words.Length == 2 ? words[1].Trim() : null;
        await OnceAsync(update, actor, "", CaseAction.Kalimat, s => store.ChangeSentence(s, words[0], sentence), cancellation);
        sentences.Forget();
        return DeskTexts.SentenceSet(words[0], CaseCard.Escape(sentences.Of(words[0])));
    }

    private Task OnceAsync(int update, Actor actor, string number, CaseAction action, Action<DatabaseSession> work, CancellationToken cancellation) =>
        database.WriteAsync(
            session =>
            {
                if (seen.Mark(session, bot.BotId, update))
                {
                    work(session);
                    audit.Append(session, number, action.ToString().ToLowerInvariant(), actor.Id, StorageDay.Today(time));
                }
                return true;
            },
            cancellation);

    private async Task SayAsync(Message message, string html, CancellationToken cancellation) => await sender.SendAsync(
        message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null, html, buttons: null, replyTo: null, cancellation);

    private static long? IdOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id > 0 ? id : null;
}
