using Serilog.Events;
using Serilog.Formatting;

namespace Netralitas.Bot.Operations;

/// <summary>Scrubs the finished line: message, properties and exception alike.</summary>
internal sealed class ScrubbingFormatter(ITextFormatter inner, SecretScrubber scrubber) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(scrubber.Scrub(line.ToString()));
    }
}
