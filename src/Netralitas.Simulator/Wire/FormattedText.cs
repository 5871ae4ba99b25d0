using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Netralitas.Simulator.Wire;

/// <summary>A text with its entities: parsed from Telegram's HTML, completed with what Telegram finds itself, rendered for readers.</summary>
internal sealed partial record FormattedText(string Text, IReadOnlyList<SimEntity> Entities)
{
    public static FormattedText Plain(string text) => new FormattedText(text, []).Trim().Detect();

    public static FormattedText FromHtml(string html, Action<string, string> violation) =>
        new HtmlParser(html, violation).Parse().Trim().Detect();

    public static FormattedText FromEntities(string text, JsonArray entities)
    {
        var list = new List<SimEntity>();
        foreach (var entity in entities.OfType<JsonObject>())
        {
            var (offset, length) = (entity["offset"]!.GetValue<int>(), entity["length"]!.GetValue<int>());
            if (offset < 0 || length <= 0 || offset + length > text.Length)
                throw ApiException.Bad("can't parse entities: entity is out of the text");
            list.Add(new(entity["type"]!.GetValue<string>(), offset, length, (string?)entity["url"], (string?)entity["language"]));
        }

        return new FormattedText(text, list).Trim().Detect();
    }

    public JsonArray EntitiesJson() => [.. Entities.Select(entity => (JsonNode)entity.ToJson())];

    /// <summary>HTML that holds nothing but the tags written here: every character of the text is encoded.</summary>
    public string ToSafeHtml()
    {
        var cuts = Entities.SelectMany(entity => new[] { entity.Offset, entity.End }).Append(0).Append(Text.Length).Distinct().Order().ToArray();
        var html = new StringBuilder();
        var open = new Stack<SimEntity>();
        for (var i = 0; i < cuts.Length; i++)
        {
            CloseAt(cuts[i], open, html);
            foreach (var entity in Entities.Where(entity => entity.Offset == cuts[i]).OrderByDescending(entity => entity.Length))
                Open(entity, open, html);
            if (i + 1 < cuts.Length)
                html.Append(WebUtility.HtmlEncode(Text[cuts[i]..cuts[i + 1]]));
        }

        return html.ToString();
    }

    private void CloseAt(int position, Stack<SimEntity> open, StringBuilder html)
    {
        // Entities may overlap; what must stay open is closed and opened again.
        var reopen = new Stack<SimEntity>();
        while (open.Any(entity => entity.End <= position))
        {
            var entity = open.Pop();
            html.Append(Tags(entity, Text).Close);
            if (entity.End > position)
                reopen.Push(entity);
        }

        foreach (var entity in reopen)
            Open(entity, open, html);
    }

    private void Open(SimEntity entity, Stack<SimEntity> open, StringBuilder html)
    {
        open.Push(entity);
        html.Append(Tags(entity, Text).Open);
    }

    private static (string Open, string Close) Tags(SimEntity entity, string text) => entity.Type switch
    {
        "bold" => ("<b>", "</b>"),
        "italic" => ("<i>", "</i>"),
        "underline" => ("<u>", "</u>"),
        "strikethrough" => ("<s>", "</s>"),
        "spoiler" => ("<span class=\"spoiler\">", "</span>"),
        "code" => ("<code>", "</code>"),
        "pre" => ("<pre>", "</pre>"),
        "blockquote" => ("<blockquote>", "</blockquote>"),
        "expandable_blockquote" => ("<blockquote class=\"expandable\">", "</blockquote>"),
        "text_link" when IsSafeLink(entity.Url) => Link(entity.Url!),
        "url" when text.Substring(entity.Offset, entity.Length) is var url => Link(IsSafeLink(url) ? url : "http://" + url),
        "bot_command" => ("<span class=\"command\">", "</span>"),
        "mention" or "hashtag" or "email" => ($"<span class=\"{entity.Type}\">", "</span>"),
        _ => ("", ""),
    };

    private static (string Open, string Close) Link(string url) =>
        ($"<a href=\"{WebUtility.HtmlEncode(url)}\" target=\"_blank\" rel=\"noopener noreferrer\">", "</a>");

    private static bool IsSafeLink(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "tg" or "mailto" or "tel";

    private FormattedText Trim()
    {
        var start = 0;
        var end = Text.Length;
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        if (start == 0 && end == Text.Length)
            return this;
        var kept = Entities
            .Select(entity => (entity, from: Math.Max(entity.Offset, start), to: Math.Min(entity.End, end)))
            .Where(part => part.to > part.from)
            .Select(part => part.entity with { Offset = part.from - start, Length = part.to - part.from });
        return new(Text[start..end], [.. kept]);
    }

    /// <summary>Adds what Telegram recognises without formatting, except inside code and links.</summary>
    private FormattedText Detect()
    {
        var closed = Entities.Where(entity => entity.Type is "code" or "pre" or "text_link").ToList();
        var found = new List<SimEntity>(Entities);
        foreach (Match match in Recognised().Matches(Text))
        {
            var type = match.Groups.Values.Skip(1).First(group => group.Success).Name;
            var entity = new SimEntity(type, match.Index, match.Length);
            if (!closed.Any(other => other.Offset < entity.End && entity.Offset < other.End))
                found.Add(entity);
        }

        return this with { Entities = [.. found.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)] };
    }

    [GeneratedRegex(
        """
        (?<url>https?://[^\s<>"]*[^\s<>"'.,;:!?)\]] | (?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|org|net|id|me|info|gov)\b(?:/[^\s<>"]*[^\s<>"'.,;:!?)\]])?(?!@))
        | (?<email>(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
        | (?<bot_command>(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))
        | (?<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b)
        | (?<hashtag>(?<![\w&])\#[\w]*\p{L}[\w]*)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Recognised();

    /// <summary>Telegram's HTML dialect with Telegram's complaints; offsets in them count bytes.</summary>
    private sealed class HtmlParser(string html, Action<string, string> violation)
    {
        private static readonly Dictionary<string, string> EntityOf = new(StringComparer.Ordinal)
        {
            ["b"] = "bold",
            ["strong"] = "bold",
            ["i"] = "italic",
            ["em"] = "italic",
            ["u"] = "underline",
            ["ins"] = "underline",
            ["s"] = "strikethrough",
            ["strike"] = "strikethrough",
            ["del"] = "strikethrough",
            ["tg-spoiler"] = "spoiler",
            ["span"] = "spoiler",
            ["code"] = "code",
            ["pre"] = "pre",
            ["a"] = "text_link",
            ["blockquote"] = "blockquote",
            ["tg-emoji"] = "custom_emoji",
        };

        private readonly StringBuilder _text = new();
        private readonly List<SimEntity> _entities = [];
        private readonly Stack<(string Tag, int Start, SimEntity Entity)> _open = new();
        private int _at;

        public FormattedText Parse()
        {
            while (_at < html.Length)
            {
                switch (html[_at])
                {
                    case '<' when _at + 1 < html.Length && html[_at + 1] == '/':
                        End();
                        break;
                    case '<':
                        Start();
                        break;
                    case '&':
                        Reference();
                        break;
                    default:
                        _text.Append(html[_at++]);
                        break;
                }
            }

            if (_open.TryPeek(out var left))
                throw Error($"Can't find end tag corresponding to start tag \"{left.Tag}\"");
            return new(_text.ToString(), [.. _entities
                .Select(entity => entity.Type == "code" ? entity with { Language = null } : entity)
                .OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)]);
        }

        private void Start()
        {
            var begin = _at;
            var close = html.IndexOf('>', begin);
            if (close < 0)
                throw Error($"Unclosed start tag at byte offset {Bytes(begin)}");
            var match = Regex.Match(html[(begin + 1)..close], "^([A-Za-z0-9-]*)(.*)$", RegexOptions.Singleline | RegexOptions.NonBacktracking);
            var tag = match.Groups[1].Value.ToLowerInvariant();
            if (!EntityOf.TryGetValue(tag, out var type))
                throw Error($"Unsupported start tag \"{tag}\" at byte offset {Bytes(begin)}");
            var attributes = Attributes(match.Groups[2].Value, tag, begin);
            if (tag == "span" && attributes.GetValueOrDefault("class") != "tg-spoiler")
                throw Error($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(begin)}");
            var entity = new SimEntity(type, _text.Length, 0);
            if (tag == "blockquote" && attributes.ContainsKey("expandable"))
                entity = entity with { Type = "expandable_blockquote" };
            if (tag == "a")
                entity = entity with { Url = attributes.GetValueOrDefault("href") };
            if (tag == "code" && attributes.GetValueOrDefault("class") is ['l', 'a', 'n', 'g', 'u', 'a', 'g', 'e', '-', .. var language])
                entity = entity with { Language = language };
            _open.Push((tag, _text.Length, entity));
            _at = close + 1;
        }

        private Dictionary<string, string> Attributes(string source, string tag, int begin)
        {
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            var rest = source.TrimEnd('/').Trim();
            while (rest.Length > 0)
            {
                var match = Regex.Match(rest, """^([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?\s*""", RegexOptions.NonBacktracking);
                if (!match.Success)
                    throw Error($"Empty attribute name in the tag \"{tag}\" at byte offset {Bytes(begin)}");
                if (rest.Length > match.Length && rest[match.Length] == '=')
                    throw Error($"Unclosed start tag at byte offset {Bytes(begin)}");
                var value = match.Groups.Values.Skip(2).FirstOrDefault(group => group.Success)?.Value ?? "";
                attributes[match.Groups[1].Value.ToLowerInvariant()] = WebUtility.HtmlDecode(value);
                rest = rest[match.Length..];
            }

            return attributes;
        }

        private void End()
        {
            var begin = _at;
            var close = html.IndexOf('>', begin);
            if (close < 0)
                throw Error($"Unclosed end tag at byte offset {Bytes(begin)}");
            var tag = html[(begin + 2)..close].Trim().ToLowerInvariant();
            if (!_open.TryPop(out var open))
                throw Error($"Unexpected end tag at byte offset {Bytes(begin)}");
            if (tag.Length > 0 && tag != open.Tag)
                throw Error($"Unmatched end tag at byte offset {Bytes(begin)}, expected \"</{open.Tag}>\", found \"</{tag}>\"");
            Add(open.Entity with { Length = _text.Length - open.Start });
            _at = close + 1;
        }

        private void Add(SimEntity entity)
        {
            if (entity.Length == 0)
                return;
            if (entity is { Type: "text_link" })
            {
                // A link whose address is its own text needs none.
                var url = string.IsNullOrEmpty(entity.Url) ? _text.ToString(entity.Offset, entity.Length) : entity.Url;
                if (!Uri.TryCreate(url, UriKind.Absolute, out _) && !Uri.TryCreate("http://" + url, UriKind.Absolute, out _))
                    return;
                entity = entity with { Url = url };
            }

            // <pre><code class="language-…"> is one block with a language.
            if (entity.Type == "pre" && _entities.FindIndex(other => other.Type == "code" && other.Offset == entity.Offset && other.Length == entity.Length) is >= 0 and var inner)
            {
                entity = entity with { Language = _entities[inner].Language };
                _entities.RemoveAt(inner);
            }

            _entities.Add(entity);
        }

        private void Reference()
        {
            var match = Regex.Match(html[_at..Math.Min(html.Length, _at + 12)], "^&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot);?", RegexOptions.NonBacktracking);
            if (match.Success)
            {
                var reference = match.Value.EndsWith(';') ? match.Value : match.Value + ";";
                _text.Append(WebUtility.HtmlDecode(reference));
                _at += match.Length;
                return;
            }

            // Telegram keeps such an ampersand as it is; a bot that sends one has forgotten to escape something.
            violation("stray_ampersand", string.Create(CultureInfo.InvariantCulture, $"at byte offset {Bytes(_at)}"));
            _text.Append(html[_at++]);
        }

        private int Bytes(int index) => Encoding.UTF8.GetByteCount(html.AsSpan(0, index));

        private static ApiException Error(string reason) => ApiException.Bad("can't parse entities: " + reason);
    }
}
