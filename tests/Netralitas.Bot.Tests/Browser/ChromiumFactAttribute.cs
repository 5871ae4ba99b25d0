namespace Netralitas.Bot.Tests.Browser;

/// <summary>A test in a real browser; skipped where Debian's Chromium is missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public ChromiumFactAttribute()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = $"{Chromium} is missing: apt-get install chromium";
        }
    }
}
