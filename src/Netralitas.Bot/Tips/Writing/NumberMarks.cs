using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>Phone numbers, NIK, NIP and bank accounts.</summary>
internal static partial class NumberMarks
{
    public static IEnumerable<TextMark> Find(string text)
    {
        var marks = new List<TextMark>();
        foreach (Match number in Mobile().Matches(text).Concat(BareMobile().Matches(text)).Concat(Spelled().Matches(text)))
        {
            if (Ownership.Of(text, number.Index, number.Index + number.Length) != Owner.SomebodyElse)
            {
                marks.Add(new TextMark(number.Index, number.Length, MarkKind.Phone));
            }
        }
        foreach (Match number in Long().Matches(text))
        {
            Add(marks, text, number);
        }
        foreach (Match number in Landline().Matches(text).Where(n => Ownership.Of(text, n.Index, n.Index + n.Length) == Owner.Reporter))
        {
            marks.Add(new TextMark(number.Index, number.Length, MarkKind.Phone));
        }
        foreach (Group account in BankAccount().Matches(text).Select(m => m.Groups["n"]).Where(n => Ownership.Of(text, n.Index, n.Index + n.Length) == Owner.Reporter))
        {
            marks.Add(new TextMark(account.Index, account.Length, MarkKind.Account));
        }
        return marks;
    }

    /// <summary>The telephone and identity numbers of a text, whosever they are: the rules have decided on them.</summary>
    public static IEnumerable<Range> Decided(string text) => Mobile().Matches(text).Concat(Long().Matches(text).Where(n => n.Value.Count(char.IsAsciiDigit) is 16 or 18)).Select(n => n.Index..(n.Index + n.Length));

    private static void Add(List<TextMark> marks, string text, Match number)
    {
        int digits = number.Value.Count(char.IsAsciiDigit);
        Owner owner = Ownership.Of(text, number.Index, number.Index + number.Length);
        bool mine = digits switch
        {
            // A NIK that nobody claims is the reporter's until they say otherwise.
            16 => owner != Owner.SomebodyElse,
            // A report gives the official's NIP as a matter of course.
            18 => owner == Owner.Reporter || owner == Owner.Unknown && !Ownership.AnOfficialStandsBefore(text, number.Index),
            15 => owner == Owner.Reporter,
            _ => false,
        };
        if (mine)
        {
            marks.Add(new TextMark(number.Index, number.Length, MarkKind.IdentityNumber));
        }
    }

    [GeneratedRegex(@"(?<![\d])(?:\(?\+?\s?62\)?|\(?0\)?)[\s.\-()]{0,2}8(?:[\s.\-()]{0,2}\d){7,11}(?!\d)")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<=\b(?:hp|wa|whatsapp|telp|tlp|nomor|nomer|no)\W{0,3}(?:saya|sy|aku|gue|gw)?\W{0,3})8\d{8,11}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareMobile();

    /// <summary>"nol delapan satu dua …": for people who think that a filter reads only digits.</summary>
    [GeneratedRegex(@"\b(?:nol|kosong|plus\s+enam\s+dua)(?:[\s,\-]+(?:(?:(?:dua|tiga|empat|lima|enam)\s*(?:kali|x)\s*)?(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan|nul|siji|loro|telu|papat|pitu|wolu|songo)|\d)){6,13}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();

    [GeneratedRegex(@"(?<![\d+])\d(?:[ .\-]?\d){14,17}(?!\d)")]
    private static partial Regex Long();

    [GeneratedRegex(@"(?<!\d)(?:\(0[2-7]\d{1,2}\)|0[2-7]\d{1,2}[ \-])[ \-]?\d{3,4}[ \-]?\d{3,4}(?!\d)")]
    private static partial Regex Landline();

    [GeneratedRegex(@"\b(?:rek|rekening|norek|rekeningku|ewallet|dana|ovo|gopay)\b[^.!?\n]{0,30}?(?<n>(?<!\d)\d(?:[ \-.]?\d){7,15}(?!\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BankAccount();
}
