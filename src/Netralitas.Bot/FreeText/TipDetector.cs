using System.Text.RegularExpressions;

namespace Netralitas.Bot.FreeText;

/// <summary>
/// How much a free text is a report of something that happened rather than a question. Rules over words, nothing learned
/// and nothing remembered: the text goes nowhere.
/// </summary>
internal static partial class TipDetector
{
    /// <summary>From here on the bot asks: "ini laporan?"</summary>
    public const double Threshold = 0.5;

    /// <summary>From here on the text may be a report: it is never given to a model.</summary>
    public const double MaybeThreshold = 0.25;

    /// <summary>Nearly all texts are questions: what surely is none is told by a few of the patterns.</summary>
    public static bool IsTip(string text) => !IsSurelyNone(Plain(TextStripper.Strip(text).Text)) && Score(text) >= Threshold;

    /// <summary>It calls itself a report.</summary>
    public static bool IsAnnounced(string text) => Plain(TextStripper.Strip(text).Text) is var plain && (Announcement().IsMatch(plain) || BeginsWithReport().IsMatch(plain));

    public static bool MayBeTip(string text) => Score(text) >= MaybeThreshold;

    /// <summary>0 (surely none) to 1 (surely a report).</summary>
    public static double Score(string text) => Weigh(Read(text));

    public static TipSignals Read(string text)
    {
        string written = TextStripper.Strip(text).Text;
        string plain = Plain(written);
        bool announced = Announcement().IsMatch(plain);
        return new TipSignals
        {
            Announced = announced,
            Actor = Officer().IsMatch(WithoutOwnRole(plain)) || Named().IsMatch(plain),
            Thing = StateProperty().IsMatch(plain),
            NobodyInParticular = !Officer().IsMatch(Group().Replace(WithoutOwnRole(plain), " ")) && !Named().IsMatch(plain) && !StateProperty().IsMatch(plain),
            SomeDay = When().IsMatch(Weekday().Replace(plain, " ")),
            Political = Politics().IsMatch(plain),
            Act = Deed().IsMatch(plain),
            Evidence = Proof().IsMatch(plain),
            Time = When().IsMatch(plain),
            Place = Where().IsMatch(plain),
            Witness = Seen().IsMatch(plain),
            Complaint = Grievance().IsMatch(plain),
            Particular = Named().IsMatch(plain) || Ours().IsMatch(plain) || ProperPlace().IsMatch(written),
            Threat = Threatened().IsMatch(plain),
            Question = Asks(plain),
            AboutReporting = Reporting().IsMatch(plain),
            OwnConduct = (MyConduct().IsMatch(plain) || (BareAct().IsMatch(plain) && !Proof().IsMatch(plain) && !Seen().IsMatch(plain) && !Grievance().IsMatch(plain))) && !Coerced().IsMatch(plain),
            Opinion = View().IsMatch(plain),
            Hypothetical = Supposing().IsMatch(OthersWords().Replace(plain, " ")),
            Told = Word().Count(plain) >= (SecondStatement().IsMatch(plain) ? LongEnoughInTwoStatements : LongEnoughToBeTold),
            Elsewhere = LongAgo().IsMatch(plain) || NotOfficial().IsMatch(plain),
            Injection = Machine().IsMatch(plain),
        };
    }

    private static string Plain(string written) => Request().Replace(Doubled().Replace(Address().Replace(written.ToLowerInvariant(), " tautan "), "$1"), "$1");

    /// <summary>What <see cref="Weigh"/> can give at most without the facts that are missing stays under the threshold.</summary>
    private static bool IsSurelyNone(string plain)
    {
        if (Announcement().IsMatch(plain))
        {
            return false;
        }
        if (!Politics().IsMatch(plain))
        {
            return true;
        }
        if (!Asks(plain))
        {
            return false;
        }
        bool evidence = Proof().IsMatch(plain);
        bool time = !evidence && When().IsMatch(plain);
        return !evidence && (!time || !Seen().IsMatch(plain)); // 1.25 of all facts, less 0.45 for asking, less 0.20 and 0.12 or 0.13
    }

    private static bool Asks(string plain) => Heading().IsMatch(plain) || Asking().IsMatch(ReportedQuestion().Replace(Quoted().Replace(plain, " "), " "));

    private static double Weigh(TipSignals s)
    {
        double facts = (s.Actor ? 0.22 : s.Thing ? 0.14 : 0) + (s.Political ? 0.18 : 0) + (s.Act ? 0.15 : 0) + (s.Evidence ? 0.2 : 0)
            + (s.Time ? 0.13 : 0) + (s.Place ? 0.1 : 0) + (s.Witness ? 0.12 : 0) + (s.Complaint || s.Threat ? 0.1 : 0) + (s.Told ? 0.05 : 0);
        if (!s.Political && !s.Announced)
        {
            // A hole in the road, an insult: a complaint, but not for these moderators.
            facts = Math.Min(facts, 0.3);
        }
        else if (!s.Announced && !s.Evidence && !s.Time && !s.Witness && !s.Complaint && !s.Threat && !s.Particular && !(s.Told && s.Act && (s.Actor || s.Thing)))
        {
            // "kepala desa jadi MC kampanye": told like this it is a topic that somebody looks up.
            facts = Math.Min(facts, 0.45);
        }
        else if (!s.Announced && s.NobodyInParticular && !s.Evidence && !s.SomeDay && !s.Witness && !s.Complaint && !s.Threat && !s.Particular)
        {
            // "PNS pakai masker bergambar partai ke pasar": a group does it, on no day; whoever looks that up writes like this.
            facts = Math.Min(facts, 0.45);
        }
        else if (!s.Announced && !s.Actor && !s.Thing && !s.Evidence && !s.Threat)
        {
            // "calon gubernur kampanye kemarin": nobody is in it whom neutrality binds.
            facts = Math.Min(facts, 0.45);
        }
        double score = facts + (s.Announced && facts > 0 ? 0.3 : 0)
            - (s.Question ? s.Announced ? 0.1 : 0.45 : 0)
            - (s.AboutReporting ? 0.5 : 0)
            - (s.OwnConduct ? 0.3 : 0)
            - (s.Opinion && !s.Evidence && !s.Time ? 0.3 : 0)
            - (s.Hypothetical && !s.Threat ? s.Announced ? 0.05 : 0.2 : 0)
            - (s.Injection ? 0.5 : 0);
        // Long ago, or not by a civil servant: perhaps a report, but hardly one for here. Who asks where to report has not begun to.
        return Math.Clamp(score, 0, s.Elsewhere || (s.AboutReporting && s.Question) ? 0.4 : 1);
    }

    /// <summary>"saya PNS", "sebagai guru saya" are the writer and "calon bupati" is no officer; none of them is reported here.</summary>
    private static string WithoutOwnRole(string plain) => OwnRole().Replace(NotYetOrNoMore().Replace(plain, " "), " ");

    /// <summary>Words from which on a statement is a story and no topic that somebody looks up.</summary>
    private const int LongEnoughToBeTold = 12;

    private const int LongEnoughInTwoStatements = 8;

    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const string I = @"(?:saya|sya|sy|aku|ak|gue|gua|gw|ane|kulo|kula|abdi|urang|we|i)";

    private const string InQuotes = @"(?<![a-z0-9])['""\u201c\u2018][^'""\u201c\u201d\u2018\u2019\n]{3,}['""\u201d\u2019](?![a-z])";

    private const string OfficerWord =
        "(?:raja negeri|perbekel|klebun|peratin|pambakal|petinggi|kepala kampung|bapa desa|kalapas|karutan|penghulu|sekban|dirut|pendamping (?:pkh|sosial)|camat|sekcam|lurah|seklur|kades|kepdes|kuwu|wali ?nagari|sekdes|(?:kepala|sekretaris|perangkat|aparat|pamong|kaur) (?:desa|dusun|kelurahan|kecamatan)|perangkat|kadus|kadis[a-z]*|kadin[a-z]*|kaban|kasub(?:bag|bid|sie?)|kacab[a-z]*|opd|dokter|mantri|kua|kepala [a-z]{3,}|kepala (?:dinas|badan|bagian|bidang|kantor|uptd|puskesmas|sekolah|pasar)|"
        + "kabid|kabag|kasi|kasub?bag|kepsek|kasek|guru|dosen|rektor|sekda|asda|asisten|ajudan|kanit|kasat|danton|carik|bayan|modin|pamong|dukuh|jagabaya|keuchik|geuchik|hukum tua|korwil|pengawas sekolah|staf ahli|bupati|wabup|walikota|wali kota|gubernur|wagub|penjabat|pj|plt|petahana|menteri|pejabat|pegawai|asn|pns|pppk|p3k|honorer|tenaga kontrak|thl|aparatur|aparat|"
        + @"oknum|staf|sopir|supir|satpol(?: ?pp)?|polisi|polsek|polres|kapolsek|anggota polri|tni|tentara|babinsa|danramil|ketua (?:rt|rw)|pak (?:rt|rw)|bpd|direktur|kapus|dharma wanita|kapolres|kapolda|dandim|bidan|perawat|penyuluh|pendamping desa|panwascam|kpps|pps|ppk|atasan(?:ku)?|bos(?:ku)?|pimpinan(?:ku)?|kepala (?:gue|gua|gw|saya|sy|kami|kita|kantor)|dinas [a-z]{4,}|pemkab|pemkot|pemda|orang dinas|baju dinas|seragam (?:dinas|korpri|pns))(?:nya)?2?";

    [GeneratedRegex(@"\bhttps?://\S+", Options)]
    private static partial Regex Address();

    /// <summary>"tolong dicek ya" asks for something, and asks nothing.</summary>
    [GeneratedRegex(@"(\b(?:tolong|mohon|jangan|jgn|hub|hubungi|kontak|minta|harap)\b[^.!?\n]*?)\s+(?:ya|yah|yak|dong|kak|min|pak|bu)\s*(?=[.!]*\s*$)", Options)]
    private static partial Regex Request();

    [GeneratedRegex(@"[a-z0-9']+", Options)]
    private static partial Regex Word();

    /// <summary>"…, warga difoto satu per satu": somebody else does or suffers something, too.</summary>
    [GeneratedRegex(@"[,.;]\s*(?:[a-z]+ ){1,2}(?:di[a-z]{3,}|ter[a-z]{3,}|pada|semua|sampai|sampe|malah|juga)\b", Options)]
    private static partial Regex SecondStatement();

    /// <summary>Candidates, those who left office, and offices that are only a place.</summary>
    [GeneratedRegex(@"\b(?:calon|bakal calon|balon|mantan|eks|bekas|dulunya|pensiunan|bukan|(?:di|ke|dari) kantor)\s+(?:wakil\s+)?" + OfficerWord + @"\b", Options)]
    private static partial Regex NotYetOrNoMore();

    [GeneratedRegex(@"(?!pppk\b)([a-z])\1{2,}", Options)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"(?:^|[.!?\n]\s*)\W*(?:(?:assalamualaikum|assalamu'?alaikum|ass?|wr|wb|shalom|salam|halo|hallo|hai|min|mimin|admin|kak|pak|bu|bapak|ibu|bawaslu|yth|selamat (?:pagi|siang|sore|malam)|permisi|maaf|tolong|mohon)\W+){0,5}(?:" + I + @"\W+)?(?:mau |ingin |izin |ijin |hendak |pengen |mo )?(?:(?:me|nge)lapor(?:kan|in)?|(?<=\b(?:mau|ingin|izin|ijin|hendak|pengen|mo) )lapor|lapor(?=\s*(?:[,.!:;]|min\b|pak\b|bu\b|kak\b|admin\b|bos\b|ada\b|ini\b))|(?:laporan|aduan|pengaduan)(?!\s+(?:saya|kami|sy|gue|dan)\b)|mengadukan|ngadu(?:in)?|laporkan)\b(?!\s*(?:ke ?mana|kemana|lewat|pake|pakai|apa\b|paling|di ?mana|bisa|gimana|itu|anonim|asn ga netral|spt|pajak|pkh|kinerja|skp))|\bini (?:laporan|lapor|aduan)\b|\b(?:tolong|mohon) (?:laporan(?: ini)?|ini) (?:ditindak|diproses|dicatat)|\banggap(?: aja| saja)?(?: ini)? laporan\b|\bsekalian (?:saya )?lapor\b|\b" + I + @" (?:mau|ingin|izin|hendak|pengen) (?:(?:me|nge)?lapor(?:kan|in)?|mengadukan|ngadu(?:in)?)\b", Options)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^\W*(?:[a-z]+\W+){0,2}(?:lapor|laporan|ngelapor|melapor)\b", Options)]
    private static partial Regex BeginsWithReport();

    [GeneratedRegex(@"\b" + OfficerWord + @"\b", Options)]
    private static partial Regex Officer();

    /// <summary>Groups that the rules are about, without anybody in them: not "oknum PNS", not "seorang guru".</summary>
    [GeneratedRegex(@"(?<!\b(?:oknum|ada|seorang|pak|bu|bapak|ibu|si)\s)\b(?:asn|pns|cpns|pppk|p3k|honorer|guru|dosen|pegawai|aparatur|nakes|bidan|perawat|polisi|tni|tentara|anggota polri|kpps|pps|ppk)\b", Options)]
    private static partial Regex Group();

    [GeneratedRegex(@"\bhari (?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\b(?!\s*(?:lalu|kemarin|kemaren|\d))", Options)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?:sebagai|selaku)\s+" + OfficerWord + @"\b|\b" + I + @"\s+(?:ini\s+|adalah\s+|seorang\s+|juga\s+|bukan\s+|cuma\s+|masih\s+|kan\s+)?(?:seorang\s+)?" + OfficerWord + @"\b", Options)]
    private static partial Regex OwnRole();

    /// <summary>"Pak Contohwan", "bu dummy palsuwati", "bernama …".</summary>
    [GeneratedRegex(@"\b(?:pak|bu|bapak|ibu|bpk|sdr)\s+(?!kades\b|kepdes\b|lurah\b|camat\b|sek\w+\b|kad\w+\b|kab\w+\b|kasi\b|kepsek\b|bupati\b|wali\b|gubernur\b|menteri\b|presiden\b|kepala\b|ketua\b|bos\b|pejabat\b|polisi\b|jokowi\b|calon\b|pns\b|asn\b|rt\b|rw\b|admin\b|min\b|bawaslu\b|mau\b|saya\b|tolong\b|boleh\b|ini\b|itu\b|ya\b|yang\b|guru\b|rumah\b|bapak\b|ibu\b|nanya\b|tanya\b|izin\b|di\b|dan\b)[a-z]{3,}|\bbernama\s+[a-z]{3,}|\bnamanya\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:mobil|motor|kendaraan|bus|bis|truk|ambulans?|pikap|perahu|speedboat|traktor|tenda|kursi|panggung) (?:[a-z]+ )?(?:dinas|operasional|pemda|pemkab|pemkot|desa|plat merah|kantor|sampah|damkar|satpol|puskesmas|rsud|sekolah|kelurahan|kecamatan|dlh|bpbd|bumdes|bumd)|\bplat merah|\b(?:aset|fasilitas) negara|\b(?:diskominfo|dis(?:hub|dik|perindag|naker|dukcapil|budpar|pora)[a-z]*|pdam|perumda|bkpsdm|bkd|bappeda|bapenda|inspektorat|samsat)\b|\b(?:kantor|halaman|gedung|aula|balai|pendopo|website|akun(?: resmi)?(?: ig| fb| medsos)?) (?:dinas|camat|lurah|desa|kelurahan|kecamatan|bupati|pemda|pemkab|pemkot|sekolah|puskesmas)", Options)]
    private static partial Regex StateProperty();

    [GeneratedRegex(@"\b(?:paslon|calon|caleg|nyaleg|capres|cawapres|cabup|cawabup|cagub|cawagub|cawali|balon|bacalon|bacaleg|kandidat|kampanye|kampanyein|partai|parpol|timses|tim ?sukses|tim pemenangan|pemenangan|pilkada|pilkades|pilpres|pileg|pemilu|coblos|nyoblos|nomor urut|no ?urut|nomer|pilih (?:nomor|no|nomer|paslon|calon|pak|bu|dia|yang)|dukung(?:an)?|mendukung|deklarasi|relawan|petahana|netral|netralitas|ga netral|politik|berpolitik|baliho|alat peraga|twibbon|kotak kosong|suara rakyat|(?:target|perolehan|jumlah|amankan) suara|kompak 0?\d|preferensi pilihan|paket \d|suara (?:kami|kita|kalah|menang|di tps|tps)|suaranya|bilik suara|coblosan|serangan fajar|politik uang|money politi[ck]s?|bagi(?:2|-bagi|in|kan)? amplop|pil(?:bup|gub|wali|walkot|kot)|(?:nomor|nomer|nmr|no)\.? ?(?:\d{1,2}|satu|dua|tiga|tige|empat|siji|loro|telu|papat|hiji|tilu)(?!\s*(?:/|\.\d|tahun|thn|th)\b)|(?:mau |bakal )?(?:milih|pilih) siapa|tps (?:kami|kita|ini|sini|\d+) (?:harus|kudu|wajib|menang|kalah)|(?:bupati|gubernur|walikota|wali kota|presiden|wakil) pilihan(?:mu|nya)?|\d jari|(?:satu|dua|tiga|empat) jari|saksi partai|nyalon|dewan|incumbent|inkumben|tegak lurus|satu komando|(?:dua|2|tiga|3) periode|lanjutkan \d|stiker|spanduk|(?:koordinator|korlap) saksi|(?:kaos|kaus|baju|jaket) (?:paslon|calon|partai|kuning|merah|biru|hijau|oranye|orange)|milih (?:calon|paslon|nomor|nomer|no|nu)|fanpage|salam (?:\w+ )?(?:jari|nomor))(?:nya)?\b", Options)]
    private static partial Regex Politics();

    [GeneratedRegex(@"\b(?:pidato|sambutan|orasi|(?:me)?nga?jak(?:in)?|ajak(?:an)?|diajak|(?:me)?nyuruh|suruh|disuruh|menyuruh|maksa|memaksa|dipaksa|paksa|wajibkan|mewajibkan|diwajibkan|minta(?:in)?|meminta|diminta|mengarahkan|ngarahin|diarahkan|arahkan|instruksi(?:kan)?|(?:mem)?bagi(?:kan|in)?|bagi2|bagi-bagi|ngebagi(?:in)?|dibagi(?:kan|in)?|nyebar(?:in|kan)?|sebar(?:in|kan)?|menyebar(?:kan)?|share|nge-?share|posting|mosting|memposting|ngepost|diposting|upload|unggah|mengunggah|repost|like|nge-?like|komen|pasang|dipasang|masang|memasang|tempel|ditempel|nempel|pake|pakai|make|memakai|dipake|dipakai|angkut|ngangkut|isi kaos|foto bareng|berfoto|selfie|angkat|acungkan|ngacung(?:in)?|ikut|hadir(?:i)?|menghadiri|dateng|datang|(?:jadi|menjadi) (?:mc|pembawa acara|admin|saksi|timses|tim|relawan|pengurus|jurkam|bendahara|ketua|koordinator)|promosi(?:in|kan)?|mempromosikan|ngawal|mengawal|konvoi|perintah(?:kan|in)?|memerintahkan|kumpul(?:in|kan)?|dikumpul(?:in|kan)?|setor|nyetor|dtg|bawa(?:in)?|blg|bagi bagi|nunjuk|kata (?:pak|bu|kepala|camat|lurah|kades)|dicatet|mengumpulkan|ngumpul(?:in)?|kampanye|berkampanye|kampanyein|deklarasi|rapat|intimidasi|mengintimidasi|ancam|mengancam|ngancem|diancam|mutasi|dimutasi|potong|dipotong|transfer|nyumbang|menyumbang|dukung|mendukung|kasih|ngasih|memberi|terima|antar|nganter|nganterin|pimpin|memimpin|hubungi|kirim|mengirim|memasukkan|mendata|ngedata|menggiring|menggerakkan|mengerahkan|kerahkan|janji(?:in|kan)?|menjanjikan|bilang|ngomong|fasilitasi|memfasilitasi|pinjamkan|minjemin|disediain|sediakan|joget|orasi|ga netral|gak netral|tidak netral|nggak netral|memihak|berpihak|narik|menarik|nagih|ditagih|nempelin|nempel|ngisi|mengisi|bikin|nyebut|menyebut|ngendikan|ngendika|dhawuh|ngongkon|nitah|nyarios|nyarioskeun|nitahkeun|ngajak|nyaleg|tutup mata|rangkap|merangkap|nyetir|parkir|live|ceramah|khotbah|(?:mem|men|meng|meny|nge)(?!(?:teri|tri|dagri|urut|genai|apa|ang|its)\b)[a-z]{4,}|di(?:[a-z]{3,}(?:in|kan|keun)|bahas|pakai|bayar|bawa|suruh|minta|ajak|larang|beri|panggil|jadikan))\b", Options)]
    private static partial Regex Deed();

    [GeneratedRegex(@"\b(?:foto|video|vidio|bukti|rekaman|ss|skrinsut|screenshot|tangkapan layar|link|tautan|dokumentasi|saksi|file|berkas|dokumen|excel|pdf)(?:nya)?\b.{0,18}\b(?:ada|terlampir|saya (?:save|simpan|kirim|punya|pegang|lampirkan)|menyusul|lengkap|nanti|siap|tersedia|di (?:saya|hp))\b|\b(?:ada|punya|lampirkan|terlampir|berikut|ini|sertakan) (?:\w+ ){0,2}(?:foto|video|vidio|bukti|rekaman|ss|screenshot|link|tautan|dokumentasi|saksi)(?:nya)?\b|\b(?:videonya|fotonya|buktinya|rekamannya|linknya|ss-?nya|screenshotnya)\b|\b(?:terekam|(?:nge|me)rekam(?!an)|(?:saya|sempat|sempet) (?:foto|video|rekam|ss|potret|motret|memotret|simpan|save)|kefoto|kerekam|terfoto)\b|\bfoto ada\b|\b(?:ig|instagram|fb|facebook|tiktok|akun|postingan|posting|repost|story|status|upload|share|video|unggah\w*)\b.*\btautan\b|\b(?:nanti|ntar|tar) (?:" + I + @" )?(?:kirim|screenshot|skrinsut|ss|foto|upload|lampir)|\b(?:msh|masih|taksih) (?:" + I + @" )?(?:simpan|simpen|pegang)|\bss mau dikirim\b|\b(?:foto|video|vidio|bukti|rekaman|notulen|undangan|surat(?: tugas| edaran)?|chat|kuitansi|daftar hadir|absen)(?:nya|na|ne|ipun)\b|\b(?:aya|enten|wonten|onok) (?:foto|video|vidio|bukti|rekaman)|\bbukti\w* (?:ada|di)\b", Options)]
    private static partial Regex Proof();

    [GeneratedRegex(@"\b(?:tgl|tanggal)\s*\d|\b\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?\b|\b\d{1,2} (?:jan|feb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nov|des)[a-z]*\b|\b(?:jam|pukul) ?\d|\b(?:kemarin|kemaren|kmrn|kmaren|kemarennya|kmren|semalam|semalem|barusan|baru saja|baru aja|tadi(?: (?:pagi|siang|sore|malam|malem))?|td|dini hari|abis (?:jumatan|subuh|magrib|isya|rapat)|minggu lalu|pekan lalu|bulan lalu|hari ini|pagi ini|sore ini|malam ini)\b|\b(?:hari )?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|ahad) ?(?:lalu|kemarin|kemaren|pagi|siang|sore|malam|malem|\d|ini|tgl)|\bhari (?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\b|\b(?:wau|wingi|kala wingi|mau esuk|mau bengi|kamari|tadi enjing|isuk|saniki|sakniki|barusan)\b|\b(?:skrg|skrang|sekarang|saat ini) (?:jg|juga)\b|\b(?:skrg|skrang|sekarang)(?: ini)?\b.{0,12}\b(?:lg|lagi|sedang)\b|\b(?:lg|lagi|sedang) (?:[a-z]+ ){0,2}(?:skrg|sekarang|saat ini)\b|\b(?:awal|pertengahan|akhir) (?:jan|feb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nov|des)[a-z]*\b|\b\d+ (?:hari|minggu|pekan) (?:yang |yg )?lalu\b|\b(?:tiap|setiap) (?:kegiatan|acara|kumpul|pertemuan|hari|malam|malem|pagi|jumat|senin|minggu|rapat|apel)\b", Options)]
    private static partial Regex When();

    [GeneratedRegex(@"\b(?:di|dlm|dalam|depan|halaman|ke|pas)\s+(?:\w+\s+){0,2}(?:aula|lapangan|kantor|balai|gor|gedung|pendopo|masjid|mesjid|musholla|gereja|pura|sekolah|kelas|rumah makan|restoran|resto|hotel|warung|pos ronda|pasar|alun-?alun|desa|kelurahan|kecamatan|dusun|kampung|rt ?\d+|rw ?\d+|stadion|posko|puskesmas|rsud|kampus|simpang|jalan|jl|grup|group|story|apel|rapat|ig|instagram|fb|facebook|tiktok|wa|whatsapp|sdn?|smpn?|sman?|smkn?|posyandu|panggung|setda|kabupaten|kota|mushola|langgar|surau|rumah dinas|perempatan|bale)\b|\bteng (?:bale|kantor|lapangan|masjid)\b", Options)]
    private static partial Regex Where();

    [GeneratedRegex(@"\b" + I + @" (?:sendiri )?(?:liat|lihat|melihat|ngeliat|saksikan|menyaksikan|dengar|denger|mendengar)(?: (?:langsung|sendiri))?\b|\b(?:liat|lihat|melihat|menyaksikan) (?:langsung|sendiri|dengan mata)|\b(?:warga|orang|temen|teman|tetangga|banyak)(?: \w+)? (?:yang |yg |pada )?(?:liat|lihat|melihat|tau|tahu|ngeliat)\b|\b(?:kulo|kula) (?:mireng|ningali|sumerep|piyambak)|\b(?:abdi|urang) (?:ningali|ningal|nempo|ngadangu|aya)\b|\btau persis\b|\b(?:saya|sy|aku|gue|gua|gw) (?:saksi(?: mata)?|salah satu(?:nya)?|ikut rapat|yang disuruh|yg disuruh|hadir di)\b|\b(?:ketauan|ketahuan|keliatan|kelihatan|terlihat|kepergok|kedapatan|terpantau)\b", Options)]
    private static partial Regex Seen();

    [GeneratedRegex(@"\b(?:ga|gak|ngga|nggak|tidak|tdk|kagak|kurang|enggak) netral\b|\btidak menjaga netralitas|\b(?:parah|keterlaluan|kebangetan|meresahkan|mencurigakan|curiga|terang2?an|blak-?blakan|jelas2|jelas-jelas|diam2|diam-diam|curang|kecurangan|masa (?:aset|pns|asn|pejabat|camat|mobil|pake|pakai|iya|begitu|gitu)|muak|males|malu2in|melanggar|pelanggaran|menyalahgunakan|penyalahgunaan|(?:terdapat|ada) dugaan|diduga(?: kuat)?)\b|\b(?:tolong|mohon|harap|minta) (?:segera |untuk )?(?:dicek|ditindaklanjuti|cek|ditindak|tindak|diproses|diusut|usut|ditegur|tegur|diperiksa|periksa|dirahasiakan|rahasiakan|dipantau|diselidiki|ditindaklanjuti)|\b(?:buruan|cepat|cepetan|segera|lekas) (?:di)?(?:cek|tindak|usut|periksa)|\btindak (?:tegas|lanjuti)\b|\b(?:tolong|mohon) (?:perlindungan|rahasiakan|dirahasiakan|yak|ya)\b|\bj(?:a|an)?ga?n sebut nama|\bjangan sampai ketau?h?an\b|\bdirahasiakan\b", Options)]
    private static partial Regex Grievance();

    [GeneratedRegex(@"\?|\b(?!amankan\b)(?:boleh|bole|blh|bisa|bs|dapatkah|haruskah|perlukah|kena|aman|salah|dosa|masalah|melanggar|pelanggaran|gapapa|gpp|wajib|berlaku|bener|dobel)\s*(?:ga|gak|gk|nggak|ngga|tidak|tdk|kah|apa|bukan|sih|ya|dong|kan|teu|mboten|pasal|hukuman|sanksi)\b|\b(?:gimana|gmn|gmana|bagaimana|bgmn|kumaha|pripun|piye|kenapa|knp|mengapa|apakah|apaan|berapa|brp|kapan|kpn|siapa|dimana|di mana|kemana|ke mana|mana yg|mana yang|angsal mboten|kenging|emang|emangnya|boleh (?:nolak|dong))\b|\b(?:apa|bagaimana|gimana|apa itu) (?:hukum|sanksi|aturan|akibat|dasar|resiko|risiko|syarat|beda|isi|efek|ancaman|alasan)|\b(?:hukum(?:an)?|sanksi|aturan|pasal|syarat|ancaman)(?:nya)?\s+(?:apa|berapa|brp|gimana|level|nomor)|\b(?:mau|pengen|ingin|izin|ijin|numpang) (?:nanya|tanya|bertanya|konsultasi)\b|\b(?:ga|gak|nggak|ngga|kan|ya|dong|kah|bukan|tidak)\s*(?:sih|ya|min|kak|pak|bu|he(?:he)*|(?:wk)+w?|ah|nih)?\s*$|\b(?:asn|pns|cpns|pppk|p3k|guru|dosen|honorer|" + I + @"|kita|dia|mereka) (?:boleh|bole|blh)\b|\b(?:can|may|should|is it|how many|what|allowed)\b.*\b(?:i|we|a|civil)\b|\btolong (?:di)?jawab", Options)]
    private static partial Regex Asking();

    /// <summary>"dia bikin polling siapa bupati pilihanmu": somebody else asks.</summary>
    [GeneratedRegex(@"\b(?:polling|survei|survey|nanya(?:in|i)?|nanyain|menanyakan|ditanya(?:in|i)?|bertanya|tanya)\s+(?:siapa|apa(?:kah)?|mau (?:pilih|milih)|pilih(?:an)?)\b|\b(?:milih|pilih|dukung|nyoblos|coblos) siapa\b|\b(?:kebaca|ketau?h?an|bocor|tau|tahu) siapa\b|\b(?:kalo|kalau|klo) mau (?:tanya|nanya)\b|\b(?:bisa|boleh) " + I + @" kirim\b[^?\n]*\??|\bsiapa (?:yang|yg|saja yang|aja yg)\b(?=.*\b(?:disuruh|dipotong|dicata?t|dimutasi|dipecat|diancam|dipindah|dicoret|dipanggil)\b)|\bss mau dikirim (?:kmn|kemana|ke mana)\b\??", Options)]
    private static partial Regex ReportedQuestion();

    /// <summary>What somebody says between quotation marks (not the apostrophe within a word).</summary>
    [GeneratedRegex(InQuotes, Options)]
    private static partial Regex Quoted();

    /// <summary>What an officer says will happen, to the end of the sentence: "bilang klo kalah jangan harap …".</summary>
    [GeneratedRegex(InQuotes + @"|\b(?:bilang|blg|ngomong|berkata|pesan|pesen|ucap|teriak|ngancem|ngancam|mengancam|menjanjikan|nyampein|menyampaikan)\b[^.!?\n]*", Options)]
    private static partial Regex OthersWords();

    /// <summary>The first words of something looked up.</summary>
    [GeneratedRegex(@"^\W*(?:(?:min|kak|pak|bu|halo|permisi)\W+)?(?:sanksi|hukuman|hukum|aturan|contoh|jenis|macam|bentuk|daftar|kategori|golongan|info(?! (?:a1|nih|valid|penting|dari|min|pak|bu))|informasi|materi|kewajiban|hak|beda|perbedaan|bedanya|syarat|cara|apa|arti|definisi|pengertian|konsekuensi|akibat|risiko|resiko|urutan|alasan|jadwal|dasar hukum|batas|prosedur|isi|bunyi|pasal|se|skb|uu|pp|ancaman|efek|dampak|peran|tugas|bukannya|emang|memang|masa|kata(?:nya)?(?!.{0,40}\b(?:tp|tapi|tetapi|padahal|pdhl)\b)|surat edaran|jelaskan|tolong jelaskan|larangan|bolehnya|boleh|bole|bolehkah|bisakah|apakah|gimana)\b|\b(?:boleh|aman|apa (?:saja|aja)(?: sih)?|belum|blm|dong|bebas kan.*|kan bebas|ga (?:tuh|nih|si|sih|ya)|gak (?:tuh|nih|sih|ya))\s*[.!]*$", Options)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(?:lurah|kades|camat|kadus|kepala \w+|kepsek|guru|rt|rw|bos|atasan|pegawai|perangkat|bupati|kadis|asisten|kepala|sekda|carik) (?:kami|kita|tempatku|tempat saya|saya|ku|gw|gue|di ?sini|sini|desa ?ku|\w+ (?:kami|saya))\b|\b(?:desa|kantor|kelurahan|kecamatan|sekolah|kampung|tempat|dinas) (?:kami|saya|gw|gue)\b|\batas nama\b|\boknum\b|\bhub(?:ungi)? (?:saya|sy|aku|gue)|\bnopol\b|\b(?:hp|wa) (?:gue|saya|sy|aku|gw)\b|\bada (?:oknum|dosen|kepsek|pns|asn|pejabat|pegawai|guru|mobil|camat|lurah|kades|staf|satpol|polisi|orang dinas|anggota)\b|\b[a-z]{1,2} \d{3,4} [a-z]{2,3}\b|\bsaya \w+nya\s*[.!]*$|\budah (?:seminggu|sebulan|\d+ hari|berhari-hari)\b", Options)]
    private static partial Regex Ours();

    [GeneratedRegex(@"(?i:desa|kelurahan|kecamatan|kec\.?|kel\.?|kabupaten|kab\.?|kota|camat|lurah|kades|dusun|sekdes|sekcam|sdn?|smpn?|sman?|smkn?|puskesmas|polsek|polres|dinas \p{L}+|bappeda) (?:\p{Lu}\p{Ll}{3,}|\p{Lu}\p{Ll}+ \d|(?<=(?i:sdn?|smpn?|sman?|smkn?) )\d)")]
    private static partial Regex ProperPlace();

    [GeneratedRegex(@"\b(?:diancam|ngancem|ngancam|mengancam|ancam(?:an)?|dipotong|dicabut|dimutasi|dipecat|diberhentikan|ga (?:bakal |akan )?(?:dapat|dapet|dikasih)|dicoret|digeser|dinonjobkan|nonjob|diintimidasi|dipaksa)\b", Options)]
    private static partial Regex Threatened();

    [GeneratedRegex(@"\b(?:cara|cr|gimana|syarat|prosedur|alur|bisa|kalo|kalau|mau) (?:nge|me)?lapor(?:kan|in)?\b(?=.*(?:\?|anonim|gimana|syarat|kemana|ke mana|takut|caranya|apa aja|\bga\b|\bgak\b))|\bcara (?:me|nge)?lapor|\b(?:masih )?bisa (?:me)?lapor\b|\b(?:laporan|pelapor)(?:nya)? (?:asn |yg |yang )?.{0,30}\b(?:kemana|larinya|diproses|diapain|berapa|siapa|ditolak|sudah sampai)|\b(?:laporan|aduan)(?:ku| saya| kami| sy| gue)\b(?!\s*:).*\b(?:belum|blm|diproses|sampai mana|gimana|kelanjutan|ditindak|sudah|udah)|\b(?:lapor|ngelapor|melapor|ngadu|mengadu)\w*\b.*\b(?:jalur(?:nya)? ?(?:ke ?mana|lewat mana|apa|mana)|(?:ke|lewat|di) ?mana|caranya)\b|\byang? ngelapor(?:in|kan)?\b|\bsi pelapor\b|\b(?:status|nasib|perkembangan|kelanjutan) laporan", Options)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"(?:^|[.,;!?\n(]\s*|\b(?:min|kak|pak|bu|kalo|kalau|klo|perkenalkan|karena)\s+)" + I + @"\s+(?:ini\s+|adalah\s+|seorang\s+|kan\s+|guru\s+|cuma\s+|masih\s+)?(?:asn|pns|cpns|pppk|p3k|honorer|guru|dosen|kades|lurah|camat|kepala|satpam|driver|sopir|kader|operator|bidan|perawat|dokter|petugas|penyuluh|penghulu|like|komen|posting|share|ikut|diminta|disuruh|diajak|mau|pengen|ingin|boleh|nonton|dateng|datang|nemenin|nganter|kepencet|ga sengaja)\b|(?:^|[.,;!?\n(]\s*)" + I + @"\s+(?:cuma|cm|hanya|tolak|nolak|kasih|bales|balas|jawab|langsung|lgsg|subscribe|upload|unggah|hapus|pakai|pake|terima|duduk|diem|diam)\b|[.,;!?]\s*(?:sbg\s+|sebagai\s+)?(?:asn|pns|cpns|pppk|p3k|honorer|guru|dosen)(?:\s+(?:pns|asn|pppk|nih|ni|lho|loh|kok|hehe|juga|min|" + I + @"))*\s*[.!]*$|\b(?:ga sengaja|gk sngaja|kepencet|kelepasan|terlanjur)\b|\b" + I + @" (?:\w+nya|staf|pegawai|gurunya|operator [a-z]+(?: [a-z]+){0,2})\s*\(?(?:asn|pns|cpns|pppk|p3k|honorer)\b|\bminta " + I + @"\b|(?:^|[.,;!?\n]\s*)mau (?:ikut|jadi|nyoba|daftar|gabung|nempel|pasang|sewa|beli|dateng|datang)\b|\b" + I + @" (?:asn|pns|pppk)\s*$|\bkok\s*$|\b(?:suami|istri|bapak|ibu|anak) " + I + @"\b.{0,20}\b(?:caleg|calon|nyalon|nyaleg|maju|paslon|cabup)", Options)]
    private static partial Regex MyConduct();

    /// <summary>"foto bareng cabup, disimpan saja": a message that begins with an act, before anybody who does it, is about the writer's own.</summary>
    [GeneratedRegex(@"^\W*(?:(?:min|kak|pak|bu|halo|permisi|kalo|kalau|klo|cuma|sekedar|sekadar)\W+)*(?:foto (?:bareng|sama|bersama|berdua|keluarga|prewed|lama)|selfie|upload|posting|repost|share|like|komen|pake|pakai|pasang|nempel|ikut|nonton|dateng|datang ke|hadir|bantu|bantuin|nyumbang|beli|terima|ngasih|kasih|nganter|nemenin|nyalon|nyaleg|daftar|join|gabung|follow|subscribe|hapus|unfollow|nolak|minjemin|jadi (?:mc|saksi|relawan|timses|admin|panitia|pembicara|kpps|anggota))\b", Options)]
    private static partial Regex BareAct();

    [GeneratedRegex(@"\b(?:menurut (?:" + I + @"|pendapat)|" + I + @" (?:kira|rasa|pikir)|^\W*(?:ayo|mari|yuk) (?:dukung|pilih|coblos|menangkan)|sebaiknya|seharusnya|harusnya|semestinya|mestinya|mending(?:an)?)\b", Options)]
    private static partial Regex View();

    /// <summary>Being ordered about by a superior is a report, whoever writes.</summary>
    [GeneratedRegex(@"\b(?:mau|ingin|izin|ijin|hendak|pengen) (?:me|nge)?(?:lapor|adu|ngadu)|\b(?:dipaksa|diancam|diintimidasi|diwajibkan|ngancem|ngancam|mengancam|diperintah(?:kan)?|disuruh|nyuruh|nitah|dititah|ngongkon|dikongkon)\b|\b(?:minta|meminta|suruh|nyuruh|menyuruh|memerintah\w*) " + I + @"\b|\bjangan sampai\b", Options)]
    private static partial Regex Coerced();

    [GeneratedRegex(@"\b(?:(?:kalo|kalau|klo|bila|jika)(?! (?:butuh|perlu|bisa|boleh|kurang|ada yang kurang|mau (?:bukti|detail|info|data|lengkap|tahu|tau|cek|tny[a-z0-9]*|tanya[a-z0-9]*|nanya[a-z0-9]*|konfirmasi|dihubungi)|ketau?h?an|berkenan|janji|berjanji|ga ikut|tidak ikut|gak ikut|nolak|ga mau|gak mau|menolak)\b)|jikalau|andai|andaikan|seandainya|misal|misalnya|umpama|umpamanya|seumpama)\b", Options)]
    private static partial Regex Supposing();

    [GeneratedRegex(@"\b(?:dulu|dahulu|jaman dulu|zaman)\b.{0,12}\b(?:19|20)[0-2]\d\b|\b(?:pemilu|pilkada|pilpres|tahun|thn) 20(?:0\d|1\d|2[0-3])\b|\b(?:tahun lalu|bertahun-tahun lalu)\b", Options)]
    private static partial Regex LongAgo();

    /// <summary>Not by an officer, or expressly for nobody.</summary>
    [GeneratedRegex(@"\bbukan (?:asn|pns|pejabat|pegawai)\b|\b(?:ga|gak|gk|nggak|ngga|tidak|tdk) (?:nyebut|menyebut|ngajak|mengajak|mengarahkan|ngarahin) (?:calon|nama|siapa|ke calon)\b|\bjangan golput\b|\b(?:toko|perusahaan|pabrik|kantor|sekolah|karyawan|pegawai) swasta\b", Options)]
    private static partial Regex NotOfficial();

    [GeneratedRegex(@"</?\w+>|\b(?:verdict|prompt|system|sistem prompt|instruksi sebelumnya|mode uji|lanjutkan:|jawab 'boleh'|token bot)\b", Options)]
    private static partial Regex Machine();
}
