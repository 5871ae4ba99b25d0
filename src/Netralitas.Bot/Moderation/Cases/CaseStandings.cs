using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>Standings as they are stored, with the case and with the tip, whose reporter reads a sentence of each.</summary>
internal static class CaseStandings
{
    public static readonly CaseStanding New = new(CaseState.Masuk);

    public static readonly IReadOnlyList<CaseStanding> All =
    [
        New, new(CaseState.Ditelaah), new(CaseState.PerluKeterangan),
        .. Enum.GetValues<Referral>().Select(r => new CaseStanding(CaseState.Diteruskan, Referral: r)),
        .. Enum.GetValues<CaseOutcome>().Select(o => new CaseStanding(CaseState.Selesai, Outcome: o)),
    ];

    private static readonly Dictionary<string, CaseStanding> ByText = All.ToDictionary(Text, StringComparer.Ordinal);

    public static string Text(CaseStanding standing) => standing switch
    {
        { State: CaseState.Masuk } => TipStates.New,
        { State: CaseState.Ditelaah } => "dibaca",
        { State: CaseState.PerluKeterangan } => "butuh_info",
        { State: CaseState.Diteruskan, Referral: Referral.Bkn } => "diteruskan:bkn",
        { State: CaseState.Diteruskan, Referral: Referral.BawasluDaerah } => "diteruskan:bawaslu",
        { State: CaseState.Diteruskan, Referral: Referral.Gakkumdu } => "diteruskan:gakkumdu",
        { State: CaseState.Selesai, Outcome: CaseOutcome.Terbukti } => "ditutup:terbukti",
        { State: CaseState.Selesai, Outcome: CaseOutcome.TidakTerbukti } => "ditutup:tidak_terbukti",
        { State: CaseState.Selesai, Outcome: CaseOutcome.TidakCukupBukti } => "ditutup:tidak_cukup_bukti",
        { State: CaseState.Selesai, Outcome: CaseOutcome.BukanKewenangan } => "ditutup:bukan_kewenangan",
        { State: CaseState.Selesai, Outcome: CaseOutcome.Spam } => "ditutup:spam",
        { State: CaseState.Selesai, Outcome: CaseOutcome.Duplikat } => "ditutup:duplikat",
        _ => throw new ArgumentException("A standing that nobody knows", nameof(standing)),
    };

    /// <summary>What was stored; a text that is not known reads as being looked at, which closes nothing.</summary>
    public static CaseStanding Read(string text) => ByText.GetValueOrDefault(text) ?? new CaseStanding(CaseState.Ditelaah);

    public static bool IsKnown(string text) => ByText.ContainsKey(text);
}
