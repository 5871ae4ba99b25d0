using System.Text.Json;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>What moderators chose and wrote for the study of a case. Null and empty: not yet.</summary>
/// <param name="Norms">Ids of suspected norms, in the order in which they were chosen.</param>
/// <param name="ElectionRelated">Whether it touches the election, or only the discipline of ASN.</param>
internal sealed record CaseStudy(string? ViolationType, bool? ElectionRelated, IReadOnlyList<string> Norms, string? Recommendation)
{
    public static CaseStudy Empty { get; } = new(null, null, [], null);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static CaseStudy? Read(byte[] bytes) => JsonSerializer.Deserialize<CaseStudy>(bytes);

    /// <summary>Chooses a norm, or takes it back.</summary>
    public CaseStudy Toggle(string norm) => this with { Norms = Norms.Contains(norm) ? [.. Norms.Where(n => n != norm)] : [.. Norms, norm] };

    public override string ToString() => "<kajian>";
}
