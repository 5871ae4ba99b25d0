namespace Netralitas.Bot.Moderation.Cases;

/// <summary>Where a case stands: the state, and with it where it was sent or how it ended.</summary>
internal sealed record CaseStanding(CaseState State, Referral? Referral = null, CaseOutcome? Outcome = null)
{
    public bool IsOpen => State != CaseState.Selesai;
}

/// <summary>The states of a case, in their usual order.</summary>
internal enum CaseState
{
    Masuk,
    Ditelaah,
    PerluKeterangan,
    Diteruskan,
    Selesai,
}

/// <summary>Where a case is sent on.</summary>
internal enum Referral
{
    /// <summary>BKN or the appointing official (PPK).</summary>
    Bkn,

    BawasluDaerah,

    Gakkumdu,
}

/// <summary>How a case ends.</summary>
internal enum CaseOutcome
{
    Terbukti,
    TidakTerbukti,
    TidakCukupBukti,
    BukanKewenangan,
    Spam,
    Duplikat,
}
