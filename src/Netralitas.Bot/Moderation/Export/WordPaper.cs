using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>
/// An A4 document in Word's format, with headings, facts, tables and lists. It carries no author, program, template or time: there are no
/// document properties, and every file in the package bears the same old date.
/// </summary>
internal sealed class WordPaper : IDisposable
{
    private const string Font = "Times New Roman";
    private const uint MarginTwips = 1304; // 2.3 cm
    private const int TextWidth = 9298; // A4 less the margins

    /// <summary>The earliest date that the format knows.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _stream = new();
    private readonly WordprocessingDocument _document;
    private readonly Body _body = new();

    public WordPaper(string footer)
    {
        _document = WordprocessingDocument.Create(_stream, WordprocessingDocumentType.Document, autoSave: false);
        MainDocumentPart main = _document.AddMainDocumentPart();
        _document.ChangeIdOfPart(main, "rId1"); // names of its own, where the library would draw lots
        main.Document = new Document(_body);
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.Create(Font);
        FooterPart part = main.AddNewPart<FooterPart>("rId2");
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            Styled(footer, 16), new SimpleField(new Run(Size(16), new Text("1"))) { Instruction = "PAGE" }));
        _body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = (int)MarginTwips, Bottom = (int)MarginTwips, Left = MarginTwips, Right = MarginTwips, Header = 600, Footer = 600, Gutter = 0 }));
    }

    public void Title(string title, string subtitle, string note)
    {
        Add(new Paragraph(Style("Judul"), Runs(title)));
        Add(new Paragraph(Style("Subjudul"), Runs(subtitle)));
        Add(new Paragraph(Style("Kecil", JustificationValues.Center), Runs(note)));
    }

    public void Heading(string text) => Add(new Paragraph(Style("Heading1"), Runs(text)));

    public void Label(string text) => Add(new Paragraph(Style("Label"), Runs(text)));

    public void Small(string text) => Add(new Paragraph(Style("Kecil"), Runs(text)));

    public void Text(string text)
    {
        foreach (string paragraph in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(new Paragraph(Runs(paragraph)));
        }
    }

    public void List(IReadOnlyList<string> items)
    {
        foreach (string item in items)
        {
            Add(new Paragraph(Style("Daftar"), Runs("–\t" + item)));
        }
    }

    /// <summary>Empty lines to write on.</summary>
    public void Room(int lines)
    {
        for (int i = 0; i < lines; i++)
        {
            Add(new Paragraph(Style("Garis"), Runs("")));
        }
    }

    /// <summary>Names and values, without lines.</summary>
    public void Facts(IReadOnlyList<(string Name, string Value)> facts) =>
        Add(Grid(lines: false, [38, 62], facts.Select(f => new TableRow(Cell(f.Name, bold: false, 38), Cell(": " + f.Value, bold: false, 62)))));

    /// <summary>A table whose head stands on every page.</summary>
    public void Table(IReadOnlyList<string> head, int[] percents, IEnumerable<string[]> rows)
    {
        var first = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        first.Append(head.Select((h, i) => Cell(h, bold: true, percents[i])));
        Add(Grid(lines: true, percents, rows.Select(r => new TableRow(r.Select((c, i) => Cell(c, bold: false, percents[i])))).Prepend(first)));
        Add(new Paragraph(Style("Jarak"), Runs("")));
    }

    public byte[] ToBytes()
    {
        MainDocumentPart main = _document.MainDocumentPart!;
        main.StyleDefinitionsPart!.Styles!.Save();
        main.FooterParts.Single().Footer!.Save();
        main.Document!.Save();
        _document.Dispose();
        return Timeless(_stream.ToArray());
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private void Add(OpenXmlElement element) => _body.InsertBefore(element, _body.LastChild!);

    private static Table Grid(bool lines, int[] percents, IEnumerable<TableRow> rows)
    {
        uint size = lines ? 4u : 0u;
        BorderValues kind = lines ? BorderValues.Single : BorderValues.None;
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = kind, Size = size }, new LeftBorder { Val = kind, Size = size }, new BottomBorder { Val = kind, Size = size },
                    new RightBorder { Val = kind, Size = size }, new InsideHorizontalBorder { Val = kind, Size = size }, new InsideVerticalBorder { Val = kind, Size = size }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
            new TableGrid(percents.Select(p => new GridColumn { Width = $"{TextWidth * p / 100}" })));
        table.Append(rows);
        return table;
    }

    private static TableCell Cell(string text, bool bold, int percent)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{TextWidth * percent / 100}", Type = TableWidthUnitValues.Dxa });
        if (bold)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E7E6E6" });
        }
        var cell = new TableCell(properties);
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries).DefaultIfEmpty(""))
        {
            cell.Append(new Paragraph(Style("Sel"), Runs(line, bold)));
        }
        return cell;
    }

    private static ParagraphProperties Style(string id, JustificationValues? justification = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = id });
        if (justification is { } value)
        {
            properties.Append(new Justification { Val = value });
        }
        return properties;
    }

    private static Run Runs(string text, bool bold = false)
    {
        var run = new Run();
        if (bold)
        {
            run.Append(new RunProperties(new Bold()));
        }
        string[] parts = Printable(text).Split('\t');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new TabChar());
            }
            run.Append(new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static Run Styled(string text, int halfPoints) => new(Size(halfPoints), new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static RunProperties Size(int halfPoints) => new(new FontSize { Val = $"{halfPoints}" });

    /// <summary>Without what XML cannot carry; half of a surrogate pair becomes a question mark.</summary>
    private static string Printable(string text)
    {
        char[] kept = text.ToCharArray();
        for (int i = 0; i < kept.Length; i++)
        {
            if (i + 1 < kept.Length && char.IsSurrogatePair(kept[i], kept[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(kept[i]))
            {
                kept[i] = char.IsSurrogate(kept[i]) ? '?' : ' ';
            }
        }
        return new string(kept);
    }

    /// <summary>The same package without the hour at which it was written.</summary>
    private static byte[] Timeless(byte[] package)
    {
        using var written = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                ZipArchiveEntry copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = NoTime;
                using Stream source = entry.Open();
                using Stream target = copy.Open();
                source.CopyTo(target);
            }
        }
        return written.ToArray();
    }
}
