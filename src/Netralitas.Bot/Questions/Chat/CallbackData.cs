using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>What a button does.</summary>
internal enum ButtonKind
{
    Basis = 'd',
    WhatIf = 'w',
    Condition = 'k',
    Card = 'c',
    Option = 'o',
    Up = 'u',
    Down = 'n',
    Topics = 't',
    Topic = 'p',
    Norms = 'm',
    Door = 'x',
    Briefing = 'b',
}

/// <summary>
/// The data of an inline button: a letter, a short hash that names a card, topic or instrument, and a number.
/// At most 64 bytes; carries nothing about the person and nothing secret, so it needs no server memory.
/// </summary>
internal readonly record struct CallbackData(ButtonKind Kind, string Key = "", int Index = -1)
{
    private const int KeyBytes = 6;

    private static readonly ConditionalWeakTable<KnowledgeBase, FrozenDictionary<string, Situation>> CardsByKey = [];

    public static string KeyOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, KeyBytes));

    public static CallbackData Of(ButtonKind kind, Situation card, int index = -1) => new(kind, KeyOf(card.Id), index);

    private const int OptionsPerAsk = 16;

    /// <summary>One option of one of a card's questions back.</summary>
    public static CallbackData OfOption(Situation card, int ask, int option) => Of(ButtonKind.Option, card, (ask * OptionsPerAsk) + option);

    public (int Ask, int Option) AskAndOption => (Index / OptionsPerAsk, Index % OptionsPerAsk);

    public static CallbackData? Parse(string? data)
    {
        string[] parts = (data ?? "").Split(':');
        if (parts.Length is < 1 or > 3 || parts[0].Length != 1 || !Enum.IsDefined((ButtonKind)parts[0][0]))
        {
            return null;
        }
        int index = -1;
        if (parts.Length == 3 && !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out index))
        {
            return null;
        }
        return new((ButtonKind)parts[0][0], parts.Length > 1 ? parts[1] : "", index);
    }

    /// <summary>The card that the key names, or null when it is gone from the knowledge.</summary>
    public Situation? CardIn(KnowledgeBase knowledge) =>
        CardsByKey.GetValue(knowledge, k => k.Situations.DistinctBy(s => s.Id).ToFrozenDictionary(s => KeyOf(s.Id), StringComparer.Ordinal)).GetValueOrDefault(Key);

    public override string ToString() =>
        Index >= 0 ? $"{(char)Kind}:{Key}:{Index}" : Key.Length > 0 ? $"{(char)Kind}:{Key}" : $"{(char)Kind}";
}
