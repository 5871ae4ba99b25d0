namespace Netralitas.Bot.FreeText;

/// <param name="WasCut">The text was longer than allowed; say so in the preview.</param>
internal sealed record StrippedText(string Text, bool WasCut);
