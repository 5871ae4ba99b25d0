namespace Netralitas.Bot.Texts;

/// <summary>Sentences of answers that do not come from a card.</summary>
internal static class AnswerTexts
{
    public const string GreetingTitle = "Halo!";
    public const string Greeting = "Silakan tanya soal netralitas ASN, misalnya: “boleh ga saya like postingan caleg?” Ketik /bantuan bila perlu petunjuk.";

    public const string EmptyTitle = "Belum ada pertanyaan";
    public const string Empty = "Saya belum menemukan pertanyaan dalam pesan itu. Tulis dengan kata-kata biasa, misalnya: “boleh ga PNS pasang stiker partai di motor?”";

    public const string NoContextTitle = "Boleh untuk hal apa?";
    public const string NoContextWhy = "Jawabannya tergantung perbuatannya. Patokan umumnya: ASN tidak memihak calon atau partai mana pun, di mana pun dan kapan pun. Ceritakan sedikit: siapa, berbuat apa, untuk siapa, dan di mana.";
    public const string NoContextInstead = "Contoh: “saya PNS, boleh hadir di deklarasi calon bupati di hari libur?”";

    public const string AbstainTitle = "Saya belum yakin";
    public const string Abstain = "Saya belum menemukan dasar yang pas untuk pertanyaan ini, jadi saya tidak mau menebak. Coba tulis lebih rinci, pilih topik yang mirip di bawah, atau tanyakan ke Bawaslu setempat atau bagian kepegawaian Anda. Sampai ada kepastian, sebaiknya jangan dilakukan dulu.";

    public const string OutOfScopeTitle = "Di luar topik saya";
    public const string OutOfScope = "Maaf, saya hanya membantu soal netralitas ASN dalam pemilu dan pilkada. Kalau ada pertanyaan tentang itu, silakan.";

    public const string WhomToVoteTitle = "Soal pilihan, itu rahasia Anda";
    public const string WhomToVote = "Saya tidak memberi saran memilih siapa. Visi dan misi semua calon bisa dibaca di kanal resmi KPU; pilihannya milik Anda di bilik suara.";

    public const string PredictionTitle = "Saya tidak meramal";
    public const string Prediction = "Saya tidak memperkirakan hasil pemilihan. Hasil resmi diumumkan oleh KPU.";

    public const string CampaignHelpTitle = "Saya tidak membantu kampanye";
    public const string CampaignHelp = "Saya tidak membuat bahan atau strategi kampanye untuk siapa pun. Saya hanya membantu menjaga netralitas.";

    public const string ReporterIdentityTitle = "Identitas pelapor dilindungi";
    public const string ReporterIdentity = "Saya tidak tahu dan tidak akan memberi tahu siapa yang melapor. Kalau Anda dipanggil untuk klarifikasi, tanyakan hak Anda kepada Bawaslu atau bagian kepegawaian.";

    public const string SecretsTitle = "Itu tidak bisa saya bagikan";
    public const string Secrets = "Saya tidak membuka setelan atau rahasia sistem, dan jawaban saya tetap mengikuti aturan. Silakan ajukan pertanyaan soal netralitas ASN.";

    public const string InsultTitle = "Saya tetap siap membantu";
    public const string Insult = "Maaf kalau jawabannya belum membantu. Silakan tulis lagi pertanyaannya, nanti saya carikan dasarnya.";

    public const string TipIntentTitle = "Ini laporan?";
    public const string TipIntent = "Pesan Anda terbaca seperti laporan pelanggaran, bukan pertanyaan. Isi pesan tidak saya simpan. Tekan Lapor untuk melaporkannya dengan aman, atau Tanya bila ini pertanyaan.";

    public static string TipIntentWithRule(string title, bool forbidden, string why) =>
        $"{TipIntent}\n\nBila Anda menanyakan aturannya ({title}): hal itu {(forbidden ? "dilarang" : "tergantung keadaannya")}. {why}";

    public const string InjectionNote = "Perintah untuk mengubah cara kerja saya diabaikan; jawaban mengikuti aturan.";

    public const string KasnEnded = "Catatan: KASN sudah dibubarkan; pengawasan netralitas kini di BKN dan Kementerian PANRB, dan pernyataan lama KASN tidak menggantikan aturan.";

    public static string UnknownRegulation(string name) => $"Catatan: saya tidak menemukan {name} di antara aturan yang saya pegang; periksa lagi nomornya.";

    public const string RoleTitle = "Baik, saya ingat";

    public static string Role(string role) => $"Anda {role}. Selama 30 menit ini jawaban saya sesuaikan dengan itu; ketik /lupa untuk menghapusnya. Silakan tanya.";

    public static string AsRole(string role) => $"Dijawab untuk {role}, seperti yang Anda sebut tadi (/lupa untuk menghapus).";

    public const string AsFollowUp = "Saya baca sebagai lanjutan pertanyaan Anda tadi (/lupa untuk mulai baru).";
}
