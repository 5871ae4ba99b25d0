namespace Netralitas.Bot.FreeText;

/// <summary>Lists and weights that are part of the program.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines of an embedded file that hold something.</summary>
    /// <param name="file">Its folders and name below the project, with dots between them.</param>
    public static string[] Of(string file)
    {
        using Stream stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream("Netralitas.Bot." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
