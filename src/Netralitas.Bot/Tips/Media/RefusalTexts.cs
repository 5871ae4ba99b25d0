namespace Netralitas.Bot.Tips.Media;

/// <summary>Says no with a reason and a way on.</summary>
internal static class RefusalTexts
{
    public static string Of(Refusal reason) => reason switch
    {
        Refusal.Empty => "Berkasnya kosong. Coba kirim ulang.",
        Refusal.TooLarge => "Berkas ini lebih dari 20 MB, batas unduh bot di Telegram. Potong videonya, atau kirim tautan ke unggahan publiknya.",
        Refusal.TooManyPixels => "Ukuran gambar ini terlalu besar untuk diperiksa. Perkecil dulu, atau kirim tangkapan layarnya.",
        Refusal.Broken => "Berkas ini rusak atau isinya bukan seperti yang tertulis. Coba kirim ulang, atau kirim tangkapan layarnya.",
        Refusal.NotVerified => "Data tersembunyi di berkas ini tidak dapat dipastikan bersih, jadi berkasnya tidak dipakai. Kirim tangkapan layarnya saja.",
        Refusal.OtherPicture => "Jenis gambar ini belum dapat dibersihkan dari data tersembunyi. Kirim sebagai foto, atau sebagai berkas JPG, PNG, atau WebP.",
        Refusal.AnimatedPng => "PNG bergerak belum dapat dibersihkan. Kirim tangkapan layarnya sebagai foto.",
        Refusal.OtherVideo => "Jenis video ini belum dapat dibersihkan. Kirim sebagai MP4, atau tangkapan layar bagian yang penting.",
        Refusal.NoVideoTool => "Server ini tidak punya alat untuk membersihkan data tersembunyi di video. Kirim tangkapan layar bagian yang penting, atau tautan ke unggahan publiknya.",
        Refusal.Pdf => "PDF ini terkunci, rusak, terlalu panjang, atau memuat bagian yang tidak dapat dibersihkan dengan pasti. Kirim tangkapan layar halamannya.",
        Refusal.Office => "Dokumen Office memuat nama pembuat dan riwayat suntingan. Kirim tangkapan layar bagian yang penting.",
        Refusal.Archive => "Arsip (ZIP, RAR, dan sejenisnya) tidak diterima karena isinya tidak dapat dibersihkan. Kirim gambarnya satu per satu.",
        Refusal.Voice => "Suara dapat dikenali, jadi pesan suara dan rekaman tidak diterima. Tuliskan saja apa yang terdengar.",
        Refusal.VideoNote => "Pesan video bundar memuat wajah dan suara pengirim, jadi tidak diterima. Kirim foto, atau tuliskan kejadiannya.",
        Refusal.Contact => "Kontak tidak diterima karena memuat nama dan nomor orang. Tuliskan saja nama pejabat dan jabatannya.",
        Refusal.Location => "Lokasi peta tidak diterima karena dapat menunjukkan di mana Anda berada. Tuliskan nama tempat kejadiannya.",
        Refusal.Program => "Berkas program tidak diterima.",
        _ => "Jenis berkas ini tidak diterima. Kirim foto, atau berkas JPG, PNG, atau WebP.",
    };
}
