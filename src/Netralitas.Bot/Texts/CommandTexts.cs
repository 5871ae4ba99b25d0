namespace Netralitas.Bot.Texts;

/// <summary>Sentences of the commands.</summary>
internal static class CommandTexts
{
    public const string Ask = "Tanya";
    public const string Report = "Lapor";
    public const string Help = "Bantuan";
    public const string Back = "Kembali";

    public const string Start =
        "👋 <b>Selamat datang di Netralitas.Bot</b>\n\n" +
        "Saya membantu ASN menjaga netralitas dalam pemilu dan pilkada.\n\n" +
        "• <b>Mau tanya?</b> Ketik saja pertanyaannya, misalnya: <i>boleh ga saya like postingan caleg?</i>\n" +
        "• <b>Mau lapor?</b> Tekan Lapor untuk melapor dengan aman.\n" +
        "• <b>Butuh petunjuk?</b> Tekan Bantuan.\n\n" +
        "Pertanyaan Anda tidak disimpan. Selengkapnya: /privasi";

    public const string AskDoor =
        "Silakan ketik pertanyaan Anda dengan bahasa sehari-hari. Contoh:\n\n" +
        "• <i>saya PPPK, boleh jadi KPPS?</i>\n" +
        "• <i>suami saya maju pilkada, boleh nemenin daftar?</i>\n" +
        "• <i>terlanjur komen di postingan paslon, kena ga?</i>\n\n" +
        "Atau pilih dari daftar: /topik";

    public const string HelpText =
        "<b>Cara memakai</b>\n\n" +
        "Ketik pertanyaan, saya jawab dengan kesimpulan, alasan, dasar hukum, risiko, dan saran. " +
        "Sebut siapa Anda (PNS, PPPK, kepala desa, keluarga ASN), perbuatannya, dan untuk siapa. Salah ketik? Sunting saja pesannya, jawabannya ikut berubah.\n\n" +
        "<b>Perintah</b>\n" +
        "/topik — jelajahi menurut topik\n" +
        "/pasal — cari aturan, misalnya <code>/pasal PP 94/2021 Pasal 5</code>\n" +
        "/sanksi — jenis sanksi dan siapa yang menjatuhkan\n" +
        "/tahapan — posisi dalam tahapan pemilihan dan artinya\n" +
        "/istilah — arti istilah, misalnya <code>/istilah CLTN</code>\n" +
        "/briefing — ringkasan rapat dan arahan\n" +
        "/ikrar — empat janji dan formulir pakta integritas\n" +
        "/pj — yang boleh dan tidak bagi penjabat kepala daerah\n" +
        "/kanal — tempat resmi bertanya dan melapor\n" +
        "/lapor — melapor, tanpa nama\n" +
        "/status — kabar dan balasan, dengan kode bukti terima\n" +
        "/batal — hentikan yang sedang berjalan\n" +
        "/apa_yang_disimpan — apa yang disimpan dari laporan\n" +
        "/privasi — apa yang disimpan dan tidak\n" +
        "/tentang — tentang bot ini\n\n" +
        "Di grup, sebut nama saya atau balas pesan saya.";

    public const string About =
        "<b>Tentang Netralitas.Bot</b>\n\n" +
        "Bot ini menjawab pertanyaan netralitas ASN dari kumpulan aturan yang dikurasi dan bertanggal. Setiap kesimpulan punya dasar hukum; tanpa dasar, saya tidak menyimpulkan. " +
        "Aturan yang pasalnya belum dicocokkan dengan naskah resmi diberi tanda.\n\n" +
        "Bot ini bukan lembaga pemerintah dan jawabannya bukan nasihat hukum. Untuk kepastian, tanyakan ke Bawaslu atau bagian kepegawaian instansi Anda.";

    public const string Privacy =
        "<b>Privasi</b>\n\n" +
        "• Isi pertanyaan tidak disimpan dan tidak dicatat di log.\n" +
        "• Untuk pertanyaan susulan dan suntingan, pertanyaan terakhir diingat di memori paling lama 30 menit, lalu hilang.\n" +
        "• Yang disimpan: nomor urut pembaruan dari Telegram (supaya pesan tidak dijawab dua kali, dihapus dalam 48 jam) dan jumlah 👍/👎 per kartu per hari.\n" +
        "• Tidak ada daftar pengguna.\n\n" +
        "Soal laporan: /apa_yang_disimpan\n\n" +
        "Ingat: Telegram sendiri mengetahui akun Anda dan isi obrolan ini, karena obrolan dengan bot tidak dienkripsi ujung ke ujung.";

    /// <summary>Shown only where a model is configured.</summary>
    public const string PrivacyOfModel =
        "<b>Model bahasa</b>\n\n" +
        "Bot ini memakai model bahasa sebagai pembantu; putusan dan dasar hukum tidak pernah darinya.\n" +
        "• Untuk menyesuaikan nada, hanya jawaban yang sudah jadi yang dikirim ke model; pertanyaan Anda tidak ikut.\n" +
        "• Bila saya belum yakin, kata-kata umum dari pertanyaan Anda dikirim untuk mencari kartu yang mirip. Nama, nomor, tautan, dan kata yang tidak ada di pengetahuan saya dihapus dulu.\n" +
        "• Laporan, dan teks yang mungkin laporan, tidak pernah dikirim.";

    public const string ReportIntro =
        "<b>Melaporkan pelanggaran netralitas</b>\n\n" +
        "Bot ini belum menerima laporan. Laporkan lewat kanal resmi:\n";

    public const string ReportOutro =
        "\nLaporan resmi memerlukan identitas pelapor, uraian kejadian, dan bukti, paling lambat 7 hari kerja (Pemilu) atau 7 hari (Pilkada) sejak kejadian diketahui. " +
        "Kabar tanpa nama dapat menjadi informasi awal bagi pengawas. Kirim bukti langsung ke kanal itu, jangan ke sini.";

    public const string OfferReport =
        "Saya tidak membaca foto, suara, berkas, atau pesan terusan sebagai pertanyaan. Kalau ini bukti pelanggaran, tekan Lapor untuk tahu kanal yang aman. Kalau ini pertanyaan, tuliskan dengan kata-kata.";

    public const string GroupReport = "Demi keamanan, laporan tidak dibahas di grup. Buka obrolan pribadi dengan saya:";

    public const string OpenPrivateChat = "Buka obrolan pribadi";

    public const string UnknownCommand = "Perintah itu belum saya kenal. Lihat /bantuan, atau ketik saja pertanyaannya.";

    public const string Topics = "<b>Pilih topik</b>\nTekan salah satu untuk melihat kartu-kartunya.";

    public const string TopicEmpty = "Belum ada kartu untuk topik ini.";

    public const string PasalUsage = "Tulis aturan yang dicari, misalnya:\n<code>/pasal PP 94/2021 Pasal 5</code>\n<code>/pasal UU Pemilu 280</code>\n<code>/pasal SKB 2022</code>";

    public const string PasalNotFound = "Saya belum punya aturan itu. Periksa lagi nomornya, atau coba kata kunci lain. Contoh: <code>/pasal PP 94/2021 Pasal 5</code>";

    public const string PasalNearest = "yang paling dekat dengan kata kunci Anda";

    public const string PasalMissing = "Bagian itu belum ada di kumpulan saya. Ini yang ada:";

    public const string PasalList = "Pasal yang ada di sini";

    public const string PasalChoice = "Ada di beberapa aturan. Pilih yang Anda maksud:";

    public const string ButtonExpired = "Tombol ini sudah tidak berlaku. Silakan tanya lagi.";

    public const string Thanks = "Terima kasih atas masukannya!";

    public const string ThanksUncounted = "Terima kasih! Maaf, masukan ini belum dapat kami catat.";

    /// <summary>The commands of the menu, in order.</summary>
    public const string Forgotten = "Sudah saya lupakan: peran Anda dan pertanyaan tadi tidak dipakai lagi.";

    public static readonly IReadOnlyList<(string Command, string Description)> Menu =
    [
        ("start", "Mulai: tanya, lapor, bantuan"),
        ("bantuan", "Cara memakai bot"),
        ("topik", "Jelajahi menurut topik"),
        ("pasal", "Cari aturan dan pasal"),
        ("sanksi", "Jenis sanksi"),
        ("tahapan", "Tahapan pemilihan dan artinya"),
        ("istilah", "Arti istilah"),
        ("briefing", "Ringkasan rapat dan arahan"),
        ("ikrar", "Ikrar dan formulir pakta integritas"),
        ("pj", "Batas bagi penjabat kepala daerah"),
        ("kanal", "Tempat resmi bertanya dan melapor"),
        ("lapor", "Melapor, tanpa nama"),
        ("status", "Lihat kabar dengan kode bukti terima"),
        ("batal", "Hentikan yang sedang berjalan"),
        ("apa_yang_disimpan", "Apa yang disimpan dari laporan"),
        ("lupa", "Lupakan peran dan pertanyaan tadi"),
        ("privasi", "Apa yang disimpan dan tidak"),
        ("tentang", "Tentang bot ini"),
    ];
}
