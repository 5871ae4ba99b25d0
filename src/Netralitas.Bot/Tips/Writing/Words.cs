using System.Collections.Frozen;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>Word lists that several rules share. Lower case, spelled as people type.</summary>
internal static class Words
{
    /// <summary>For patterns.</summary>
    public const string Me = "(?:saya|sya|sy|aku|gue|gua|gw|ane|kulo|kula|abdi(?! (?:negara|masyarakat)))";

    public static readonly FrozenSet<string> FirstPerson = Set("saya sya sy aku ak aq gue gua gw ane kulo kula kami");

    /// <summary>Nouns with the reporter's own ending.</summary>
    public static readonly FrozenSet<string> Mine =
        Set("nomorku noku hpku waku emailku nikku nipku akunku igku kontakku rekeningku motorku mobilku platku ktpku telponku teleponku");

    /// <summary>Nouns with the ending of a third person.</summary>
    public static readonly FrozenSet<string> Theirs =
        Set("nomornya nomernya nonya hpnya wanya nipnya niknya emailnya akunnya ignya rekeningnya motornya mobilnya platnya teleponnya telponnya telpnya kontaknya");

    /// <summary>Titles, offices and people that a report is about or that are public anyway.</summary>
    public static readonly FrozenSet<string> Officials = Set(
        "camat sekcam lurah seklur kades kepdes sekdes perangkat pamong kadus kadis kadin kadinas kabid kabag kasi kasubag kasubbag kasubid kepsek kasek sekda asda bupati wabup walikota wawali gubernur wagub "
        + "menteri presiden wapres mendagri caleg capres cawapres cabup cawabup cagub cawagub cawali calon paslon petahana timses relawan partai pejabat pegawai oknum pns asn pppk p3k guru dosen rektor "
        + "satpol polisi polsek polres tni babinsa danramil kapolsek kapolres dprd dpr dinas kelurahan kecamatan pemda pemkab pemkot kantor instansi bawaslu panwaslu panwascam kpu ppk pps kpps bkn kasn bkd bkpsdm "
        + "kepala ketua pelaku terlapor tersangka ybs bersangkutan bendahara sekretaris ajudan sopir staf staff operator admin panitia koordinator korlap korcam humas direktur manajer bos atasan pimpinan penjabat");

    /// <summary>Words of address and pronouns for somebody else.</summary>
    public static readonly FrozenSet<string> Others =
        Set("pak bapak bpk bu ibu sdr sdri saudara saudari beliau dia ia mereka milik milknya punyanya laporkan melaporkan lapor dilaporkan adukan mengadukan bernama orangnya");

    /// <summary>Never part of a name that is written small, and never a name after "saya" when written large.</summary>
    public static readonly FrozenSet<string> NotNames = Set(
        // persons, offices, groups
        "pak bapak bpk bu ibu kak kakak bang abang mas mbak min admin gan bro sis sdr sdri saudara ustad ustaz kiai haji hj h warga masyarakat rakyat orang orangtua wali murid siswa mahasiswa pelajar karyawan buruh petani nelayan pedagang "
        + "pegawai pns asn pppk p3k cpns honorer thl tkk gtt ptt guru dosen staf staff operator sekretaris bendahara ajudan sopir supir driver tetangga teman rekan saksi pelapor korban anggota pengurus relawan timses calon caleg capres "
        + "cabup cagub paslon bawaslu panwaslu kpu ppk pps kpps ptps tps tni polri polisi satpol camat lurah kades kadis kepala ketua wakil sekda bupati walikota gubernur presiden menteri dprd dpr pemda pemkab pemkot dinas badan kantor "
        + "kelurahan kecamatan kabupaten kota desa provinsi dusun rt rw jalan jl gang islam kristen katolik hindu budha indonesia jawa sunda bali batak madura bugis minang jakarta senin selasa rabu kamis jumat sabtu minggu "
        + "istri isteri suami anak adik mertua ipar menantu sepupu keponakan ponakan keluarga kerabat bawahan asisten satpam perawat bidan dokter ibu2 bapak2 mantan eks pensiunan wiraswasta wirausaha swasta pengusaha ojol ojek driver jurnalis wartawan "
        // particles and function words
        + "yang yg dan dn atau tapi tetapi namun karena krn karna sebab jadi maka lalu terus trus trs kemudian saat pas waktu ketika kalau kalo klo jika bila agar supaya biar untuk utk buat bagi dengan dgn sama oleh dari dr di ke pada kpd kepada dalam "
        + "ini itu tersebut sini situ disitu disini sana adalah ialah yaitu ada tidak tdk tak ga gak nggak ngga enggak kagak bukan jangan belum blm sudah sdh udah udh dah telah akan sedang lagi lg masih msh baru juga jg pun saja aja cuma cuman hanya sangat sekali banget bgt "
        + "agak cukup lebih kurang paling selalu sering kadang pernah dulu tadi kemarin kemaren kmrn besok nanti sekarang skrg semalam malam pagi siang sore hari tgl tanggal bulan tahun jam pukul bisa dapat harus wajib boleh perlu mohon tolong minta mau ingin pengen pengin hendak izin ijin "
        + "apa apakah siapa kapan dimana mana kenapa mengapa gimana bagaimana berapa kah ya yah iya kok sih deh dong loh lho nih tuh kan hmm semua smua seluruh tiap setiap beberapa banyak satu dua tiga empat lima rata "
        // verbs and states that follow "saya"
        + "lihat liat ngeliat dengar denger tau tahu kenal rasa kira pikir yakin percaya takut malu bingung resah kesal kecewa heran kaget sedih marah khawatir kuatir curiga duga lapor laporin foto rekam video simpan save kirim kasih beri bawa ambil dapat terima punya pegang pakai pake "
        + "ikut datang dateng hadir pergi pulang lewat jalan kerja tinggal duduk berdiri nonton baca tulis like komen share posting unggah upload screenshot ss motret rekaman saksikan temukan nemu ketemu bertemu jumpa tanya jawab bilang cerita ngomong chat telepon wa sms dm hubungi "
        + "siap bersedia setuju sepakat menolak nolak pilih coblos dukung suka benci cinta rela sanggup mampu asli lahir berasal asal selaku sebagai sendiri pribadi lengkap dirahasiakan rahasia anonim aman kerjaan bekerja salah benar bener betul jujur sumpah demi harap berharap rasanya sepertinya kayaknya "
        + "sempat sempet sempt kebetulan langsung memang emang mmg kalian kita mereka dia beliau ia alamat umur usia nik ktp nip hp no nomor nomer wa telp tlp email surel akun ig fb terima makasih trims thanks salam hormat assalamualaikum wassalam selamat halo hai");

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
