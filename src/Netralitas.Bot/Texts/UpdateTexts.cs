namespace Netralitas.Bot.Texts;

/// <summary>What is said when an update cannot be answered as it should.</summary>
internal static class UpdateTexts
{
    public const string Busy = "Sedang ramai, jadi pesan ini belum sempat dibaca. Silakan kirim ulang beberapa saat lagi.";
    public const string BusyToast = "Sedang ramai, coba lagi sebentar.";
    public const string Apology = "Maaf, ada gangguan pada bot dan pesan ini tidak terjawab. Silakan coba lagi, atau tulis dengan kata lain.";
    public const string ApologyToast = "Maaf, ada gangguan. Coba lagi.";
}
