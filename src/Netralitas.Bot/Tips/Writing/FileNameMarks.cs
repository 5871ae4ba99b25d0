using System.Text.RegularExpressions;
using Netralitas.Bot.FreeText;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>File names in a text that hold a name: the writer's own, or a person's without an office beside it.</summary>
internal static partial class FileNameMarks
{
    public static IEnumerable<TextMark> Find(string text, IReadOnlyCollection<TextMark> found)
    {
        string[] own = [.. found.Where(m => m.Kind == MarkKind.Name).SelectMany(m => m.In(text).Split(' ')).Where(n => n.Length >= 3)];
        return FileName().Matches(text).Where(file => HoldsAName(file.Value, own)).Select(file => new TextMark(file.Index, file.Length, MarkKind.FileName));
    }

    /// <summary>The file names of a text, whatever they hold.</summary>
    public static IEnumerable<Range> Decided(string text) => FileName().Matches(text).Select(file => file.Index..(file.Index + file.Length));

    /// <summary>For a file's own name, before anything is known of the text.</summary>
    public static bool MayNameSomebody(string fileName) => HoldsAName(fileName, []);

    private static bool HoldsAName(string fileName, string[] own)
    {
        string[] words = [.. Letters().Matches(fileName).Select(w => w.Value)];
        return words.Any(w => own.Contains(w, StringComparer.OrdinalIgnoreCase)) || words.Any(GivenNames.Contains) && !words.Any(Words.Officials.Contains);
    }

    [GeneratedRegex(@"(?<![\w./])[\w()\-][\w()\-.]{0,80}\.(?:jpe?g|png|webp|heic|gif|mp4|mov|mkv|3gp|pdf|docx?|xlsx?|pptx?|zip|rar|m4a|mp3|opus|ogg)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+")]
    private static partial Regex Letters();
}
