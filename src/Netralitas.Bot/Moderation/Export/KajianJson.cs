using System.Text.Encodings.Web;
using System.Text.Json;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>A case as JSON, field by field as in the document.</summary>
internal static class KajianJson
{
    private static readonly JsonSerializerOptions Shape = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(CaseDossier dossier)
    {
        CaseFile file = dossier.File;
        TipReport? report = file.Report;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                nomor = file.Number.Value,
                tahap = ExportTexts.StandingName(file.Standing),
                jenisPelanggaran = dossier.Study.ViolationType ?? report?.Category,
                terkaitPemilihan = dossier.Study.ElectionRelated,
                terlapor = new { instansiUnit = report?.Office },
                wilayah = new { kode = report?.RegionCode, nama = report?.RegionName },
                kejadian = new { tempat = report?.Place, hari = Day(report?.EventDay), hariTidakPasti = report?.EventDayUnsure, kronologi = report?.Account },
                dugaanPasal = dossier.Norms.Select(n => new
                {
                    id = n.Id,
                    sitasi = n.ShownCitation,
                    norma = n.Text,
                    sanksi = n.Sanction,
                    verifikasi = n.VerifiedCode,
                    catatan = ExportTexts.Caveat(n.VerifiedCode),
                    url = n.Url,
                }),
                bukti = file.Evidence.Select(e => new { nama = e.Name, jenis = e.Kind, ukuran = e.Bytes, sha256 = e.Sha256 }),
                tautan = report?.Links ?? [],
                saksi = report?.Witnesses,
                kelengkapan = new { formal = Elements(report?.Completeness.Formal), materiel = Elements(report?.Completeness.Material) },
                unsurYangKurang = KajianParts.Missing(dossier),
                keterangan = file.Letters.Select(l => new { hari = Day(l.Day), dari = l.FromModerator ? ExportTexts.FromModerator : ExportTexts.FromReporter, isi = l.Text }),
                rekomendasi = dossier.Study.Recommendation ?? KajianParts.Recommendation(file.Standing),
                riwayat = file.History.Select(e => new { hari = Day(e.Day), tindakan = ExportTexts.ActionName(e.Action), oleh = KajianParts.ActorOf(dossier, e.Moderator), alasan = e.Reason }),
                catatan = file.Notes.Select(n => new { hari = Day(n.Day), oleh = KajianParts.ActorOf(dossier, n.Moderator), isi = n.Text }),
                waktu = dossier.Clocks.ToDictionary(c => c.What, c => Day(c.Day)),
                digabungDengan = file.Linked.Select(l => l.Value),
            },
            Shape);
    }

    private static Dictionary<string, bool> Elements(IReadOnlyList<(string Element, bool Present)>? elements) =>
        (elements ?? []).DistinctBy(e => e.Element).ToDictionary(e => e.Element, e => e.Present);

    private static string? Day(DateOnly? day) => day is { } d ? StorageDay.Text(d) : null;
}
