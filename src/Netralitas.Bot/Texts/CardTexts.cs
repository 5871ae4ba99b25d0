using System.Globalization;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;

namespace Netralitas.Bot.Texts;

/// <summary>Labels and small sentences of the answer card.</summary>
internal static class CardTexts
{
    public const string Basis = "Dasar hukum";
    public const string Risk = "Risiko";
    public const string Instead = "Sebaiknya";
    public const string ShowBasis = "Lihat dasar hukum";
    public const string PerhapsYouMean = "Mungkin maksud Anda…";
    public const string WhatIf = "Bagaimana kalau…";
    public const string FlipsWhen = "Jawabannya berubah bila:";
    public const string StaysWhen = "Jawabannya tetap, alasannya lain, bila:";
    public const string PressNumber = "Tekan nomornya untuk penjelasan.";
    public const string InCase = "Bila";
    public const string NotAdvice = "Ini informasi umum, bukan nasihat hukum.";
    public const string PartialCaveat = "dibaca dari sumber sekunder";
    public const string UnverifiedCaveat = "belum dicocokkan dengan naskah resmi";

    public const string OfficialWords = "Bunyi naskah";
    public const string OfficialNote = "Naskah sebagaimana diundangkan, hasil pindai; perubahan sesudahnya dan salah baca mungkin ada.";
    public const string OfficialWholeArticle = "Bagiannya tidak terpisah di naskah pindai, jadi yang tampil pasal atau ayat yang memuatnya; perubahan sesudahnya mungkin ada.";

    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>The verdict word in capitals: it stands once, in the first line.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.TidakBoleh => "TIDAK BOLEH",
        Verdict.Tergantung => "TERGANTUNG",
        Verdict.BolehBersyarat => "BOLEH BERSYARAT",
        Verdict.Boleh => "BOLEH",
        Verdict.Informasi => "INFORMASI",
        _ => "",
    };

    /// <summary>The verdict in running text and on buttons.</summary>
    public static string Small(Verdict verdict) => verdict switch
    {
        Verdict.TidakBoleh => "tidak boleh",
        Verdict.Tergantung => "tergantung",
        Verdict.BolehBersyarat => "boleh dengan syarat",
        Verdict.Boleh => "boleh",
        Verdict.Informasi => "informasi",
        _ => "di luar topik",
    };

    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.TidakBoleh => "🔴",
        Verdict.Tergantung => "🟠",
        Verdict.BolehBersyarat => "🟡",
        Verdict.Boleh => "🟢",
        Verdict.Informasi => "🔵",
        _ => "⚪",
    };

    public static string Left(int questions) => $"{questions} pertanyaan lain belum terjawab di sini. Silakan tanyakan satu per satu.";

    public static string CitationWithCaveat(Citation citation) => citation.Verified switch
    {
        VerifiedLevel.Partial => $"{citation.Text} ({PartialCaveat})",
        VerifiedLevel.Unverified => $"{citation.Text} ({UnverifiedCaveat})",
        _ => citation.Text,
    };

    /// <summary>The line that opens an answer for a day on which other law was in force.</summary>
    public static string LawOfDay(DateOnly day, IReadOnlyList<string> later) => later.Count == 0
        ? $"Menurut aturan pada {Day(day)}:"
        : $"Menurut aturan pada {Day(day)}, ketika {string.Join(", ", later)} belum berlaku:";

    public static string UnsureStart(IReadOnlyList<string> instruments) =>
        $"Hari mulai berlakunya {string.Join(", ", instruments)} tidak terbaca pada sumber kami; pada hari itu bisa jadi belum berlaku.";

    /// <summary>"24 November 2026".</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
