using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Reference;

/// <summary>Writes the printable integrity pact: one A4 page with blanks, as a DOCX file that offices can adapt. Pure.</summary>
internal static class PledgeForm
{
    private const string Font = "Times New Roman";
    private const string BodySize = "24"; // half points
    private const string TitleSize = "30";
    private const string SmallSize = "16";
    private const uint A4Width = 11906; // twentieths of a point
    private const uint A4Height = 16838;
    private const int Margin = 1134;
    private const int TextWidth = 9638;
    private const int LabelWidth = 2400;

    public static byte[] Write(IReadOnlyList<Pledge> pledges)
    {
        using var stream = new MemoryStream();
        using (WordprocessingDocument file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(Content(pledges)));
            file.PackageProperties.Title = $"{PledgeFormTexts.Title} {PledgeFormTexts.Subtitle}";
            file.PackageProperties.Language = "id-ID";
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(IReadOnlyList<Pledge> pledges)
    {
        yield return Line(PledgeFormTexts.Title, JustificationValues.Center, TitleSize, bold: true, after: 0);
        yield return Line(PledgeFormTexts.Subtitle, JustificationValues.Center, BodySize, bold: true, after: 320);
        yield return Line(PledgeFormTexts.Opening, JustificationValues.Left, BodySize, after: 120);
        yield return Fields();
        yield return Line(PledgeFormTexts.Statement, JustificationValues.Left, BodySize, before: 160, after: 120);
        for (int i = 0; i < pledges.Count; i++)
        {
            yield return Statement(i + 1, pledges[i].Statement);
        }
        yield return Line(PledgeFormTexts.Closing, JustificationValues.Both, BodySize, before: 160, after: 320);
        yield return Line(PledgeFormTexts.PlaceAndDay, JustificationValues.Right, BodySize, after: 160);
        yield return Signatures();
        yield return Line(PledgeFormTexts.Footer, JustificationValues.Center, SmallSize, before: 320, after: 0);
        yield return new SectionProperties(
            new PageSize { Width = A4Width, Height = A4Height },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
    }

    private static Paragraph Line(string text, JustificationValues justification, string size, bool bold = false, int before = 0, int after = 80) =>
        new(
            new ParagraphProperties(
                new SpacingBetweenLines { Before = $"{before}", After = $"{after}", Line = "264", LineRule = LineSpacingRuleValues.Auto },
                new Justification { Val = justification }),
            Run(text, size, bold));

    private static Paragraph Statement(int number, string text) =>
        new(
            new ParagraphProperties(
                new SpacingBetweenLines { Before = "0", After = "100", Line = "264", LineRule = LineSpacingRuleValues.Auto },
                new Indentation { Left = "426", Hanging = "426" },
                new Justification { Val = JustificationValues.Both }),
            Run($"{number}.", BodySize),
            new Run(Properties(BodySize, bold: false), new TabChar()),
            Run(text, BodySize));

    private static Run Run(string text, string size, bool bold = false) =>
        new(Properties(size, bold), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static RunProperties Properties(string size, bool bold)
    {
        var properties = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font });
        if (bold)
        {
            properties.Append(new Bold());
        }
        properties.Append(new FontSize { Val = size });
        return properties;
    }

    private static Table Fields()
    {
        Table table = Grid(LabelWidth, TextWidth - LabelWidth);
        foreach (string field in PledgeFormTexts.Fields)
        {
            table.Append(new TableRow(
                Cell(LabelWidth, Line(field, JustificationValues.Left, BodySize)),
                Cell(TextWidth - LabelWidth, Line($": {PledgeFormTexts.Blank}", JustificationValues.Left, BodySize))));
        }
        return table;
    }

    /// <summary>Two witnesses on the left, who signs on the right.</summary>
    private static Table Signatures()
    {
        int half = TextWidth / 2;
        Table table = Grid(half, TextWidth - half);
        table.Append(new TableRow(
            Cell(half, [Line(PledgeFormTexts.Witnesses, JustificationValues.Center, BodySize, after: 0), .. Signer("1."), .. Signer("2.")]),
            Cell(TextWidth - half, [Line(PledgeFormTexts.Signer, JustificationValues.Center, BodySize, after: 0), .. Signer("")])));
        return table;
    }

    private static IEnumerable<Paragraph> Signer(string number)
    {
        yield return Line($"{number} {PledgeFormTexts.Signature}".TrimStart(), JustificationValues.Center, BodySize, before: 800, after: 0);
        yield return Line(PledgeFormTexts.NipLine, JustificationValues.Center, BodySize, after: 0);
    }

    private static Table Grid(int left, int right) => new(
        new TableProperties(new TableWidth { Width = $"{left + right}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(new GridColumn { Width = $"{left}" }, new GridColumn { Width = $"{right}" }));

    private static TableCell Cell(int width, params IEnumerable<Paragraph> content) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. content]);
}
