using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>E-mail addresses, and handles on social media that the writer calls their own.</summary>
internal static partial class AccountMarks
{
    private const string Social = "(?:akun|ig|instagram|insta|fb|facebook|tiktok|tt|twitter|x|threads|youtube|telegram|tele|medsos|username|user|id|line|discord)";
    private const string Handle = @"(?<m>@[\w.]{2,31}\w|(?<=[:=]\s?)[\w.]{3,32}|[A-Za-z]+[\d_.]+\w+)";

    public static IEnumerable<TextMark> Find(string text)
    {
        var marks = new List<TextMark>();
        foreach (Match email in Email().Matches(text).Concat(SpelledEmail().Matches(text)))
        {
            Owner owner = Ownership.Of(text, email.Index, email.Index + email.Length);
            if (owner == Owner.Reporter || owner == Owner.Unknown && !Office().IsMatch(email.Value))
            {
                marks.Add(new TextMark(email.Index, email.Length, MarkKind.Email));
            }
        }
        foreach (Group handle in OwnHandle().Matches(text).Concat(OwnHandleAfter().Matches(text)).Concat(WriteToMe().Matches(text)).Concat(MineBehind().Matches(text)).Concat(Alone().Matches(text)).Select(m => m.Groups["m"]))
        {
            marks.Add(new TextMark(handle.Index, handle.Length, MarkKind.Handle));
        }
        return marks;
    }

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}\s?[\[(]\s?(?:at|et)\s?[\])]\s?[\w-]{2,63}\s?(?:\.|[\[(]\s?(?:dot|titik)\s?[\])])\s?[\w-]{2,20}|(?<![\w.+-])[\w+-]{1,30}(?:\.[\w+-]{1,30}){0,3}\s(?:at|et)\s[\w-]{2,63}\s(?:dot|titik)\s[a-z]{2,6}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpelledEmail();

    [GeneratedRegex(@"@[\w.-]*(?:\.go\.id|\.mil\.id|dpr|bawaslu|kpu)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    /// <summary>"akun IG saya @x", "ig gw: x_y", "akunku @x".</summary>
    [GeneratedRegex(@"\b(?:" + Social + @"(?:\s+" + Social + @"){0,2}\s+(?:pribadi\s+)?" + Words.Me + @"\b|(?:akun|ig|fb|tiktok|username)ku\b)(?:\s+(?:pribadi|di|" + Social + @"|adalah|yaitu|itu|namanya)){0,3}\s{0,2}[:=,(\-]?\s{0,2}" + Handle, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnHandle();

    /// <summary>"saya di IG @x", "saya punya akun tiktok @x".</summary>
    [GeneratedRegex(@"\b" + Words.Me + @"\s+(?:di|punya|pakai|pake)\s+(?:" + Social + @"\s+){1,2}[:=(\-]?\s{0,2}(?<m>@[\w.]{2,31}\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnHandleAfter();

    /// <summary>Nothing but a handle, as an answer or beneath a photograph: whose it is is not said, so it may be the writer's.</summary>
    [GeneratedRegex(@"^\W{0,3}(?<m>@[\w.]{2,31}\w)\W{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    /// <summary>"DM saya @x", "hubungi saya di telegram @x".</summary>
    [GeneratedRegex(@"\b(?:dm|follow|japri|chat|hubungi|kontak|mention|tag)\s+(?:aja\s+|ke\s+)?" + Words.Me + @"\b[^.!?\n@]{0,25}(?<m>@[\w.]{2,31}\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WriteToMe();

    /// <summary>"@x itu akun saya", "IG ku @x".</summary>
    [GeneratedRegex(@"(?<m>@[\w.]{2,31}\w)\s+(?:itu|ini|adalah)\s+(?:akun|ig|fb)\s*(?:" + Words.Me + @"|ku)\b|\b" + Social + @"\s+ku\s*[:=]?\s*(?<m>@[\w.]{2,31}\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MineBehind();
}
