using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>The styles of the document.</summary>
internal static class WordStyles
{
    public static Styles Create(string font) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = font, HighAnsi = font, ComplexScript = font }, new FontSize { Val = "23" }, new Languages { Val = "id-ID" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Of("Judul", "Judul", size: 30, bold: true, centred: true, after: 40),
        Of("Subjudul", "Subjudul", size: 25, bold: true, centred: true, after: 40),
        Of("Heading1", "heading 1", size: 24, bold: true, before: 240, keep: true, outline: 0),
        Of("Label", "Label", bold: true, before: 100, after: 40, keep: true),
        Of("Kecil", "Kecil", size: 19, italic: true, after: 80),
        Of("Sel", "Sel", size: 20, after: 0),
        Of("Jarak", "Jarak", size: 8, after: 0),
        List(),
        Line());

    private static Style Of(
        string id, string name, int? size = null, bool bold = false, bool italic = false, bool centred = false, int before = 0, int after = 80, bool keep = false, int? outline = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep)
        {
            paragraph.Append(new KeepNext());
        }
        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (centred)
        {
            paragraph.Append(new Justification { Val = JustificationValues.Center });
        }
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }
        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }
        if (italic)
        {
            run.Append(new Italic());
        }
        if (size is { } halfPoints)
        {
            run.Append(new FontSize { Val = $"{halfPoints}" });
        }
        return New(id, name, paragraph, run);
    }

    private static Style List() => New(
        "Daftar", "Daftar",
        new StyleParagraphProperties(
            new Tabs(new TabStop { Val = TabStopValues.Left, Position = 360 }), new SpacingBetweenLines { After = "40" }, new Indentation { Left = "360", Hanging = "360" }),
        new StyleRunProperties());

    /// <summary>A line to write on.</summary>
    private static Style Line() => New(
        "Garis", "Garis",
        new StyleParagraphProperties(
            new ParagraphBorders(
                new BottomBorder { Val = BorderValues.Dotted, Size = 6, Space = 1, Color = "808080" },
                new BetweenBorder { Val = BorderValues.Dotted, Size = 6, Space = 1, Color = "808080" }),
            new SpacingBetweenLines { Before = "120", After = "0" }),
        new StyleRunProperties());

    private static Style New(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
}
