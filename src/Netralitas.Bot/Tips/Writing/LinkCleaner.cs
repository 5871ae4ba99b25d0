using System.Text;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>
/// Cuts from links whatever is not needed to find the public post: who shared it, from which app, through which campaign.
/// Parameters are kept by name, never dropped by name: a tracker invented tomorrow is cut as well.
/// </summary>
internal static partial class LinkCleaner
{
    private const int MaxUnwraps = 3;
    private const string Removed = "[tautan dihapus]";

    /// <summary>Names under which sites without a description of their own usually number a page.</summary>
    private static readonly string[] UsualIds =
        ["id", "p", "page_id", "post", "post_id", "story", "article", "aid", "nid", "newsid", "news_id", "berita", "idberita", "v", "slug", "kode", "view", "option", "itemid", "catid"];

    /// <summary>Pages that only lead on: the true address stands in a parameter.</summary>
    private static readonly (string Host, string Path, string Parameter)[] Wrappers =
    [
        ("l.facebook.com", "/l.php", "u"), ("lm.facebook.com", "/l.php", "u"), ("www.facebook.com", "/flx/warn/", "u"), ("l.instagram.com", "/", "u"), ("l.threads.com", "/", "u"),
        ("www.google.com", "/url", "q"), ("www.google.com", "/url", "url"), ("www.youtube.com", "/redirect", "q"), ("out.reddit.com", "/", "url"),
    ];

    public static CleanedLinks CleanAll(string text)
    {
        var links = new List<CleanLink>();
        string cleaned = Link().Replace(text, found =>
        {
            string url = WithoutPunctuation(found.Value);
            string rest = found.Value[url.Length..];
            if (Clean(url) is not { } link)
            {
                return Removed + rest;
            }
            links.Add(link);
            return link.Url + rest;
        });
        return new CleanedLinks(cleaned, links);
    }

    /// <summary>Null for what is no web address, such as Telegram's own links to accounts.</summary>
    public static CleanLink? Clean(string url) => Clean(url, MaxUnwraps);

    private static CleanLink? Clean(string url, int unwraps)
    {
        string absolute = url.Contains("://", StringComparison.Ordinal) ? url : "https://" + url;
        if (!Uri.TryCreate(absolute, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            return null;
        }
        List<(string Name, string Value)> parameters = Parameters(uri.Query);
        if (unwraps > 0 && Unwrapped(uri, parameters) is { } inner)
        {
            return Clean(inner, unwraps - 1);
        }
        LinkSite? site = LinkSite.Of(uri.Host);
        string fragment = Fragment(uri);
        string path = PathOf(uri) is var whole && whole == "/" && fragment.Length == 0 ? "" : whole;
        string query = string.Join('&', parameters.Where(p => IsKept(site, p)).Select(p => p.Value.Length == 0 ? p.Name : $"{p.Name}={p.Value}"));
        string port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        string cleaned = $"{uri.Scheme}://{uri.Host}{port}{path}{(query.Length == 0 ? "" : "?" + query)}{fragment}";
        return new CleanLink(cleaned, site?.ConcernOf(path) ?? LinkConcern.None);
    }

    private static List<(string Name, string Value)> Parameters(string query) =>
        [.. query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : ""))];

    private static string? Unwrapped(Uri uri, List<(string Name, string Value)> parameters)
    {
        if (uri.Host.EndsWith("google.com", StringComparison.Ordinal) && uri.AbsolutePath.StartsWith("/amp/s/", StringComparison.Ordinal))
        {
            return "https://" + uri.AbsolutePath["/amp/s/".Length..] + uri.Query;
        }
        foreach ((string host, string path, string parameter) in Wrappers)
        {
            if (uri.Host == host && uri.AbsolutePath.StartsWith(path, StringComparison.Ordinal) && parameters.Find(p => p.Name == parameter).Value is { Length: > 0 } inner)
            {
                string address = Uri.UnescapeDataString(inner);
                return address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null;
            }
        }
        return null;
    }

    private static bool IsKept(LinkSite? site, (string Name, string Value) parameter) =>
        site is null
            ? UsualIds.Contains(parameter.Name.ToLowerInvariant()) && PlainValue().IsMatch(parameter.Value)
            : site.Keep.Contains(parameter.Name, StringComparer.Ordinal) && parameter.Value.Length <= 120;

    /// <summary>Session ids and the number of the account that was signed in go out of the path.</summary>
    private static string PathOf(Uri uri)
    {
        string path = Session().Replace(uri.AbsolutePath, "");
        if (uri.Host.EndsWith("google.com", StringComparison.Ordinal))
        {
            path = SignedIn().Replace(path, "/");
        }
        return path;
    }

    /// <summary>Kept only where it is the address: MEGA's key, and pages that a script finds behind "#/".</summary>
    private static string Fragment(Uri uri)
    {
        string fragment = uri.Fragment;
        if (uri.Host == "mega.nz")
        {
            return fragment;
        }
        return fragment.StartsWith("#/", StringComparison.Ordinal) || fragment.StartsWith("#!/", StringComparison.Ordinal) ? fragment.Split('?')[0] : "";
    }

    private static string WithoutPunctuation(string url)
    {
        var kept = new StringBuilder(url);
        while (kept.Length > 0 && (".,;:!?'\"*_~”’…".Contains(kept[^1], StringComparison.Ordinal) || IsLoneBracket(kept)))
        {
            kept.Length--;
        }
        return kept.ToString();
    }

    private static bool IsLoneBracket(StringBuilder url) => url[^1] switch
    {
        ')' => !url.ToString().Contains('(', StringComparison.Ordinal),
        ']' => true,
        '}' => true,
        _ => false,
    };

    [GeneratedRegex(@"(?:\b(?:https?|tg)://|\bwww\.|(?<![\w@.-])(?:[a-z0-9-]+\.)?(?:instagram\.com|facebook\.com|fb\.com|fb\.watch|tiktok\.com|twitter\.com|x\.com|youtube\.com|youtu\.be|t\.me|telegram\.me|threads\.(?:net|com)|wa\.me|whatsapp\.com|google\.com|goo\.gl|bit\.ly|s\.id|t\.co|linkedin\.com|dropbox\.com|reddit\.com)/)[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[\w.:-]{1,40}$")]
    private static partial Regex PlainValue();

    [GeneratedRegex(@";[a-z]*session[a-z]*=[^/;?]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Session();

    [GeneratedRegex(@"/u/\d+/")]
    private static partial Regex SignedIn();
}
