namespace Netralitas.Bot.Texts;

/// <summary>Sentences of the tip conversation: kind, short, and dull enough for a colleague who glances at the screen.</summary>
internal static class TipTexts
{
    public const string Send = "Kirim";
    public const string Cancel = "Batal";
    public const string Back = CommandTexts.Back;
    public const string Skip = "Lewati";
    public const string Next = "Lanjut";
    public const string Begin = "Saya mengerti, mulai";
    public const string Resume = "Lanjutkan";
    public const string StartOver = "Mulai baru";
    public const string Erase = "Bersihkan jejak";
    public const string Done = "Selesai";
    public const string Yes = "Ya";
    public const string No = "Tidak";
    public const string DoNotKnow = "Tidak tahu";

    /// <param name="full">The cleaned report goes to the moderators' chat.</param>
    /// <param name="draftMinutes">How long a draft survives silence.</param>
    /// <param name="shared">Several instances share drafts, sealed.</param>
    public static string Safety(bool full, int draftMinutes, bool shared) =>
        "<b>Sebelum mulai</b>\n\n" +
        "• <b>Telegram tahu</b> akun Anda, waktu, dan isi obrolan ini (tidak dienkripsi ujung ke ujung). Bot ini tidak menyimpan siapa Anda.\n" +
        (full
            ? "• <b>Yang dilihat pengawas:</b> isi laporan dan berkas yang sudah dibersihkan, dikirim ke grup tertutup pengawas. Anda melihat pratinjaunya dulu.\n"
            : "• <b>Yang dilihat pengawas:</b> di grup tertutup hanya jenis, wilayah, dan kelengkapan; ceritanya dibuka oleh pengawas yang berwenang. Anda melihat pratinjaunya dulu.\n") +
        "• <b>Tanpa nama = informasi awal.</b> Pengawas dapat menelusurinya, tetapi ini bukan laporan resmi dan belum tentu jadi perkara. " +
        "Laporan resmi perlu identitas dan ada batasnya sejak kejadian diketahui: 7 hari kerja (Pemilu) atau 7 hari (Pilkada).\n" +
        "• <b>Merasa terancam?</b> Datang langsung ke kantor Bawaslu, atau hubungi LPSK.\n" +
        "• Pakai ponsel dan jaringan pribadi, bukan milik kantor. Hal yang hanya Anda yang tahu dapat menunjuk Anda.\n\n" +
        $"Draf {(shared ? "disimpan sementara, tersegel," : "hanya ada di memori")} dan hilang setelah {draftMinutes} menit diam. Setiap langkah boleh dilewati; /batal kapan saja.";

    public const string SafetyFirst = "Tekan “Saya mengerti, mulai” dulu, ya. Pesan barusan belum dipakai.";

    public static string Step(int number, int of, string title) => $"<b>{number}/{of} · {title}</b>";

    public const string WhatTitle = "Apa yang terjadi?";
    public const string What = "Pilih yang paling dekat, atau tulis dengan kata Anda sendiri.";

    public const string WhoTitle = "Siapa yang dilaporkan?";
    public const string Who = "Tulis jabatan dan kantornya, misalnya: <i>camat di Kecamatan X</i> atau <i>kepala bidang di Dinas Y</i>. Nama boleh, NIP tidak perlu.";

    public const string WhereTitle = "Di mana?";
    public const string Where = "Pilih provinsi, atau ketik nama kabupaten/kota.";
    public static string Regency(string province) => $"Provinsi: <b>{province}</b>. Pilih kabupaten/kota, atau ketik namanya.";
    public static string WhereFound(string text) => $"Mana yang dimaksud dengan “{text}”?";
    public const string UseMyWords = "Pakai tulisan saya";
    public const string OnlyProvince = "Cukup provinsinya";
    public const string SpotTitle = "Tempat persisnya?";
    public static string Spot(string region) => $"Wilayah: <b>{region}</b>. Tulis tempatnya, misalnya <i>aula kecamatan</i>, atau lewati.";

    public const string WhenTitle = "Kapan?";
    public const string When = "Pilih harinya, atau tulis tanggalnya, misalnya <i>12 Oktober 2026</i>, <i>12/10/2026</i>, <i>kemarin</i>. Jam tidak perlu.";
    public const string Today = "Hari ini";
    public const string Yesterday = "Kemarin";
    public const string OtherDay = "Hari lain";
    public const string WhenOther = "Tulis tanggalnya, misalnya <i>12 Oktober 2026</i> atau <i>12/10/2026</i>.";
    public const string DayUnread = "Saya belum paham tanggalnya. Contoh: <i>12 Oktober 2026</i>, <i>12/10/2026</i>, <i>kemarin</i>. Kalau lupa, lewati saja.";
    public static string DayInFuture(string day) => $"<b>{day}</b> belum tiba. Benar tanggalnya? Kalau keliru, tulis lagi.";
    public static string DayLongAgo(string day) => $"<b>{day}</b> sudah lama berlalu. Benar tanggalnya? Kalau keliru, tulis lagi.";
    public const string DayRight = "Ya, benar";

    public const string AccountTitle = "Ceritakan kejadiannya";
    public const string Account = "Apa yang dilakukan dan dikatakan, di depan siapa, untuk siapa. Tulis seperti orang yang lewat dan melihat, jangan sebut diri Anda. Boleh beberapa pesan.";
    public const string AccountMore = "Tambah lagi, sunting pesan tadi, atau tekan Lanjut.";
    public const string AccountAdded = "Tercatat ✅";
    public const string AccountFromWhat = "Saya catat sebagai cerita kejadiannya.";
    public const string AccountNeeded = "Supaya dapat ditelusuri, paling tidak harus ada cerita kejadian atau satu bukti.";
    public const string AccountTooLong = "Ceritanya sudah sangat panjang, jadi bagian terakhir tidak ikut. Ringkas dulu, ya.";
    public const string UseThisText = "Pakai teks ini";
    public static string Suggested(string text) => $"Pesan Anda tadi:\n<blockquote>{text}</blockquote>";

    public const string EvidenceTitle = "Ada bukti?";
    public const string Evidence =
        "Kirim foto, tangkapan layar, video MP4, atau PDF (paling banyak 10, masing-masing sampai 20 MB), atau tautan ke unggahan publik. " +
        "Data tersembunyi dan nama berkas saya buang.\n\n" +
        "⚠️ Yang terlihat di gambar tetap terlihat: potong dulu nama, foto profil, dan notifikasi Anda. Di video, wajah dan suara tetap ada. PDF bisa memuat nama penerima atau kode khusus untuk Anda; tangkapan layar lebih aman.";
    public const string PdfTaken = "PDF: info dokumen, komentar, dan lampirannya saya buang. Tulisan di halamannya tetap, termasuk nama atau nomor yang ditujukan kepada Anda.";
    public static string EvidenceCount(int files, int links) => (files, links) switch
    {
        ( > 0, > 0) => $"Bukti sejauh ini: {files} berkas, {links} tautan.",
        ( > 0, _) => $"Bukti sejauh ini: {files} berkas.",
        (_, > 0) => $"Bukti sejauh ini: {links} tautan.",
        _ => "Belum ada bukti.",
    };
    public static string EvidenceTaken(int count) => count == 1 ? "Satu berkas diterima, nama dan data tersembunyinya dibuang." : $"{count} berkas diterima, nama dan data tersembunyinya dibuang.";
    public const string EvidenceReminder = "Periksa lagi: nama, foto profil, atau notifikasi Anda terlihat? Tekan Ganti, lalu kirim yang sudah dipotong.";
    public static string RemoveEvidence(int number) => $"Ganti/hapus bukti {number}";
    public static string EvidenceRemoved(int number) => $"Bukti {number} dihapus. Kirim gantinya bila perlu.";
    public const string EvidenceFull = "Paling banyak 10 berkas. Hapus salah satu dulu kalau mau mengganti.";
    public const string EvidenceTooMuch = "Ruang untuk bukti sedang penuh. Coba berkas yang lebih kecil, atau tautan ke unggahan publik.";
    public const string EvidenceNotFetched = "Berkas itu tidak dapat diambil dari Telegram. Coba kirim ulang.";
    public static string EvidenceRefused(int count) => count == 1 ? "Satu berkas tidak diterima:" : $"{count} berkas tidak diterima:";
    public const string FileNameNames = "Nama berkas tadi tampaknya memuat nama orang. Namanya saya buang; periksa juga isi gambarnya.";
    public const string LinkNamesSharer = "Tautan pendek atau tautan “bagikan” dapat menunjuk siapa yang membagikannya";
    public const string LinkNamesOwner = "Halaman ini dapat menampilkan nama pemilik berkasnya";
    public const string LinkFarm = "Terlalu banyak tautan. Pilih paling banyak 10 yang paling penting.";

    public const string WitnessTitle = "Ada saksi?";
    public const string Witness = "Apakah ada orang lain yang melihat dan mungkin mau ditanyai? Namanya tidak perlu ditulis.";

    public const string PreviewTitle = "<b>Pratinjau: persis ini yang dilihat pengawas</b>";
    public const string PreviewMarked = "⚠️ Bagian bergaris bawah mungkin menunjuk diri Anda. Samarkan yang perlu; nama dan jabatan terlapor sebaiknya tetap terbaca.";
    public const string MaskAll = "Samarkan semua";
    public static string MaskOne(int number) => $"Samarkan {number}";
    public const string Masked = "Sudah disamarkan.";
    public static string Unmask(int number) => $"Buka lagi {number}";
    public const string Unmasked = "Dikembalikan seperti semula.";
    public const string PreviewQuestion = "Sudah pas? Tekan Kirim, atau pilih bagian yang mau diubah.";
    public const string PreviewSendHint = "Untuk mengirim, tekan tombol Kirim di bawah pratinjau.";
    public const string Change = "Ubah";

    public const string CompletenessTitle = "Kelengkapan";
    public const string Formal = "Formal";
    public const string Material = "Material";
    public const string NobodyAsksWho = "Identitas Anda tidak ditanyakan.";

    public const string LabelCategory = "Jenis";
    public const string LabelOffice = "Terlapor";
    public const string LabelRegion = "Wilayah";
    public const string LabelPlace = "Tempat";
    public const string LabelDay = "Hari";
    public const string LabelReceived = "Diterima";
    public const string LabelWitnesses = "Saksi";
    public const string LabelAccount = "Uraian";
    public const string LabelLinks = "Tautan";
    public const string LabelEvidence = "Berkas";
    public const string DayUnsure = "kira-kira";
    public const string None = "–";
    public const string EvidencePlain = "tanpa data tersembunyi, diberi nama acak";

    public const string Updated = "Sudah diperbarui.";
    public const string StepPassed = "Langkah ini sudah lewat.";

    public const string DraftOpen = "Ada draf yang belum selesai. Lanjutkan?";
    public const string DraftGone = "Draf itu sudah tidak ada: sudah dikirim atau dibatalkan, terlalu lama diam, atau bot baru dimulai ulang. Tanpa kode bukti terima, tidak ada yang terkirim. Mulai lagi dengan /lapor.";
    public const string DraftGoneToast = "Draf ini sudah tidak ada.";
    public const string Cancelled = "Dibatalkan. Draf dan berkasnya sudah dihapus, tidak ada yang terkirim.";
    public const string NothingToCancel = "Tidak ada yang sedang berjalan. Silakan bertanya apa saja.";
    public const string Editing = "Perubahan pesan sudah masuk ke draf.";
    public const string EditTooLate = "Yang sudah dikirim tidak dapat diubah. Untuk menambah keterangan, pakai /status dan balas di sana.";

    public static string Receipt(string code) =>
        "Terkirim ✅\n\nKode bukti terima Anda (ketuk untuk melihat):\n" +
        $"<tg-spoiler>{code}</tg-spoiler>\n\n" +
        "Catat di kertas atau tempat yang aman, <b>sekarang</b>. Kode ini hanya muncul sekali dan tidak dapat dipulihkan oleh siapa pun. " +
        "Dengan kode ini Anda dapat melihat kabar dan membalas lewat /status, dari akun mana pun.";

    public static string Noted(int first, int second) => $"Sudah dicatat? Ketik kelompok ke-{first} dan ke-{second} dari kode itu, dipisah spasi. Pesannya langsung saya hapus.";
    public const string NotedWrong = "Belum cocok. Lihat lagi catatan Anda, lalu ketik ulang kedua kelompok itu.";
    public const string NotedRight = "Cocok, kodenya sudah tercatat dengan benar. Pesan berisi kode sudah saya hapus.";
    public const string NotedKept = "Cocok, kodenya sudah tercatat dengan benar. Pesan berisi kode tidak dapat saya hapus; hapuslah sendiri.";
    public const string NotedSkipped = "Baik. Jangan lupa: tanpa kode itu, kabar tidak dapat dibuka.";
    public const string NotedLater = "Sudah dicatat, lewati";
    public const string EraseOffer = "Mau membersihkan jejak obrolan ini? Saya hapus pesan Anda dan pesan saya tentang ini, di kedua sisi.";
    public const string AlreadyReceived = "Ini sudah diterima sebelumnya. Bukti terimanya hanya ditampilkan sekali.";
    public const string AlreadySent = "Sudah terkirim.";
    public const string SendingSlow = "Sebentar…";

    public static string Erased(int left) => left == 0
        ? "Sudah bersih. Yang tidak dapat saya sentuh: notifikasi di perangkat lain, salinan di Telegram sendiri, dan foto di galeri Anda. " +
          "Untuk menghapus sisanya, hapus obrolan ini dari daftar obrolan."
        : $"{left} pesan tidak dapat saya hapus. Tekan lama pesannya dan pilih hapus, atau hapus seluruh obrolan ini. " +
          "Notifikasi di perangkat lain, salinan di Telegram sendiri, dan foto di galeri juga tidak dapat saya sentuh.";
    public const string EraseTooLate = "Daftar pesannya sudah saya lupakan (paling lama 60 menit). Hapus sendiri: pesan Anda, pesan saya, dan kode bukti terima; atau hapus seluruh obrolan ini.";

    public const string GroupStatus = CommandTexts.GroupReport;

    public const string StatusAsk = "Kirim kode bukti terima Anda. Pesan itu langsung saya hapus.\n\nKode hilang? Tidak ada yang dapat memulihkannya, pengawas pun tidak. Anda boleh mengirim informasi baru.";
    public const string StatusUnknown = "Tidak ada yang dapat dibuka dengan kode itu. Periksa lagi penulisannya: empat huruf/angka tiap kelompok. Yang sudah lewat masa simpannya juga tidak dapat dibuka.";
    public const string StatusTooOften = "Terlalu sering dicoba. Tunggu sebentar, lalu ulangi.";
    public const string StatusKept = "Pesan berisi kode tidak dapat saya hapus. Hapuslah sendiri.";
    public static string Status(string state, string sentence, string day) => $"<b>{state}</b>\n{sentence}\n\n<i>Diterima {day}.</i>";
    public static string StateName(string state) => state.Split(':')[0] switch
    {
        "baru" => "Menunggu dibaca",
        "dibaca" => "Sedang dibaca",
        "butuh_info" => "Perlu keterangan tambahan",
        "diteruskan" => "Diteruskan",
        "ditutup" => "Selesai",
        _ => "Sedang ditangani",
    };

    public const string Letters = "Surat-menyurat";
    public const string FromModerator = "Pengawas";
    public const string FromReporter = "Anda";
    public const string Reply = "Balas";
    public const string Withdraw = "Tarik kembali";
    public const string Push = "Kabari saya di sini";
    public const string ReplyAsk = "Tulis balasan Anda, boleh dengan foto. Seperti tadi: jangan sebut diri Anda. Tekan Kirim kalau sudah.";
    public const string ReplyPreview = "<b>Balasan yang akan dilihat pengawas</b>";
    public const string ReplyEmpty = "Belum ada isinya. Tulis sesuatu atau kirim foto.";
    public const string ReplySent = "Balasan terkirim ✅";
    public const string ReplyGone = "Balasan tidak dapat disampaikan: berkas ini sudah ditutup atau dihapus.";
    public const string WithdrawAsk = "Tarik kembali? Isi dan berkasnya dihapus, dan kode ini tidak berlaku lagi. Pesan yang sudah tampil di grup pengawas saya hapus sejauh Telegram mengizinkan.";
    public const string WithdrawYes = "Ya, tarik";
    public const string Withdrawn = "Sudah ditarik. Isi dan kuncinya dihapus.";
    public const string PushAsk = "Harganya: selama paling lama 14 hari server menyimpan, tersegel, ke obrolan mana kabar dikirim. Tanpa ini tidak ada apa pun yang menghubungkan obrolan ini. Lanjut?";
    public const string PushYes = "Ya, kabari saya";
    public const string PushOn = "Baik. Kabar datang sebagai pesan singkat tanpa isi. Berhenti sendiri setelah 14 hari, saat ditutup, atau bila Anda menariknya.";
    public const string CaseGone = "Ini sudah tidak dapat dibuka.";
    public const string StatusClosed = "Ditutup. Buka lagi kapan saja dengan /status.";
    public const string StatusOver = "Sesi ini sudah ditutup. Buka lagi dengan /status.";

    public const string TooMany = "Terlalu banyak kiriman dari obrolan ini. Coba lagi nanti.";
    public const string SameAgain = "Isi yang sama sudah terkirim hari ini. Untuk menambah keterangan, pakai /status.";

    /// <param name="draftMinutes">How long a draft survives silence.</param>
    /// <param name="retentionDays">How long a tip is kept after the last activity.</param>
    /// <param name="shared">Several instances share drafts, sealed for that while.</param>
    public static string WhatIsKept(int draftMinutes, int retentionDays, bool shared) =>
        "<b>Apa yang disimpan</b>\n\n" +
        "<b>Dari laporan:</b> isi dan berkas yang Anda lihat di pratinjau, tersegel dengan kunci sendiri; hari diterima (tanpa jam); surat-menyurat; nomor acak.\n" +
        "<b>Dari kode bukti terima:</b> hanya sidiknya, bukan kodenya.\n" +
        "<b>Yang tidak pernah disimpan:</b> nama, nomor, akun, id obrolan, id pesan, jam, nama berkas asli, dan data tersembunyi foto. Tidak ada daftar pengguna.\n" +
        $"<b>{(shared ? "Sementara saja, tersegel (kuncinya tidak ada di basis data)" : "Hanya di memori")}:</b> draf ({draftMinutes} menit) dan daftar pesan untuk Bersihkan jejak (60 menit setelah bukti terima).\n" +
        "<b>Kalau Anda minta dikabari:</b> id obrolan, tersegel dengan kunci yang dibelah dua, paling lama 14 hari.\n" +
        $"<b>Berapa lama:</b> dihapus {retentionDays} hari setelah kegiatan terakhir, dengan memusnahkan kuncinya lebih dulu.\n\n" +
        "Telegram sendiri menyimpan obrolan ini; kami tidak berkuasa atas itu. Soal pertanyaan: /privasi";
}
