using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>Looks for what would say who somebody is, in every form that a careless program might leave it in.</summary>
internal static class CanarySearch
{
    /// <summary>The forms of a text: plain, as UTF-16, as hexadecimal digits, as base64 at each of its three places, and its plain hash.</summary>
    public static IReadOnlyList<Canary> OfText(string name, string secret)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        return
        [
            new($"{name}, plain", bytes, IsText: true),
            new($"{name}, UTF-16", Encoding.Unicode.GetBytes(secret), IsText: true),
            .. Coded(name, bytes),
        ];
    }

    /// <summary>The forms of an id: what a text has, and the bytes of the number both ways round, of which a database keeps those that are not zero.</summary>
    public static IReadOnlyList<Canary> OfId(string name, long id)
    {
        byte[] big = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(big, id);
        byte[] little = [.. big.Reverse()];
        byte[] kept = [.. big.SkipWhile(b => b == 0)];
        return
        [
            .. OfText(name, id.ToString(CultureInfo.InvariantCulture)),
            new($"{name}, hexadecimal", Encoding.ASCII.GetBytes(id.ToString("x", CultureInfo.InvariantCulture)), IsText: true),
            new($"{name}, big-endian", kept, IsText: false),
            new($"{name}, little-endian", [.. kept.Reverse()], IsText: false),
            .. Coded($"{name} as eight bytes, big-endian", big),
            .. Coded($"{name} as eight bytes, little-endian", little),
        ];
    }

    /// <summary>Which canaries are in which places.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyDictionary<string, byte[]> places, IReadOnlyList<Canary> canaries)
    {
        List<string> found = [];
        foreach ((string place, byte[] bytes) in places)
        {
            byte[] lower = Lower(bytes);
            found.AddRange(canaries
                .Where(c => c.IsText ? lower.AsSpan().IndexOf(Lower(c.Bytes)) >= 0 : bytes.AsSpan().IndexOf(c.Bytes) >= 0)
                .Select(c => $"{c.Name} in {place}"));
        }
        return found;
    }

    private static IEnumerable<Canary> Coded(string name, byte[] bytes)
    {
        yield return new($"{name}, hexadecimal bytes", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)), IsText: true);
        for (int before = 0; before < 3; before++)
        {
            // The digits at the edges depend on the neighbours.
            string all = Convert.ToBase64String([.. new byte[before], .. bytes]);
            int first = (before * 8 + 5) / 6, last = (before + bytes.Length) * 8 / 6;
            yield return new($"{name}, base64 at {before}", Encoding.ASCII.GetBytes(all[first..last]), IsText: true);
        }
        byte[] hash = SHA256.HashData(bytes);
        yield return new($"{name}, SHA-256", hash, IsText: false);
        yield return new($"{name}, SHA-256 in digits", Encoding.ASCII.GetBytes(Convert.ToHexString(hash)), IsText: true);
#pragma warning disable CA5351 // What is looked for must not be there; how good a hash it would be does not matter.
        yield return new($"{name}, MD5 in digits", Encoding.ASCII.GetBytes(Convert.ToHexString(MD5.HashData(bytes))), IsText: true);
#pragma warning restore CA5351
    }

    /// <summary>Small letters, also those of UTF-16 and of base64: what is found this way too much would be looked at.</summary>
    private static byte[] Lower(byte[] bytes) => Array.ConvertAll(bytes, b => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 32) : b);
}

/// <summary>One form of a secret.</summary>
internal sealed record Canary(string Name, byte[] Bytes, bool IsText);
