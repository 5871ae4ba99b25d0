using System.Reflection;
using System.Text;

namespace Netralitas.Bot.Tips.Regions;

/// <summary>The provinces, regencies and cities of Indonesia, to choose from and to search.</summary>
internal sealed class RegionDirectory
{
    private const string Folder = "Netralitas.Bot.Tips.Regions.Data.";

    private readonly Dictionary<string, Region> _byCode;
    private readonly Dictionary<string, Region[]> _regencies;
    private readonly (Region Region, string Key, string Full)[] _keys;

    public RegionDirectory()
    {
        Provinces = [.. Rows("provinces.csv").Select(r => new Region(r[0], r[1], null, r[1])).OrderBy(r => r.Name, StringComparer.Ordinal)];
        Dictionary<string, string> names = Provinces.ToDictionary(p => p.Code, p => p.Name);
        Region[] regencies = [.. Rows("regencies.csv").Select(r => new Region(r[0], r[2], r[1], names[r[1]]))];
        _regencies = regencies.GroupBy(r => r.ProvinceCode!).ToDictionary(g => g.Key, g => g.ToArray());
        _byCode = Provinces.Concat(regencies).ToDictionary(r => r.Code);
        _keys = [.. Provinces.Concat(regencies).Select(r => (r, KeyOf(r.Name), KeyOf(r.FullName)))];
    }

    public IReadOnlyList<Region> Provinces { get; }

    public Region? Find(string code) => _byCode.GetValueOrDefault(code);

    public IReadOnlyList<Region> RegenciesOf(string provinceCode) => _regencies.GetValueOrDefault(provinceCode, []);

    /// <summary>Regions whose name a person may have meant, the closest first.</summary>
    public IReadOnlyList<Region> Search(string text, int most)
    {
        string wanted = KeyOf(text);
        if (wanted.Length < 3)
        {
            return [];
        }
        bool saysCity = Words(text).Contains("kota");
        return
        [
            .. _keys.Select(k => (k.Region, Rank: RankOf(k.Key, k.Full, wanted)))
                .Where(k => k.Rank < int.MaxValue)
                .OrderBy(k => k.Rank)
                .ThenByDescending(k => k.Region.Name.StartsWith("Kota ", StringComparison.Ordinal) == saysCity)
                .ThenBy(k => k.Region.Code, StringComparer.Ordinal)
                .Select(k => k.Region)
                .Take(most),
        ];
    }

    private static int RankOf(string key, string full, string wanted)
    {
        if (key == wanted)
        {
            return 0;
        }
        if (key.StartsWith(wanted, StringComparison.Ordinal) || full == wanted)
        {
            return 1;
        }
        if (wanted.Length >= 4 && ContainsWords(full, wanted))
        {
            return 2;
        }
        // A longer sentence that names the place: "aula kecamatan di kab bogor".
        return key.Length >= 4 && ContainsWords(wanted, key) ? 3 : int.MaxValue;
    }

    private static bool ContainsWords(string text, string words) => $" {text} ".Contains($" {words} ", StringComparison.Ordinal);

    /// <summary>Lower case, without the kind of region, which people leave out or shorten.</summary>
    private static string KeyOf(string name) =>
        string.Join(' ', Words(name).Where(w => w is not ("kabupaten" or "kab" or "kota" or "kotamadya" or "provinsi" or "prov" or "administrasi" or "adm" or "di" or "daerah" or "istimewa")));

    private static string[] Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.ToLowerInvariant())
        {
            plain.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>No field of these two files is quoted.</summary>
    private static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split(',');
            }
        }
    }
}
