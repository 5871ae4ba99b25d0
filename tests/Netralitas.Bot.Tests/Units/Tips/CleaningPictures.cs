using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Netralitas.Bot.Tips.Media;

namespace Netralitas.Bot.Tests.Units.Tips;

public class CleaningPictures
{
    private static readonly string[] HarmlessGroups = ["File", "ExifTool", "System", "JFIF", "PNG", "RIFF", "VP8", "Composite", "IFD0", "APP14", "Adobe", "PNG-pHYs"];

    public static TheoryData<string, int> EveryKind
    {
        get
        {
            var kinds = new TheoryData<string, int>();
            foreach (string name in Names)
            {
                kinds.Add(name, 1);
                kinds.Add(name, 6);
            }
            return kinds;
        }
    }

    private static string[] Names =>
    [
        "jpeg-baseline", "jpeg-progressive", "jpeg-restarts", "jpeg-grey", "jpeg-inks",
        "webp-lossy", "webp-lossless", "webp-alpha", "webp-animated",
        "png-0-1", "png-0-2", "png-0-4", "png-0-8", "png-0-16", "png-2-8", "png-2-16", "png-3-1", "png-3-2", "png-3-4", "png-3-8", "png-4-8", "png-4-16", "png-6-8", "png-6-16",
        "png-2-8-interlaced", "png-3-4-interlaced", "png-6-16-interlaced", "png-0-1-interlaced",
    ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Nothing_that_was_put_in_comes_out(string kind, int orientation)
    {
        byte[] tainted = Make(kind, orientation);
        Assert.True(tainted.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Tainted.Marker)) > 0);

        CleanResult.Cleaned clean = Cleaned(tainted);

        Assert.Equal((SmallPictures.Width, SmallPictures.Height), (clean.Width, clean.Height));
        Assert.Equal(-1, clean.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Tainted.Marker)));
        Assert.True(clean.Bytes.Length < tainted.Length);
    }

    [ExiftoolTheory]
    [MemberData(nameof(EveryKind))]
    public async Task An_independent_reader_finds_only_the_orientation(string kind, int orientation)
    {
        IReadOnlyDictionary<string, string> before = await Exiftool.ReadAsync(Make(kind, orientation));
        Assert.Contains(before, field => field.Value.Contains(Tainted.Marker, StringComparison.Ordinal));

        IReadOnlyDictionary<string, string> after = await Exiftool.ReadAsync(Cleaned(Make(kind, orientation)).Bytes);

        Assert.All(after.Keys.Where(key => key.Contains(':', StringComparison.Ordinal)), key => Assert.Contains(key.Split(':')[0], HarmlessGroups));
        string[] exif = [.. after.Keys.Where(key => key.StartsWith("IFD0:", StringComparison.Ordinal))];
        Assert.Equal(orientation == 1 ? [] : ["IFD0:Orientation"], exif);
        if (orientation == 6)
        {
            Assert.Equal("Rotate 90 CW", after["IFD0:Orientation"]);
        }
        Assert.DoesNotContain(after.Keys, key => key.EndsWith(":Error", StringComparison.Ordinal) || key.EndsWith(":Warning", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_clean_picture_stays_as_it_is(string kind, int orientation)
    {
        byte[] once = Cleaned(Make(kind, orientation)).Bytes;
        Assert.Equal(once, Cleaned(once).Bytes);
    }

    [Fact]
    public void Two_senders_of_one_picture_send_the_same_bytes()
    {
        byte[] other = Tainted.Jpeg(SmallPictures.Progressive, 6);
        int at = other.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Tainted.Marker));
        other[at] = (byte)'X';
        Assert.Equal(Cleaned(Tainted.Jpeg(SmallPictures.Progressive, 6)).Bytes, Cleaned(other).Bytes);
    }

    [Theory]
    [InlineData("jpeg-baseline"), InlineData("jpeg-progressive"), InlineData("jpeg-restarts"), InlineData("jpeg-inks")]
    public void Compressed_pixels_are_copied_untouched(string kind)
    {
        byte[] picture = Jpeg(kind);
        int scan = picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        Assert.True(Cleaned(Tainted.Jpeg(picture, 3)).Bytes.AsSpan().EndsWith(picture.AsSpan(scan)));
    }

    [Fact]
    public void Metadata_between_the_scans_is_found()
    {
        byte[] picture = SmallPictures.Progressive;
        int second = picture.AsSpan(picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]) + 2).IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC4])
            + picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]) + 2;
        byte[] hidden = [.. picture[..second], .. Tainted.Segment(0xFE, Encoding.ASCII.GetBytes(Tainted.Marker)), .. picture[second..]];
        Assert.Equal(Cleaned(picture).Bytes, Cleaned(hidden).Bytes);
    }

    [Fact]
    public void The_adobe_marker_keeps_its_transform_and_nothing_else()
    {
        byte[] clean = Cleaned(SmallPictures.FourInks).Bytes;
        int at = clean.AsSpan().IndexOf("Adobe"u8);
        Assert.Equal([0xFF, 0xEE, 0, 14], clean[(at - 4)..at]);
        Assert.Equal(new byte[] { 0, 100, 0, 0, 0, 0 }, clean[(at + 5)..(at + 11)]);
    }

    [Theory]
    [InlineData(0xDB), InlineData(0xC4)]
    public void Bytes_behind_a_table_are_refused(byte marker)
    {
        byte[] picture = SmallPictures.Baseline;
        int at = picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, marker]);
        int length = BinaryPrimitives.ReadUInt16BigEndian(picture.AsSpan(at + 2));
        byte[] padded = [.. picture[..at], .. Tainted.Segment(marker, [.. picture[(at + 4)..(at + 2 + length)], .. "RAHASIA"u8]), .. picture[(at + 2 + length)..]];
        Assert.Equal(Refusal.Broken, Refused(padded));
    }

    [Fact]
    public void An_animation_keeps_its_frames()
    {
        byte[] clean = Cleaned(Tainted.WebP(SmallPictures.Animated, 6)).Bytes;
        Assert.Equal(2, Count(clean, "ANMF"u8));
        Assert.Equal(1, Count(clean, "ALPH"u8));
        Assert.Equal(1, Count(clean, "EXIF"u8));
    }

    [Fact]
    public void Bytes_hidden_behind_the_pixels_of_a_png_are_refused()
    {
        byte[] raw = new byte[(SmallPictures.Width + 1) * SmallPictures.Height];
        Assert.Equal(Refusal.Broken, Refused(Png(PngWriter.Pixels(raw, behind: Tainted.Marker))));
        Assert.IsType<CleanResult.Cleaned>(EvidenceCleaner.Clean(Png(PngWriter.Pixels(raw))));
    }

    [Theory]
    [InlineData(-1), InlineData(1), InlineData(10_000_000)]
    public void A_png_with_other_pixels_than_it_announces_is_refused(int more) =>
        Assert.Equal(Refusal.Broken, Refused(Png(PngWriter.Pixels(new byte[(SmallPictures.Width + 1) * SmallPictures.Height + more]))));

    [Fact]
    public void An_animated_png_is_refused() =>
        Assert.Equal(Refusal.AnimatedPng, Refused(PngWriter.Picture(6, 8, before: [PngWriter.Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0])])));

    [Theory]
    [InlineData(30_001, 1), InlineData(1, 30_001), InlineData(10_001, 10_000)]
    public void Giants_are_refused_by_their_header(int width, int height)
    {
        Assert.Equal(Refusal.TooManyPixels, Refused([.. PngWriter.Signature, .. PngWriter.Header(width, height, 8, 2, false), .. PngWriter.Pixels([0]), .. PngWriter.Chunk("IEND", [])]));

        byte[] jpeg = SmallPictures.Baseline;
        int frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), (ushort)width);
        Assert.Equal(Refusal.TooManyPixels, Refused(jpeg));
    }

    [Fact]
    public void A_jpeg_of_a_thousand_scans_is_refused()
    {
        byte[] picture = SmallPictures.Grey;
        int scan = picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        byte[] bomb = [.. picture[..scan], .. Enumerable.Repeat(picture[scan..^2], 1000).SelectMany(part => part), 0xFF, 0xD9];
        Assert.Equal(Refusal.TooManyPixels, Refused(bomb));
    }

    [Fact]
    public void Arithmetic_jpeg_is_refused() => Assert.Equal(Refusal.OtherPicture, Refused(SmallPictures.Arithmetic));

    [Fact]
    public async Task A_stream_is_read_no_further_than_the_limit()
    {
        using var endless = new EndlessStream();
        CleanResult result = await EvidenceCleaner.CleanAsync(endless, NoVideos, CancellationToken.None);
        Assert.Equal(new CleanResult.Refused(Refusal.TooLarge), result);
        Assert.InRange(endless.Given, PictureLimits.MaxBytes, PictureLimits.MaxBytes + 200_000);

        using var small = new MemoryStream(SmallPictures.Lossy);
        Assert.IsType<CleanResult.Cleaned>(await EvidenceCleaner.CleanAsync(small, NoVideos, CancellationToken.None));
    }

    [Fact]
    public void The_kind_is_told_by_content()
    {
        Assert.Equal(EvidenceFormat.Png, Cleaned(PngWriter.Picture(2, 8)).Format);
        Assert.Equal(EvidenceFormat.Jpeg, Cleaned(SmallPictures.Baseline).Format);
        Assert.Equal(EvidenceFormat.WebP, Cleaned(SmallPictures.Lossless).Format);
    }

    [Theory]
    [InlineData("", nameof(Refusal.Empty))]
    [InlineData("Catatan rapat", nameof(Refusal.Unknown))]
    [InlineData("%PDF-1.7\n%", nameof(Refusal.Pdf))]
    [InlineData("\n\n%PDF-1.4", nameof(Refusal.Pdf))]
    [InlineData("PK\u0003\u0004 isi.txt", nameof(Refusal.Archive))]
    [InlineData("PK\u0003\u0004......[Content_Types].xml", nameof(Refusal.Office))]
    [InlineData("PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.text", nameof(Refusal.Office))]
    [InlineData("{\\rtf1", nameof(Refusal.Office))]
    [InlineData("Rar!\u001a", nameof(Refusal.Archive))]
    [InlineData("OggS....OpusHead", nameof(Refusal.Voice))]
    [InlineData("ID3....", nameof(Refusal.Voice))]
    [InlineData("RIFF....WAVE", nameof(Refusal.Voice))]
    [InlineData("RIFF....AVI LIST", nameof(Refusal.OtherVideo))]
    [InlineData("....ftypM4A ....", nameof(Refusal.Voice))]
    [InlineData("....ftypheic....", nameof(Refusal.OtherPicture))]
    [InlineData("....ftypavif....", nameof(Refusal.OtherPicture))]
    [InlineData("....ftypisom....", nameof(Refusal.NoVideoTool))]
    [InlineData("GIF89a", nameof(Refusal.OtherPicture))]
    [InlineData("MZ....", nameof(Refusal.Program))]
    [InlineData("#!/bin/sh", nameof(Refusal.Program))]
    public void Other_kinds_are_refused_with_their_reason(string opening, string reason)
    {
        Assert.Equal(Enum.Parse<Refusal>(reason), Refused(Encoding.Latin1.GetBytes(opening)));
    }

    [Fact]
    public void Disguised_files_are_refused()
    {
        Assert.Equal(Refusal.Broken, Refused([0xFF, 0xD8, 0xFF, 0xE0, .. "#!/bin/sh rm"u8]));
        Assert.Equal(Refusal.Broken, Refused([.. PngWriter.Signature, .. "PK\u0003\u0004 arsip yang menyamar"u8]));
        Assert.Equal(Refusal.Broken, Refused("RIFF\u0010\0\0\0WEBPjunk\u0002\0\0\0ab"u8.ToArray()));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_picture_cut_anywhere_is_refused_or_whole(string kind, int orientation)
    {
        byte[] tainted = Make(kind, orientation);
        byte[] whole = Cleaned(tainted).Bytes;
        int refused = 0;
        for (int length = 0; length < tainted.Length; length++)
        {
            if (EvidenceCleaner.Clean(tainted.AsSpan(0, length)) is CleanResult.Cleaned clean)
            {
                Assert.Equal(whole, clean.Bytes);
            }
            else
            {
                refused++;
            }
        }
        Assert.True(refused > whole.Length / 2);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Random_damage_never_throws_hangs_or_swells(string kind, int orientation)
    {
        byte[] tainted = Make(kind, orientation);
        var random = new Random(20261112);
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < 1500; round++)
        {
            byte[] damaged = [.. tainted];
            for (int flips = random.Next(1, 8); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }
            if (EvidenceCleaner.Clean(damaged) is CleanResult.Cleaned clean)
            {
                Assert.True(clean.Bytes.Length <= tainted.Length + 64);
                Assert.True(PictureLimits.Allow(clean.Width, clean.Height));
            }
        }
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Memory_stays_in_proportion_to_the_file()
    {
        byte[] picture = [.. Tainted.Jpeg(SmallPictures.Baseline, 6), .. new byte[4_000_000]];
        EvidenceCleaner.Clean(picture);
        long before = GC.GetAllocatedBytesForCurrentThread();
        EvidenceCleaner.Clean(picture);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3L * picture.Length);
    }

    [Fact]
    public void Every_refusal_has_its_sentence() =>
        Assert.Equal(Enum.GetValues<Refusal>().Length, Enum.GetValues<Refusal>().Select(RefusalTexts.Of).Distinct().Count());

    private static VideoCleaner NoVideos => new(null, TimeProvider.System);

    private static CleanResult.Cleaned Cleaned(byte[] source) => Assert.IsType<CleanResult.Cleaned>(EvidenceCleaner.Clean(source));

    private static Refusal Refused(byte[] source) => Assert.IsType<CleanResult.Refused>(EvidenceCleaner.Clean(source)).Reason;

    private static byte[] Png(byte[] pixels) =>
        [.. PngWriter.Signature, .. PngWriter.Header(SmallPictures.Width, SmallPictures.Height, 8, 0, false), .. pixels, .. PngWriter.Chunk("IEND", [])];

    private static byte[] Make(string kind, int orientation)
    {
        string[] parts = kind.Split('-');
        return parts[0] switch
        {
            "jpeg" => Tainted.Jpeg(Jpeg(kind), orientation),
            "webp" => Tainted.WebP(WebP(kind), orientation),
            _ => Tainted.Png(byte.Parse(parts[1]), byte.Parse(parts[2]), parts.Length == 4, orientation),
        };
    }

    private static byte[] Jpeg(string kind) => kind switch
    {
        "jpeg-baseline" => SmallPictures.Baseline,
        "jpeg-progressive" => SmallPictures.Progressive,
        "jpeg-restarts" => SmallPictures.WithRestarts,
        "jpeg-grey" => SmallPictures.Grey,
        _ => SmallPictures.FourInks,
    };

    private static byte[] WebP(string kind) => kind switch
    {
        "webp-lossy" => SmallPictures.Lossy,
        "webp-lossless" => SmallPictures.Lossless,
        "webp-alpha" => SmallPictures.WithAlpha,
        _ => SmallPictures.Animated,
    };

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word)
    {
        int count = 0;
        for (int at; (at = bytes.IndexOf(word)) >= 0; bytes = bytes[(at + word.Length)..])
        {
            count++;
        }
        return count;
    }
}
