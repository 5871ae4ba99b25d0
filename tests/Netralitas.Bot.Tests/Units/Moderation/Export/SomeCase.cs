using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Tests.Units.Questions;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Units.Moderation.Export;

/// <summary>A case with something in every part.</summary>
internal static class SomeCase
{
    public const long FirstModerator = 7001234567;
    public const long SecondModerator = 7009876543;

    public static CaseFile File { get; } = new(
        new TipNumber("K-7F3Q-9TZ2"),
        new CaseStanding(CaseState.Diteruskan, Referral.Bkn),
        new DateOnly(2026, 11, 20),
        new DateOnly(2026, 11, 21),
        SecondModerator,
        new TipReport(
            "Ajakan memilih atau mobilisasi", "Kecamatan Sukafiksi, Camat", "Aula kecamatan", "32.01", "Kabupaten Bogor, Jawa Barat", new DateOnly(2026, 11, 19), false,
            "Camat mengumpulkan kepala desa di aula.\nDalam pidatonya ia meminta semua yang hadir memilih Paslon Melati, dan mengatakan <akan ada> bantuan & hadiah.\u0001 😀",
            true, ["https://example.org/video/1"], [],
            new TipCompleteness([("Terlapor disebut", true), ("Masih dalam tenggat", true)], [("Uraian kejadian", true), ("Waktu", true), ("Tempat", true), ("Bukti", true), ("Saksi", false)])),
        [
            new CaseEvidence("K-7F3Q-9TZ2-1.jpg", "jpeg", 245_760, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            new CaseEvidence("K-7F3Q-9TZ2-2.mp4", "mp4", 7_340_032, "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"),
        ],
        [new CaseNote(new DateOnly(2026, 11, 22), SecondModerator, "Cocok dengan foto undangan.")],
        [
            new CaseLetter(new DateOnly(2026, 11, 21), true, "Apakah ada undangan tertulis?"),
            new CaseLetter(new DateOnly(2026, 11, 22), false, "Ada, saya lampirkan fotonya."),
        ],
        [
            new CaseEvent(new DateOnly(2026, 11, 20), CaseAction.Ambil, FirstModerator, null),
            new CaseEvent(new DateOnly(2026, 11, 21), CaseAction.Diketahui, FirstModerator, "Unsur awal terpenuhi"),
            new CaseEvent(new DateOnly(2026, 11, 23), CaseAction.Teruskan, SecondModerator, "Pelanggaran disiplin ASN"),
        ],
        [new TipNumber("K-AAAA-BBBB")]);

    public static IReadOnlyList<Norm> Norms { get; } =
        [.. ShippedKnowledge.Base.Norms.Where(n => n.Verified == VerifiedLevel.Full).Take(2), .. ShippedKnowledge.Base.Norms.Where(n => n.Verified == VerifiedLevel.Unverified).Take(1)];

    public static CaseDossier Dossier { get; } = new(
        File, new CaseStudy("Mengajak memilih dalam acara dinas", true, [.. Norms.Select(n => n.Id)], "Diteruskan kepada PPK dan BKN beserta bukti."), Norms,
        [("Diterima", File.ReceivedDay), ("Diketahui sebagai temuan/laporan", File.KnownDay!.Value), ("Batas kajian awal", new DateOnly(2026, 11, 26))],
        new Dictionary<long, string> { [FirstModerator] = "Pengawas 1 (moderator)", [SecondModerator] = "Pengawas 2 (penyelia)" });
}
