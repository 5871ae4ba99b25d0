namespace Netralitas.Bot.Tips.Writing;

/// <summary>What a site's links need, by the end of the host name.</summary>
/// <param name="Keep">Parameters that find the post; all others go.</param>
internal sealed record LinkSite(string Host, string[] Keep, LinkConcern Concern = LinkConcern.None, string[]? SharePaths = null)
{
    private static readonly LinkSite[] Known =
    [
        new("facebook.com", ["story_fbid", "id", "fbid", "v", "set", "multi_permalinks", "comment_id", "reply_comment_id"], SharePaths: ["/share/", "/sharer"]),
        new("fb.com", ["story_fbid", "id", "fbid", "v"], SharePaths: ["/share/"]),
        new("fb.watch", [], LinkConcern.MayNameSharer),
        new("fb.me", [], LinkConcern.MayNameSharer),
        new("instagram.com", ["img_index", "story_media_id"], SharePaths: ["/share/", "/s/"]),
        new("ig.me", [], LinkConcern.MayNameSharer),
        new("threads.net", []),
        new("threads.com", []),
        new("vt.tiktok.com", [], LinkConcern.MayNameSharer),
        new("vm.tiktok.com", [], LinkConcern.MayNameSharer),
        new("tiktok.com", [], SharePaths: ["/t/"]),
        new("x.com", ["q"]),
        new("twitter.com", ["q"]),
        new("t.co", [], LinkConcern.MayNameSharer),
        new("youtube.com", ["v", "list", "t", "lc", "search_query"]),
        new("youtu.be", ["t", "list"]),
        new("t.me", ["single", "comment", "thread", "t"], SharePaths: ["/+", "/joinchat/"]),
        new("telegram.me", ["single", "comment", "thread", "t"], SharePaths: ["/+", "/joinchat/"]),
        new("chat.whatsapp.com", []),
        new("wa.me", []),
        new("linkedin.com", []),
        new("lnkd.in", [], LinkConcern.MayNameSharer),
        new("drive.google.com", ["id", "resourcekey"], LinkConcern.MayNameOwner),
        new("docs.google.com", ["id", "resourcekey", "gid"], LinkConcern.MayNameOwner),
        new("photos.google.com", [], LinkConcern.MayNameOwner),
        new("photos.app.goo.gl", [], LinkConcern.MayNameOwner),
        new("maps.app.goo.gl", [], LinkConcern.MayNameSharer),
        new("goo.gl", [], LinkConcern.MayNameSharer),
        new("google.com", ["q", "id", "cid"]),
        new("1drv.ms", [], LinkConcern.MayNameOwner),
        new("onedrive.live.com", ["id", "resid", "cid", "authkey"], LinkConcern.MayNameOwner),
        new("sharepoint.com", ["id"], LinkConcern.MayNameOwner),
        new("dropbox.com", ["rlkey"], LinkConcern.MayNameOwner),
        new("icloud.com", [], LinkConcern.MayNameOwner),
        new("mega.nz", [], LinkConcern.MayNameOwner),
        new("terabox.com", ["surl"], LinkConcern.MayNameOwner),
        new("mediafire.com", [], LinkConcern.MayNameOwner),
        new("bit.ly", [], LinkConcern.MayNameSharer),
        new("s.id", [], LinkConcern.MayNameSharer),
        new("tinyurl.com", [], LinkConcern.MayNameSharer),
        new("cutt.ly", [], LinkConcern.MayNameSharer),
        new("reddit.com", [], SharePaths: ["/s/"]),
    ];

    /// <summary>The longest host name that fits, or null for a site nobody described.</summary>
    public static LinkSite? Of(string host) => Known.Where(site => site.Covers(host)).MaxBy(site => site.Host.Length);

    public LinkConcern ConcernOf(string path) =>
        SharePaths?.Any(share => path.Contains(share, StringComparison.OrdinalIgnoreCase)) == true ? LinkConcern.MayNameSharer : Concern;

    private bool Covers(string host) => host == Host || host.EndsWith("." + Host, StringComparison.Ordinal);
}
