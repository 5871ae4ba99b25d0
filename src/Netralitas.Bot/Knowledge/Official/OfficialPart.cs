namespace Netralitas.Bot.Knowledge.Official;

/// <summary>A part of an official text: its label ("2", "n", "1"), its own words and the parts below it.</summary>
internal sealed record OfficialPart(string Label, string Text, IReadOnlyList<OfficialPart> Parts)
{
    /// <summary>The words of this part and of everything below it.</summary>
    public string Whole => Parts.Count == 0 ? Text : $"{Text} {string.Join(' ', Parts.Select(p => p.Whole))}".Trim();
}

/// <summary>An official text that an operator supplied, split into its articles.</summary>
/// <param name="Instrument">Id of the instrument.</param>
/// <param name="Name">What the text calls itself, e.g. <c>UU 10/2016</c>: an instrument may rest on a law and its amendments.</param>
/// <param name="Articles">The articles (pasal), in order.</param>
/// <param name="Notes">The explanatory notes (Penjelasan) of the articles, in order.</param>
internal sealed record OfficialText(string Instrument, string Name, IReadOnlyList<OfficialPart> Articles, IReadOnlyList<OfficialPart> Notes)
{
    /// <summary>How many paragraphs, letters and numbers the articles have.</summary>
    public int CountParts() => Articles.Sum(Count);

    private static int Count(OfficialPart part) => part.Parts.Count + part.Parts.Sum(Count);
}
