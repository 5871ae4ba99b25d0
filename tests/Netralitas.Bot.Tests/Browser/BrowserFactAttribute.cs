namespace Netralitas.Bot.Tests.Browser;

/// <summary>A test that needs Debian's Chromium: skipped with the reason where it is missing, but never under CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = $"needs {Chromium} (Debian: apt-get install chromium)";
        }
    }
}
