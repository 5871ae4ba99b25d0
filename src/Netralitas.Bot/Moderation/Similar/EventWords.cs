using System.Collections.Frozen;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Moderation.Similar;

/// <summary>How people name the same thing differently: offices, roles, acts. Written as people type, matched by stem.</summary>
internal static class EventWords
{
    /// <summary>Phrases of several words, and abbreviations, in one word that the tables below know.</summary>
    public static readonly FrozenDictionary<string, string> Phrases = Table("""
        kades: kepala_desa kepdes pak_kades petinggi keuchik wali_nagari kuwu pambakal hukum_tua
        sekdes: sekretaris_desa carik
        perangkat: perangkat_desa aparat_desa pamong kaur staf_desa kasi_desa
        kadus: kepala_dusun kepala_lingkungan kaling
        sekcam: sekretaris_kecamatan sekretaris_camat
        seklur: sekretaris_lurah
        kadis: kepala_dinas kadin kadinas kepala_badan kaban
        kabid: kepala_bidang
        kasi: kepala_seksi
        kepsek: kepala_sekolah kasek kepala_sd kepala_sdn kepala_smp kepala_smpn kepala_sma kepala_sman kepala_smk kepala_smkn kepala_madrasah kamad
        kapus: kepala_puskesmas
        sekda: sekretaris_daerah
        direktur: dirut kepala_rsud kepala_rumah_sakit
        walikota: wali_kota wakil_wali_kota wawali
        rt: ketua_rt pak_rt bu_rt
        rw: ketua_rw pak_rw
        satpol: satpol_pp pol_pp
        ppl: penyuluh_pertanian penyuluh_lapangan penyuluh
        tentara: babinsa danramil tni prajurit koptu serda sertu
        polisi: polri bhabinkamtibmas babinkamtibmas bripka aipda briptu anggota_polsek
        kapolsek: kepala_polsek
        petahana: incumbent inkumben maju_lagi nyalon_lagi
        rsud: rumah_sakit
        sma: sman smu
        smp: smpn
        sd: sdn
        smk: smkn
        cabup: calon_bupati
        cawabup: calon_wakil_bupati
        cagub: calon_gubernur
        cawagub: calon_wakil_gubernur
        cawalkot: calon_wali_kota calon_walikota cawali
        capres: calon_presiden
        caleg: calon_legislatif calon_anggota_dewan nyaleg
        independen: perseorangan perorangan
        timses: tim_sukses tim_pemenangan tim_kampanye relawan
        grupwa: grup_wa grup_whatsapp group_wa grup_wali_murid grup_ortu grup_opd grup_kantor grup_pegawai wag grup_kelas grup
        statuswa: status_wa status_whatsapp story_wa story status insta_story sw
        mc: pembawa_acara emcee
        pengeras: pengeras_suara toa speaker_masjid corong
        kemenag: kementerian_agama
        dukcapil: disdukcapil
        kadis_perhubungan: kadishub
        kadis_pendidikan: kadisdik
        kadis_kesehatan: kadinkes kadiskes
        kadis_sosial: kadinsos
        kadis_pertanian: kadistan
        kadis_dispora: kadispora
        dinas_perhubungan: dishub
        dinas_pendidikan: disdik dikbud disdikbud dindik
        dinas_kesehatan: dinkes
        dinas_sosial: dinsos
        dinas_pertanian: distan
        dinas_pu: dpu pupr dpupr
        dinas_perikanan: diskanlut
        dispora: dinas_pemuda
        pu: pekerjaan_umum
        kendaraan_dinas: mobil_dinas mobil_plat_merah kendaraan_dinas randis plat_merah mobil_pelat_merah pelat_merah motor_dinas mobil_kantor
        rumah_dinas: rumdin rumah_jabatan
        serangan_fajar: serangan_fajar
        """);

    /// <summary>Groups of synonyms, each with how much it tells about the event.</summary>
    public static readonly FrozenDictionary<string, (string Group, double Weight)> Acts = Groups("""
        bantuan 1.6: sembako beras minyak gula telur mie bansos pkh blt bantuan bingkisan paket bantu
        pupuk 1.6: pupuk bibit benih poktan tani alsintan
        uang 1.6: uang duit amplop rupiah rp ribu fulus serangan_fajar rb jt juta
        iuran 1.6: iuran setor dana patungan sumbang urunan pungut
        ancam 1.2: ancam ancem paksa maksa wajib takut intimidasi haruskan
        mutasi 1.6: mutasi putasi pindah rotasi nonjob
        potong 1.6: tpp potong tunjangan gaji
        atribut 1.3: kaos baju jaket pin topi rompi syal kaus
        seragam 1.2: seragam korpri pdh khaki
        peraga 1.2: poster stiker baliho spanduk banner apk kalender brosur pamflet umbul gambar leaflet
        tempel 0.8: pasang tempel
        bendera 1.2: bendera
        grup 1.3: grupwa
        status 1.3: statuswa
        medsos 1.0: unggah posting share sebar ig instagram fb facebook tiktok twitter medsos akun tagar hashtag upload twibbon post whatsapp wa
        suka 1.4: like komentar komen emoji
        orasi 1.3: pidato orasi sambut ceramah panggung podium jurkam
        ajak 0.6: ajak suruh perintah imbau himbau minta arah dukung pilih coblos menang
        hadir 0.7: hadir datang ikut
        deklarasi 1.2: deklarasi kukuh
        kampanye 0.5: kampanye acara
        konvoi 1.6: konvoi arak pawai
        mc 1.8: mc panitia
        rapat 1.3: rapat kumpul konsolidasi temu undang
        timses 1.3: timses korlap posko
        saksi 1.4: saksi
        ktp 1.8: ktp fotokopi independen
        pose 1.4: pose jari salam foto selfie
        kendaraan 1.3: mobil randis ambulans ambulan bus bis motor kendaraan kendaraan_dinas sopir
        angkut 1.2: angkut bawa isi antar muat
        gedung 1.0: gedung aula balai serbaguna
        pagar 1.2: pagar pager halaman tembok loket
        ibadah 1.6: masjid pengeras gereja musala mushola jumatan pura khotbah pengajian
        murid 1.3: murid siswa pelajar anak
        nyanyi 1.6: joget nari tari senam nyanyi lagu yel dangdut jogetan
        apel 1.4: apel upacara
        arisan 1.6: arisan pkk posyandu
        mahasiswa 1.6: mahasiswa nilai kuliah kampus
        kios 1.6: kios pedagang pasar lapak
        izin 0.9: izin setuju pinjam
        data 1.3: data daftar
        lansia 1.4: lansia simbah nenek kakek jompo
        janji 1.2: janji iming gratis
        cabut 1.2: cabut coret
        rumah_dinas 1.4: rumah_dinas
        petahana 0.7: petahana
        """);

    /// <summary>Who may be meant; a generic word ("pegawai", "pejabat") says nothing about who it is not.</summary>
    public static readonly FrozenSet<string> Roles = Stems(
        "kades sekdes perangkat kadus bpd camat sekcam lurah seklur rt rw kadis kabid kasi kepsek guru dosen rektor kapus bidan perawat dokter sekda asda bupati wabup walikota "
        + "gubernur satpol ppl tentara polisi kapolsek direktur honorer operator bendahara ajudan hakim jaksa pendamping kader");

    /// <summary>Words behind which the name of a unit stands, and what kind of unit it is.</summary>
    public static readonly FrozenDictionary<string, string> UnitHeads = Table("""
        desa: desa kades sekdes perangkat bpd
        dusun: dusun kadus
        kelurahan: kelurahan kel lurah seklur
        kecamatan: kecamatan kec camat sekcam
        sekolah: sd smp sma smk mi mts man mtsn tk paud
        polisi: polsek kapolsek polres kapolres
        koramil: koramil danramil kodim
        puskesmas: puskesmas kapus pkm pustu
        rsud: rsud
        daerah: kota kabupaten kab bupati walikota
        pasar: pasar
        kampus: universitas uin iain politeknik institut
        nagari: nagari
        """);

    /// <summary>The field of an agency.</summary>
    public static readonly FrozenSet<string> Sectors = Words(
        "perhubungan pendidikan kesehatan sosial pertanian perikanan pekerjaan pu pupr perumahan kebersihan lingkungan pariwisata perdagangan perindustrian kehutanan dispora dukcapil bappeda "
        + "bkd bkpsdm bapenda kemenag bpn satpol kominfo dpmd peternakan kelautan perpustakaan koperasi tenaga pemuda damkar bpbd kua inspektorat kesbangpol setda dprd lapas rutan imigrasi bps bulog pln pdam perpajakan bea statistik arsip energi komunikasi penanaman ketahanan");

    public static readonly FrozenSet<string> PersonHeads = Words("pak bapak bpk bu ibu bernama namanya nama saudara sdr mang kang teh mas mbak bang haji hj ustad ustadz dr drs ir");

    /// <summary>Everyday words that the reports share whatever they are about: no names, and no weight.</summary>
    public static readonly FrozenSet<string> Common = Stems(
        "yang yg dan dn di ke dari dr untuk utk buat dengan dgn dg pada kpd kepada oleh itu ini tu tuh nih tadi td kemarin kemaren kmrn semalam semalem malam malem pagi siang sore hari jam pukul wib tgl tanggal bulan tahun "
        + "senin selasa rabu kamis jumat jumatan sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul agu sep okt nov des "
        + "saya sy aku gue gw kami kita mereka dia ia beliau nya si sang para semua seluruh beberapa banyak satu dua tiga empat lima enam tujuh delapan sembilan sepuluh belas puluh orang orang2 warga masyarakat rakyat ibu2 bapak2 "
        + "ada tidak tdk ga gak nggak enggak bukan jangan belum sudah udah dah telah akan sedang lagi lg masih baru juga jg pun saja aja cuma hanya sangat sekali banget bgt sih kok loh lho dong deh nah kan ya iya pas waktu saat ketika "
        + "kalau kalo klo jika bila agar supaya biar karena krn sebab jadi maka lalu terus trus trs kemudian abis habis sambil sama bersama bareng seperti kayak kayaknya sepertinya katanya kata bilang ngomong gila parah masa kenapa "
        + "tolong mohon min admin halo lapor laporan laporkan melaporkan dicek cek tindak lanjut bukti video rekaman rekam screenshot ss foto terlampir lampir link tautan ada2 lihat liat kelihatan keliatan terlihat tahu tau dengar denger "
        + "paslon pasangan calon nomor nomer no nmr urut cabup cawabup cagub cawagub cawalkot capres caleg bupati wakil gubernur presiden wali kota walikota menteri mendagri legislatif partai parpol pemilu pilkada pemilihan pileg pilpres bawaslu kpu panwas "
        + "asn pns pppk p3k honorer pegawai staf staff karyawan anggota pejabat oknum aparat petugas atasan bawahan pak bapak bpk bu ibu saudara sdr bernama nama namanya mang kepala ketua wakil sekretaris pimpinan kantor dinas instansi opd skpd badan upt unit bidang seksi "
        + "desa dusun kelurahan kecamatan kec kel kabupaten kab kota provinsi daerah negara negeri pemerintah pemda pemkab pemkot rt rw sd smp sma smk mts man polsek polres koramil puskesmas rsud universitas kampus sekolah balai aula lapangan lapang gedung rumah warung pos gor stadion hotel jalan jl pasar masjid tps "
        + "dinasnya kantornya resmi pakai pake memakai menggunakan dipakai dipake guna lengkap jelas terang acara kegiatan kegiatan2 jalan sehat tanpa tertentu menjadi jadi dijadikan punya milik sendiri setiap tiap masing selama setelah sesudah sebelum sampai hingga lewat melalui antara "
        + "mau ingin bisa dapat dpt boleh harus perlu bikin buat membuat bagi bagi2 membagikan memberi kasih dikasih diberi terima ambil taruh duduk berdiri datang2 pergi pulang kerja bekerja tugas bertugas jaga masuk keluar naik turun dalam luar atas bawah depan belakang samping dekat jauh jam2 "
        + "akun grup wali murid anak istri suami keluarga teman tetangga panggung musim ikut ikutan termasuk yaitu bahwa dimana mana siapa apa berapa bagaimana gimana adalah ialah tersebut dsb dll kilogram kg liter lembar buah unit ribu juta ratus rupiah "
        + "plat pelat merah mobil motor bus bis nilai aman diam nama gambar logo warna saksi tim sukses pemenangan kampanye dukung pilih coblos menang suara visi misi program janji bantuan sosial umum agama pendidikan kesehatan perhubungan pertanian perikanan pekerjaan kebersihan pemuda lingkungan perumahan perdagangan kementerian "
        + "netral netralitas politik praktis pelanggaran langgar aturan hukum tahun2 dulu sekarang skrg nanti besok lusa lalu depan tentang soal terkait mengenai dugaan diduga antri stiker cabut dicabut ancam diancam mutasi dimutasi bendera cetak bagian akad modal viral semprot nasihat massal logistik jabatan dinasnya harusnya seharusnya padahal bukannya tetap tetep malah langsung sering suka");

    /// <summary>Not part of a name behind "nomor", "paslon".</summary>
    public static readonly FrozenDictionary<string, string> Numbers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["satu"] = "1",
        ["dua"] = "2",
        ["tiga"] = "3",
        ["empat"] = "4",
        ["lima"] = "5",
        ["enam"] = "6",
        ["tujuh"] = "7",
        ["delapan"] = "8",
        ["sembilan"] = "9",
    }.ToFrozenDictionary();

    private static FrozenDictionary<string, string> Table(string rows) =>
        (from row in rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
         let parts = row.Split(':', 2, StringSplitOptions.TrimEntries)
         from word in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
         select (word, parts[0])).ToFrozenDictionary(p => p.word, p => p.Item2, StringComparer.Ordinal);

    private static FrozenDictionary<string, (string, double)> Groups(string rows) =>
        (from row in rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
         let parts = row.Split(':', 2, StringSplitOptions.TrimEntries)
         let head = parts[0].Split(' ')
         from word in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
         select (Stem: Stemmer.Stem(word), Group: (head[0], double.Parse(head[1], System.Globalization.CultureInfo.InvariantCulture))))
        .DistinctBy(p => p.Stem).ToFrozenDictionary(p => p.Stem, p => p.Group, StringComparer.Ordinal);

    private static FrozenSet<string> Stems(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => new[] { w, Stemmer.Stem(w) }).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
