using System.Text;

namespace Netralitas.Bot.Operations;

/// <summary>
/// An exception for the log: kinds and places only. The message of an exception may quote what a person wrote, so it is left out.
/// </summary>
internal static class ExceptionOutline
{
    public static string Of(Exception exception)
    {
        var outline = new StringBuilder();
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            outline.Append(outline.Length > 0 ? " <- " : "").Append(e.GetType().FullName);
            if (e.StackTrace is { } trace)
            {
                outline.Append('\n').Append(trace);
            }
        }
        return outline.ToString();
    }
}
