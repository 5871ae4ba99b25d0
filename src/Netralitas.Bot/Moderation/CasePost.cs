using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation;

/// <summary>One message, or album, of what is posted about a case.</summary>
internal abstract record CasePost
{
    private CasePost()
    {
    }

    internal sealed record Text(string Html) : CasePost
    {
        public override string ToString() => "<teks>";
    }

    /// <param name="Number">The case.</param>
    /// <param name="Files">One to ten, all pictures or none.</param>
    /// <param name="Key">The key of the sealed files.</param>
    internal sealed record Media(string Number, IReadOnlyList<EvidenceHandle> Files, byte[] Key, bool AsPhotos) : CasePost
    {
        public override string ToString() => "<berkas>";
    }
}
