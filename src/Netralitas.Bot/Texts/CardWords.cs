namespace Netralitas.Bot.Texts;

/// <summary>Words of the case card.</summary>
internal static class CardWords
{
    public const string State = "Tahap";
    public const string Holder = "Dipegang";
    public const string Nobody = "belum ada";
    public const string Joined = "Digabung";
    public const string Similar = "Mirip dengan";
    public const string Letters = "Surat";
    public const string Notes = "Catatan";
    public const string Norms = "Dugaan pasal";
    public const string SupervisorsOnly = "🛡 Menyangkut unit sendiri: hanya penyelia.";
    public const string Held = "🔒 Ditahan demi hukum.";
    public const string Deadline = "Batas";
    public const string Study = "Kajian awal";

    public static string StateName(string standing) => standing switch
    {
        "baru" => "📥 Masuk",
        "dibaca" => "🔎 Ditelaah",
        "butuh_info" => "❓ Perlu keterangan",
        "diteruskan:bkn" => "➡️ Diteruskan ke BKN/PPK",
        "diteruskan:bawaslu" => "➡️ Diteruskan ke Bawaslu daerah",
        "diteruskan:gakkumdu" => "➡️ Diteruskan ke Gakkumdu",
        "ditutup:terbukti" => "✅ Selesai: terbukti",
        "ditutup:tidak_terbukti" => "✅ Selesai: tidak terbukti",
        "ditutup:tidak_cukup_bukti" => "✅ Selesai: tidak cukup bukti",
        "ditutup:bukan_kewenangan" => "✅ Selesai: bukan kewenangan",
        "ditutup:spam" => "✅ Selesai: spam",
        "ditutup:duplikat" => "✅ Selesai: duplikat",
        _ => "🔎 Ditelaah",
    };

    public static string LetterCount(int asked, int answered) => $"{asked} pertanyaan, {answered} jawaban";

    public static string Left(int days, bool working) => days switch
    {
        < 0 => $"lewat {-days} {Unit(working)}",
        0 => "hari terakhir",
        _ => $"sisa {days} {Unit(working)}",
    };

    public static string Reminder(string number, string what, string left) => $"⏰ <b>{number}</b> · {what}: {left}.";

    /// <summary>Always the same lines, so that a day without cases looks like any other.</summary>
    public static string Digest(string day, int fresh, int waiting, int near, string audit) =>
        $"🗓 <b>Ringkasan {day}</b>\nBaru: {fresh}\nMenunggu pelapor: {waiting}\nDekat atau lewat batas: {near}\nJejak: {audit}\n\n/kasus untuk daftarnya";

    private static string Unit(bool working) => working ? "hari kerja" : "hari";
}
