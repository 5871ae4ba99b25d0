namespace Netralitas.Bot.Tips.Regions;

/// <summary>A province ("32") or a regency or city in one ("32.01").</summary>
internal sealed record Region(string Code, string Name, string? ProvinceCode, string ProvinceName)
{
    /// <summary>"Kabupaten Bogor, Jawa Barat"; a province by its name alone.</summary>
    public string FullName => ProvinceCode is null ? Name : $"{Name}, {ProvinceName}";
}
