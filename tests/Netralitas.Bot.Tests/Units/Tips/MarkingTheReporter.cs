using System.Diagnostics;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Bot.Tests.Units.Tips;

/// <summary>In each sentence «…» stands around what has to be marked, and nothing else may be. All people are made up.</summary>
public class MarkingTheReporter
{
    [Theory]
    // Numbers
    [InlineData("HP saya «0800-0000-0011», tolong jangan disebar")]
    [InlineData("wa aku «+62 800 1234 567» ya min")]
    [InlineData("bisa dihubungi di «080012345678»")]
    [InlineData("hubungi «(0800) 1234-5678»")]
    [InlineData("Pak, ini nomor saya «0800 3456 7890» kalau perlu")]
    [InlineData("«080012345678» itu nomor saya")]
    [InlineData("nomor wa saya «80012345678»")]
    [InlineData("telp saya nol delapan, bukan, hubungi «nol delapan nol nol satu dua tiga empat lima»")]
    [InlineData("telepon rumah saya «(021) 5550 1234»")]
    [InlineData("NIK «3200000000000001» atas nama saya")]
    [InlineData("KTP saya «3200 0000 0000 0001»")]
    [InlineData("NIP saya «19800101 200501 1 002», tolong rahasiakan")]
    [InlineData("rekening saya «1234567890» ditransfer 100rb oleh kades")]
    // The same of somebody else
    [InlineData("nomor HP camat 080011112222, bisa dicek")]
    [InlineData("camat kirim WA dari nomor 0800-1111-2222 ke grup")]
    [InlineData("nomornya 0800 7777 8888, dia timses yang juga ASN")]
    [InlineData("saya dihubungi nomor 080034567890 disuruh pilih paslon 1")]
    [InlineData("0800 1111 2222 itu nomor pak lurah")]
    [InlineData("Kadis Pak Rekaan NIP 198001012005011002 posting dukungan")]
    [InlineData("NIP camatnya 198001012005011002")]
    [InlineData("Lurah Rekaan, NIP. 19800101 200501 1 002, foto dengan paslon")]
    [InlineData("PNS Bappeda bernama Fiktif Wijaya, NIP 190000000000000013, posting dukungan")]
    [InlineData("NIP atasan saya 198001012005011002")]
    [InlineData("contoh NIK kades 3200000000000001")]
    [InlineData("transfer ke rekening timses 1234567890")]
    [InlineData("telepon kantor dinas (021) 5550 1234")]
    [InlineData("rapat tgl 12 10 2026 jam 10 30 sampai 12 00, 200 orang, dana 150.000.000")]
    // Addresses of all kinds
    [InlineData("email saya «rekaan.s@contoh.id»")]
    [InlineData("Kontak: «rekaan.s (at) contoh (dot) id»")]
    [InlineData("surat dari kominfo@rekaankab.go.id berisi ajakan")]
    [InlineData("akun ig saya «@rekaan_s» kalau mau lihat videonya")]
    [InlineData("twitter saya: «rekaan_88»")]
    [InlineData("hubungi saya di telegram «@rekaan88»")]
    [InlineData("ASN foto bareng calon, diposting IG @dummy_akun")]
    [InlineData("akun IG camat @camat_rekaan share poster")]
    [InlineData("camat yang saya follow di IG @camat_rekaan")]
    [InlineData("rumah saya di «Jl. Melati No. 5 RT 02/RW 03», kelihatan jelas dari sana")]
    [InlineData("saya tinggal di «gang Mawar RT 01 RW 02 desa Karangdummy», tiap hari lihat mobil dinas")]
    [InlineData("saya ngekos di «sebelah kantor kecamatan»")]
    [InlineData("alamat saya «Jl Rekaan 5 Contohjaya», jangan disebar")]
    [InlineData("saya warga desa Karangdummy, kades kampanye kemarin")]
    [InlineData("kampanye di rumah pak lurah Jl. Melati No. 5 RT 02")]
    [InlineData("motor saya «AB 1234 CD» parkir di sebelah mobil dinas plat merah XX 1 ZZ")]
    [InlineData("mobil dinas XX 1234 ZZ dipakai kampanye")]
    // Names
    [InlineData("nama saya «rekaan santoso», warga karangdummy. lurah kampanye")]
    [InlineData("Saya «Rekaan Wijaya», NIK «0000000000000011», honorer di kelurahan. Lurah bagi sembako")]
    [InlineData("perkenalkan saya «Siti Rekaan dari Desa Rekaandesa»")]
    [InlineData("saya «budi», kades kami kampanye di masjid")]
    [InlineData("Halo admin saya «Dewi Lestari» mau lapor camat")]
    [InlineData("kenalin aku «Fiktif», mau cerita")]
    [InlineData("Pelapor: «Dummy Rekaanto», telp «0800-1111-2222»")]
    [InlineData("kontak: «0800-3456-7890» («Fiktif»)")]
    [InlineData("Kades bagi sembako.\n- «Siti Rahma»")]
    [InlineData("Nama: «Joko Rekaan»\nAlamat: «Jl. Kenanga 3»\nIsi laporan: lurah kampanye")]
    [InlineData("Nama terlapor: Rekaan Contohman\nJabatan: camat")]
    [InlineData("SAYA LIHAT CAMAT KAMPANYE. SAYA «BUDI SANTOSO» DARI SINI")]
    [InlineData("anak saya «Dinda» disuruh gurunya pakai kaos paslon")]
    [InlineData("atasan saya Budi Santoso menyuruh kami ikut kampanye")]
    [InlineData("ke saya Bu Rina bilang harus pilih nomor 2")]
    [InlineData("di depan saya Pak Camat bagi amplop")]
    [InlineData("Nama saya jangan disebut ya, saya takut. Camat Budi Santoso pidato")]
    [InlineData("nama saya dicatut jadi tim kampanye")]
    [InlineData("bu dummy palsuwati guru sd nyebar gambar caleg")]
    [InlineData("Lurah Budi bilang ke saya budi pekerti itu penting")]
    // Roles and workplaces
    [InlineData("Saya «sekretaris camat», beliau suruh kami pilih paslon 2")]
    [InlineData("saya «istrinya», dia kepala dinas")]
    [InlineData("saya «tetangga pak lurah», tiap malam ada rapat di rumahnya")]
    [InlineData("Saya «staf di bagian umum kecamatan Rekaan» dan melihat sendiri")]
    [InlineData("saya «guru kelas 4 di SDN Fiktif 3», kepsek nyuruh pasang stiker")]
    [InlineData("suami saya «ajudan bupati», dia disuruh antar amplop")]
    [InlineData("selaku «bendahara kelurahan», saya disuruh setor")]
    [InlineData("saya «anaknya pak kades», bapak bagi2 uang")]
    [InlineData("kakak saya «kerja di dinas sosial» bilang sembako dari calon")]
    [InlineData("di «kantor saya» kemarin ada rapat pemenangan, dipimpin Kadis")]
    [InlineData("Saya pegawai disitu, jangan sampai ketauan")]
    [InlineData("Saya orang tua murid, mohon dirahasiakan")]
    [InlineData("Kepala dinas saya memaksa staf pasang twibbon")]
    [InlineData("sekretaris desa jadi MC kampanye, saya lihat langsung, foto ada di saya")]
    [InlineData("saya anak kos biasa")]
    // Who is reported stays readable
    [InlineData("Kepala Dinas Pendidikan Kabupaten Contohraya mengarahkan guru memilih nomor 2")]
    [InlineData("saya lihat Pak Camat Tugiyo Rekaanto pidato di panggung")]
    [InlineData("Lurah Sekarfiktif, Bapak Marwan Contohsono, membagikan beras")]
    [InlineData("laporkan Saudara Haryadi Palsuto, Kepala UPT Pasar Rekaraya")]
    [InlineData("atasan saya Kabid Dodi Rekaanto minta setoran")]
    [InlineData("oknum polisi bernama Wisnu Rekaansyah menagih KTP")]
    // File names
    [InlineData("file saya «Budi_Santoso_bukti.jpg» terlampir")]
    [InlineData("fotonya IMG_20261012_1000.jpg dan pak_camat_budi.jpg")]
    public void Finds_the_reporters_own_and_nothing_else(string marked)
    {
        string text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        IReadOnlyList<TextMark> marks = SelfIdentifyingMarks.Find(text);
        Assert.Equal(marked, SelfIdentifyingMarks.Mask(text, marks.Select(m => m with { Suggestion = $"«{m.In(text)}»" })));
    }

    [Fact]
    public void Masking_puts_neutral_words_in_place()
    {
        const string Text = "Saya Rekaan Wijaya, HP 0800-0000-0011. Di kantor saya kemarin camat kampanye.";
        IReadOnlyList<TextMark> marks = SelfIdentifyingMarks.Find(Text);
        Assert.Equal([MarkKind.Name, MarkKind.Phone, MarkKind.Workplace], marks.Select(m => m.Kind));
        Assert.Equal("Saya [disamarkan], HP [disamarkan]. Di kantor itu kemarin camat kampanye.", SelfIdentifyingMarks.Mask(Text, marks));
        Assert.Equal("Saya [disamarkan], HP 0800-0000-0011. Di kantor saya kemarin camat kampanye.", SelfIdentifyingMarks.Mask(Text, [marks[0]]));
    }

    [Fact]
    public void A_masked_text_has_nothing_left_to_mark()
    {
        const string Text = "nama saya rekaan santoso, NIK 3200000000000001, rumah saya di Jl. Melati No. 5, akun ig saya @rekaan_s, saya sekretaris camat";
        Assert.Empty(SelfIdentifyingMarks.Find(SelfIdentifyingMarks.Mask(Text, SelfIdentifyingMarks.Find(Text))));
    }

    [Fact]
    public void Masking_passes_over_marks_that_no_longer_fit() =>
        Assert.Equal("abc [disamarkan]", SelfIdentifyingMarks.Mask("abc def", [new TextMark(4, 3, MarkKind.Name), new TextMark(5, 2, MarkKind.Name), new TextMark(6, 90, MarkKind.Name), new TextMark(0, 0, MarkKind.Name)]));

    [Fact]
    public void A_name_once_given_is_found_again()
    {
        const string Text = "Saya Rekaanto Fiktif. Camat tanya siapa yang rekam, kata temen itu Rekaanto.";
        Assert.Equal(["Rekaanto Fiktif", "Rekaanto"], SelfIdentifyingMarks.Find(Text).Select(m => m.In(Text)));
    }

    [Theory]
    [InlineData("Budi_Santoso.jpg", true), InlineData("foto siti rahmawati.png", true), InlineData("IMG_2026.jpg", false), InlineData("WhatsApp Image 2026-10-12.jpeg", false)]
    public void A_file_name_may_name_somebody(string name, bool expected) => Assert.Equal(expected, FileNameMarks.MayNameSomebody(name));

    [Theory]
    [InlineData("saya "), InlineData("nama saya "), InlineData("saya staf "), InlineData("0800 "), InlineData("1"), InlineData("rumah saya di "), InlineData("a.b@"), InlineData("saya Budi Santoso. "), InlineData("akun ig saya "), InlineData("(0")]
    public void Nonsense_of_full_length_takes_no_time(string seed)
    {
        string text = string.Concat(Enumerable.Repeat(seed, 4096 / seed.Length));
        long start = Stopwatch.GetTimestamp();
        SelfIdentifyingMarks.Find(text);
        TipDetector.Score(text);
        LinkCleaner.CleanAll(text);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Marks_lie_inside_any_text_and_never_overlap()
    {
        string[] pieces = ["saya ", "Budi ", "nama ", "0800", "12345678", "@a_b1 ", "kantor ", "rumah ", "di ", "RT 02 ", "camat ", "NIP ", ", ", ". ", "\n", "staf ", "istri ", "«", "😀", "x.jpg ", "\ud83d"];
        var random = new Random(20261114);
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            int end = 0;
            foreach (TextMark mark in SelfIdentifyingMarks.Find(text))
            {
                Assert.True(mark.Start >= end && mark.Length > 0 && mark.End <= text.Length);
                end = mark.End;
            }
        }
    }

    /// <summary>However likely the words beside an office look: without it there is no report.</summary>
    [Theory]
    [InlineData("camat"), InlineData("lurah"), InlineData("kepala dinas pertanian"), InlineData("kapolsek"), InlineData("sekretaris daerah"), InlineData("kades")]
    public void An_official_with_name_and_office_is_never_marked(string office)
    {
        foreach (string name in new[] { "Budi Rekaanto", "Siti Contohwati", "Haji Darmin Palsuri" })
        {
            foreach (string text in new[]
            {
                $"{office} {name} membagikan amplop di balai desa", $"Kemarin Pak {office} {name} pidato di kampanye.", $"saya melihat {office} {name} naik panggung paslon 2",
                $"Pelapor: warga. Terlapor: {office} {name}.", $"tadi malam kami disuruh {office} {name} pilih nomor 1", $"SAYA LIHAT {office.ToUpperInvariant()} {name.ToUpperInvariant()} KAMPANYE",
            })
            {
                int start = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(SelfIdentifyingMarks.Find(text), m => m.Start < start + name.Length && m.End > start);
            }
        }
    }

    /// <summary>What no rule sees.</summary>
    [Theory]
    [InlineData("gw montir di bengkel dinas perhubungan, kadis suruh nempel stiker di mobil", "montir")]
    [InlineData("Ambo penjaga malam di kantor wali nagari, tiok malam urang partai rapek", "penjaga malam")]
    [InlineData("yang nganterin amplopnya saya sendiri, disuruh pak kades", "nganterin amplopnya")]
    [InlineData("aku adik iparnya bu camat, tiap malam timses ke rumah", "adik iparnya")]
    public void Words_that_no_rule_knows_are_marked(string text, string own)
    {
        int start = text.IndexOf(own, StringComparison.Ordinal);
        Assert.Contains(SelfIdentifyingMarks.Find(text), m => m.Start < start + own.Length && m.End > start);
    }
}
