using System.Collections.Frozen;

namespace Netralitas.Bot.FreeText;

/// <summary>Common given names, for texts written without capitals. Only names that are no everyday words.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Names = (
        "abdul abdullah achmad adi adit aditya agung agus agustina ahmad aisyah akbar aldi alfian ali alif amalia amin aminah amir ana andi andika andre andri andriani angga anggi ani anisa anita anton antonius anwar "
        + "ardi ardiansyah ari arief arif arifin aris arya asep astuti atik ayu bagas bahrul bambang basuki bayu benny bimo budi budiman budiono cahyono candra chandra cici dadang damar dani daniel danu darmawan "
        + "dedi deni denny dewi diah diana dian didik didin dika dimas dina dini dinda dodi doni donny dwi edi eko eka elisabeth endah endang eni erik erna erni erwin esti euis fadli fahmi fahri faisal fajar fani farah "
        + "farhan farid fatimah febri feri ferry firman fitri fitriani galih gilang gita guntur hadi hafiz halim halimah hamid handoko hani hanif haris hariyanto haryanto hasan hasanah hasna hendra hendri heni heri herlina "
        + "herman hermawan heru hidayat hidayah husein husna ibrahim iin ika ikhsan ilham imam imron ina indra iqbal irfan irma irwan iskandar ismail iwan jaka jamal jamaludin joko johan jono joni julia "
        + "juwita kardi karim karina kartika kartini ketut kholid khusnul komang kurniawan laila lastri lia lilik lilis lina linda lisa lukman lusi maman mardi maria mariani marni maryam maulana maya melani meri "
        + "mila mira miftah mohamad mohammad muhamad muhammad mujib mulyadi mulyani mulyono munir musa mustofa mutia nadia naila nana nanang nani nasir nia nina ningsih nisa novi nugroho nur nurdin nurhayati nurjanah nuraini nurul "
        + "nyoman oktavia parman paijo prabowo pranoto prasetyo pratama pratiwi purnomo purwanto putra putri putu rachmat rafi rahma rahman rahmat rahmawati rama ramadhan ratih ratna reni reno resti retno rian riana "
        + "ridho ridwan rika rina rini rio risa riski rita rizal rizki rizky robby robert rofiq rohman roni rosa rosita rudi rudy rukmana rusdi ruslan rustam safitri said saiful salma samsul sandi santi santoso sari sarah "
        + "sartika sarwono setiawan setyawan shinta sigit sinta siti sofyan solikin sri subagyo sudarmo sugeng sugiarto suharto sukardi sulastri sulis sumarni sunarto suparman supri supriyadi supriyanto suryadi suryanto "
        + "susanti susanto susi sutrisno suyono syahrul syaiful syarif taufik tedi teguh teti titin tono toni tri triyono tuti udin ujang umar umi utami vera vina wahid wahyu wahyudi wahyuni wati wawan wayan widi "
        + "widodo widya wijaya wira wiwik wulan wulandari yadi yani yanti yanto yanuar yayan yeni yogi yoga yohanes yudha yudi yuli yuliana yulianti yulianto yunita yuni yusuf zaenal zahra zainal zainab zaki zulfa zulkifli")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Names.Contains(word);
}
