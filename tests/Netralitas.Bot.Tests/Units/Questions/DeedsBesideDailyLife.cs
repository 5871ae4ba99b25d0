using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>What is allowed in daily life lends nothing to a deed for a candidate that is told beside it.</summary>
public sealed class DeedsBesideDailyLife
{
    private static readonly Answerer Answerer = new(new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance), TimeProvider.System);

    private static readonly string[] Settings =
    [
        "jenguk caleg yang opname", "makan malam keluarga di rumah paman yang nyaleg", "main futsal bareng cabup", "ngelayat ke rumah calon gubernur",
        "arisan RT yang ada istri calonnya", "kerja bakti sama tetangga yang timses", "reuni SMA yang ada calegnya", "kondangan anak cabup",
        "pengajian yang dihadiri caleg", "ngajar les anaknya caleg", "layani caleg bikin SKCK di loket", "misa minggu ada calegnya",
    ];

    public static TheoryData<string> Deeds =>
    [
        "saya sekalian bagi-bagi kartu namanya", "saya bilang ke ibu-ibu supaya pilih dia", "saya foto dua jari bareng dia lalu saya unggah",
        "saya kumpulin KTP tetangga buat dia", "saya pinjamin mobil dinas buat rombongannya", "saya sumbang 500 ribu buat dana kampanyenya",
        "saya sebar posternya di grup WA kantor", "saya tempel stikernya di motor", "saya terima amplop dari timnya", "saya suruh staf saya ikut dukung",
        "saya janji bantu suara sekampung", "saya titip pesan ke warga agar nyoblos nomor dia", "saya pinjamkan aula kantor buat kampanyenya",
        "saya bantu masang balihonya", "sambil edarin brosur", "saya kasih data pegawai sekantor ke timnya", "sekalian bisikin orang-orang buat nyoblos dia",
    ];

    [Theory]
    [MemberData(nameof(Deeds))]
    public void The_deed_is_not_allowed(string deed)
    {
        string[] allowed = [.. Settings.Select(s => $"saya PNS, {s}, terus {deed}. boleh kan?").Where(q => Answerer.Answer(q).Verdict is Verdict.Boleh or Verdict.BolehBersyarat)];

        Assert.Empty(allowed);
    }

    [Theory]
    [InlineData("saya PNS, tetangga caleg saya opname, saya jenguk bawa jeruk, boleh?")]
    [InlineData("makan malam keluarga di rumah mertua, adik ipar baru lolos jadi anggota dewan, saya guru PNS ikut makan boleh?")]
    [InlineData("saya PNS TU sekolah, caleg minta legalisir ijazah, boleh saya stempel?")]
    public void Daily_life_itself_is(string question) => Assert.True(Answerer.Answer(question).Verdict is Verdict.Boleh or Verdict.BolehBersyarat);

    [Theory]
    [InlineData("apkh asn bs jdi sksi prtai d tps")]
    [InlineData("lurah itu sama kayak kades, bukan PNS, jadi boleh jadi tim sukses kan")]
    [InlineData("saya ketua RT sekaligus PNS, boleh bagikan brosur caleg ke warga?")]
    public void Nor_is_it_allowed_by_a_spelling_or_a_mistaken_status(string question) => Assert.Equal(Verdict.TidakBoleh, Answerer.Answer(question).Verdict);

    [Theory]
    [InlineData("bapak saya baru pensiun dari dinas PU, diajak jadi tim sukses, boleh ga")]
    [InlineData("kerja di bank swasta, diajak nyebar brosur cawabup akhir pekan. ada larangan?")]
    public void Who_is_not_bound_is_told_so(string question) => Assert.Equal(Verdict.Boleh, Answerer.Answer(question).Verdict);
}
