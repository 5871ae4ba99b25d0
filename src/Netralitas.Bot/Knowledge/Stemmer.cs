using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Netralitas.Bot.Knowledge;

/// <summary>
/// A light stemmer for Indonesian and its colloquial forms (nge-, -in). It strips at most two prefixes, one suffix,
/// one possessive and one particle, and leaves at least two vowels. Works without a root dictionary; the words that
/// rules get wrong stand in two small tables. Cf. Tala (2003), A Study of Stemming Effects on IR in Bahasa Indonesia.
/// </summary>
internal static class Stemmer
{
    private static readonly FrozenSet<string> Whole = """
        kampanye menteri pemilu pemilukada pilkada pegawai negeri berita berani beras beri kepala kepada sekolah sekda sekdes selain sebelum setelah sesudah
        sesuai semua sendiri sering selama segera sedang sekali sekarang sekitar dinas diri disiplin digital direktur perangkat perintah pemerintah
        keluarga kelurahan kecamatan kemudian kerja kartu kertas ketua teman terima tentang tenang terus ternyata tentu tempat tahapan tahun atasan
        bawahan makan makanan ikan bukan akan dengan jangan tangan lapangan lingkungan pimpinan perempuan penjabat pejabat pengawas pemuda peserta
        pengurus menang menantu masalah mantan mereka melalui meskipun mesin benar bencana berapa besok besar bersama beda bupati berkas bebas
        begitu belum benda bensin beli berlaku dewan dekat demi desa dewasa kenapa keras kemarin kebetulan kendaraan seragam sembako serangan
        selamat sepatu seru sementara sebagai seperti sertifikat senang seni sewa persen perda perbawaslu permendagri petahana pertama pesta
        penting perlu peduli pedagang pesantren peraturan sosial spanduk ikan nikah rapat surat syarat pantun tunjangan tunai hukuman hukum islam
        instansi informasi situasi sanksi koalisi televisi polisi komisi fraksi organisasi koordinasi deklarasi silaturahmi materi galeri asosiasi
        demokrasi provinsi partisipasi politisi emosi emoji misi visi izin admin kantin ini itu saksi resmi pribadi jalan makam malam jam salam
        dalam umum tanggungan harian mingguan bulanan tahunan relawan wartawan karyawan ilmuwan dermawan saran alasan setan wali kali hari lari
        istri suami bayi kopi pagi lagi pergi tadi janji gaji puji ganti pasti mati hati hasil hakim aksi seksi koreksi ujian calon simulasi
        kenal kental kecil kebun kelas kemah keluar kena kepung keranjang kerah kesal ketik kembali kelola sedia sedih sebut sebar segel seberang
        pengamanan perseorangan undangan terpilih perguruan memperhatikan berikut berikutnya penjara pakaian mengapa secara desain keseharian bagian sebagian
        seseorang nyanyi konsekuensi rekomendasi keberatan pengaman
        petugas akikah aqiqah sertifikat temani pensiun pensiunan tersebut seandainya
        serumah ikuti yayasan berulang pasangan diajak dimasukkan kepal meninggal sekantor sekelas sedesa sekampung seangkatan jenazah
        pakai partai apakah selesai sela selip semangat sengaja sempat senin serah serius setia setuju setor setir disku dikti diskusi dinding dingin diam dompet
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Irregular and colloquial forms, each behind its root.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = Table("""
        coblos: nyoblos; calon: nyalon; caleg: nyaleg; cari: nyari; coba: nyoba; sebut: nyebut; tolak: nolak; tulis: nulis; tempel: nempel;
        titip: nitip; terima: nerima; taruh: naruh; tunjuk: nunjuk; tonton: nonton menonton; pilih: milih pilihan pemilih pemilihan memilih dipilih;
        pinjam: minjem pinjem; pakai: makai; pasang: masang; minta: minta; nilai: menilai; milik: memiliki; muat: memuat;
        nyanyi: menyanyi penyanyi bernyanyi; tahu: mengetahui ketahuan diketahui; beri: memberi pemberian; giat: kegiatan;
        pegang: pegang megang memegang; ikut: mengikuti diikuti; antar: anter nganter; datang: dateng; langgar: pelanggaran melanggar;
        temani: menemani nemenin nemani ditemani temenin; menang: pemenangan memenangkan dimenangkan kemenangan; kepal: mengepal mengepalkan kepalan dikepal; terima: dikasih diberi dikirimi dikirimin; henti: berhenti; pecat: mecat memecat dipecat pemberhentian diberhentikan pemecatan memberhentikan; ajar: belajar pelajar;
        kerja: bekerja pekerjaan; bagi: berbagi membagikan; pengamanan: mengamankan keamanan; kerah: kerahkan mengerahkan dikerahkan;
        serah: serahkan menyerahkan diserahkan; pengaruh: pengaruhi memengaruhi mempengaruhi; suka: menyukai disukai sukai; dana: mendanai didanai
        """);

    /// <summary>Roots that begin with k and lose it behind meng-, peng-, ng-.</summary>
    private static readonly FrozenSet<string> LosesK = """
        kumpul kirim kampanye kerah kritik keluar kawal kelola komentar kata kenal kait kecam ketik kunjung kuasa kurang kuat kejar kembali koordinasi
        kampung kantong kasih katakan kibar kibul kecoh kenakan kenangkan kira kukuh kultus
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);

    /// <summary>The stem of a lower-case word.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 3)
        {
            return word;
        }
        if (Cache.TryGetValue(word, out string? stem))
        {
            return stem;
        }
        stem = Compute(word);
        if (Cache.Count < 50_000)
        {
            Cache.TryAdd(word, stem);
        }
        return stem;
    }

    private static string Compute(string word)
    {
        if (Known(word, out string stem))
        {
            return stem;
        }
        string rest = StripEnding(word, ["lah", "kah", "pun", "tah"]);
        if (Known(rest, out stem))
        {
            return stem;
        }
        rest = StripEnding(rest, ["nya", "ku", "mu"]);
        if (Known(rest, out stem))
        {
            return stem;
        }
        string prefixed = StripPrefix(rest);
        if (prefixed != rest && Known(prefixed, out stem))
        {
            return stem;
        }
        string suffixed = StripEnding(prefixed, ["kan", "in", "an", "i"]);
        if (suffixed != prefixed && Known(suffixed, out stem))
        {
            return stem;
        }
        string last = StripPrefix(suffixed);
        return Known(last, out stem) ? stem : last;
    }

    private static bool Known(string word, out string stem)
    {
        if (Irregular.TryGetValue(word, out string? root))
        {
            stem = root;
            return true;
        }
        stem = word;
        return Whole.Contains(word);
    }

    private static string StripEnding(string word, ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (ending == "i" && IsRootVowelEnding(word))
            {
                continue;
            }
            if (word.EndsWith(ending, StringComparison.Ordinal) && IsRoot(word.AsSpan(0, word.Length - ending.Length)))
            {
                return word[..^ending.Length];
            }
        }
        return word;
    }

    /// <summary>"partai", "survei", "mutasi": the i belongs to the root.</summary>
    private static bool IsRootVowelEnding(string word) =>
        word is not ("awasi" or "atasi" or "mengawasi" or "mengatasi")
        && (word.EndsWith("ai", StringComparison.Ordinal) || word.EndsWith("ei", StringComparison.Ordinal) || word.EndsWith("asi", StringComparison.Ordinal)
            || word.EndsWith("isi", StringComparison.Ordinal) || word.EndsWith("usi", StringComparison.Ordinal));

    private static string StripPrefix(string word)
    {
        string? root = word switch
        {
            _ when Starts(word, "menge") && CountVowels(word.AsSpan(5)) == 1 => word[5..],
            _ when Starts(word, "meng") => Nasal(word[4..], LosesK, 'k'),
            _ when Starts(word, "peng") => Nasal(word[4..], LosesK, 'k'),
            _ when Starts(word, "nge") && word.Length > 5 && !IsVowel(word[3]) => word[3..],
            _ when Starts(word, "ng") && word.Length > 4 && IsVowel(word[2]) => Nasal(word[2..], LosesK, 'k'),
            _ when Starts(word, "meny") || Starts(word, "peny") => "s" + word[4..],
            _ when Starts(word, "ny") && word.Length > 4 && IsVowel(word[2]) => "s" + word[2..],
            _ when (Starts(word, "mem") || Starts(word, "pem")) && word.Length > 4 => IsVowel(word[3]) ? "p" + word[3..] : word[3..],
            _ when (Starts(word, "men") || Starts(word, "pen")) && word.Length > 4 => IsVowel(word[3]) ? "t" + word[3..] : word[3..],
            _ when Starts(word, "ber") || Starts(word, "per") || Starts(word, "ter") => word[3..],
            _ when Starts(word, "me") || Starts(word, "pe") || Starts(word, "di") || Starts(word, "ke") || Starts(word, "se") => word[2..],
            _ => null,
        };
        return root is not null && IsRoot(root) ? root : word;
    }

    private static string Nasal(string rest, FrozenSet<string> losers, char lost)
    {
        if (rest.Length == 0 || !IsVowel(rest[0]))
        {
            return rest;
        }
        string full = lost + rest;
        foreach (string ending in (ReadOnlySpan<string>)["", "kan", "i", "an", "in"])
        {
            if (full.EndsWith(ending, StringComparison.Ordinal) && losers.Contains(full[..^ending.Length]))
            {
                return full;
            }
        }
        return rest;
    }

    private static FrozenDictionary<string, string> Table(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries)
            .Select(entry => entry.Split((char[])[':', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(words => words.Skip(1), (words, form) => (Form: form, Root: words[0]))
            .ToFrozenDictionary(p => p.Form, p => p.Root, StringComparer.Ordinal);

    private static bool Starts(string word, string prefix) => word.StartsWith(prefix, StringComparison.Ordinal);

    private static bool IsRoot(ReadOnlySpan<char> rest) => rest.Length >= 3 && CountVowels(rest) >= 2;

    private static int CountVowels(ReadOnlySpan<char> word)
    {
        int count = 0;
        foreach (char c in word)
        {
            count += IsVowel(c) ? 1 : 0;
        }
        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'i' or 'u' or 'e' or 'o';
}
