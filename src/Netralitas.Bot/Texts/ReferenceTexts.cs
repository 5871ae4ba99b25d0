using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Texts;

/// <summary>Sentences of the reference commands: briefings, pledge, stages, glossary, channels, acting heads.</summary>
internal static class ReferenceTexts
{
    public const string Briefings = "<b>Briefing netralitas</b>\nRingkasan rapat dan arahan, dalam kata kami. Arahan dalam rapat bukan peraturan. Pilih salah satu:";
    public const string BriefingDirective = "Briefing";
    public const string BriefingPlace = "Tempat";
    public const string BriefingSpeakers = "Pembicara";
    public const string BriefingSource = "Sumber";
    public const string BriefingNorms = "Norma yang disinggung";
    public const string BriefingCards = "Pertanyaan terkait: tekan salah satu tombol.";

    public const string Pledge = "<b>Ikrar netralitas ASN</b>\nEmpat janji, dalam kata kami:";
    public const string PledgeNote =
        "Janji ini mengikuti pedoman bersama lima lembaga (SKB 2022). Formulir di bawah kami susun sendiri untuk dicetak dan ditandatangani; bila instansi Anda sudah punya naskah, pakai naskah itu. " +
        "Apakah menolak tanda tangan dapat dihukum, sumbernya tidak kami temukan. Kewajiban netral tetap berlaku, dengan atau tanpa tanda tangan.";
    public const string PledgeCaption = "Formulir pakta integritas netralitas ASN, siap cetak. Isi sendiri; bot tidak mencatat siapa yang memintanya.";
    public const string PledgeFile = "pakta-integritas-netralitas-asn.docx";

    public const string Stages = "<b>Tahapan pemilihan</b>";
    public const string StagesToday = "Posisi";
    public const string StagesChange = "Artinya bagi ASN";
    public const string StagesOutside = "di luar tahapan Pemilu dan Pilkada yang jadwalnya kami punya";
    public const string StagesUsage = "Untuk tanggal lain: <code>/tahapan 2024-10-01</code>";
    public const string StagesBadDate = "Tulis tanggalnya sebagai tahun-bulan-hari, misalnya <code>/tahapan 2024-10-01</code>.";
    public const string StagesOpen = "tanpa tanggal";

    public const string Glossary = "<b>Daftar istilah</b>\nKetik misalnya <code>/istilah bakal calon</code>.";
    public const string GlossaryMissing = "Istilah itu belum ada. Ketik /istilah untuk melihat daftarnya.";
    public const string GlossarySeveral = "Maksud Anda salah satu dari ini?";
    public const string GlossaryAlso = "Disebut juga";

    public const string Channels = "<b>Kanal resmi</b>\nTempat bertanya dan melapor di luar bot ini. Alamat yang bertanda belum diuji mungkin sudah berubah.";
    public const string ChannelUntested = "alamat belum diuji";
    public const string ChannelMissing = "Kanal itu belum ada. Ketik /kanal untuk melihat semuanya.";

    public const string ActingHeads = "<b>Penjabat kepala daerah: apa yang boleh</b>";
    public const string ActingHeadsNote =
        "Kami susun dari aturan yang terbaca. Daftar baku yang diminta rapat koordinasi Juli 2023 tidak kami temukan terbit. Untuk keputusan nyata, tanyakan ke Kemendagri.";

    public static string RuleHeading(string rule) => rule switch
    {
        ActingHeadIndicator.Allowed => "🟢 Boleh",
        ActingHeadIndicator.Forbidden => "🔴 Jangan",
        _ => "🟡 Hanya dengan persetujuan tertulis Mendagri",
    };

    public static string Span(CalendarStage stage) => (stage.From, stage.To) switch
    {
        ({ } from, { } to) when from == to => CardTexts.Day(from),
        ({ } from, { } to) => $"{CardTexts.Day(from)} sampai {CardTexts.Day(to)}",
        ({ } from, null) => $"mulai {CardTexts.Day(from)}",
        (null, { } to) => $"sampai {CardTexts.Day(to)}",
        _ => StagesOpen,
    };
}
