using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>What an action makes of a case, or why not. Pure: the caller writes the row if nobody was faster.</summary>
internal static class CaseRules
{
    public static CaseVerdict Apply(CaseRow row, Actor actor, CaseAction action, CaseStanding? to, DateOnly today)
    {
        CaseStanding now = CaseStandings.Read(row.Standing);
        if (WhyNot(row, now, actor, action) is { } why)
        {
            return new CaseVerdict.Refused(why);
        }
        return new CaseVerdict.Accepted(action switch
        {
            CaseAction.Ambil => row with { Holder = actor.Id, Standing = CaseStandings.Text(new(CaseState.Ditelaah)) },
            CaseAction.Lepas => row with { Holder = 0, Standing = now.State is CaseState.Ditelaah ? CaseStandings.Text(CaseStandings.New) : row.Standing },
            CaseAction.Tanya => now.IsOpen ? row with { Standing = CaseStandings.Text(new(CaseState.PerluKeterangan)) } : row,
            CaseAction.Teruskan or CaseAction.Tutup => row with { Standing = CaseStandings.Text(to!) },
            CaseAction.BukaKembali => row with { Standing = CaseStandings.Text(row.Holder == 0 ? CaseStandings.New : new(CaseState.Ditelaah)) },
            CaseAction.Diketahui => row with { KnownDay = today },
            _ => row,
        });
    }

    private static string? WhyNot(CaseRow row, CaseStanding now, Actor actor, CaseAction action) => action switch
    {
        _ when !actor.MayAct => DeskTexts.ReadOnly,
        CaseAction.BukaKembali => now.IsOpen ? DeskTexts.IsOpen : null,
        CaseAction.Catat or CaseAction.Bisukan => null,
        _ when !now.IsOpen => DeskTexts.IsClosed,
        CaseAction.Ambil when row.Holder == actor.Id => DeskTexts.YoursAlready,
        CaseAction.Ambil when row.Holder != 0 => DeskTexts.TakenByOther,
        CaseAction.Ambil => null,
        CaseAction.Lepas when row.Holder == 0 => DeskTexts.NobodyHasIt,
        CaseAction.Diketahui when row.KnownDay is not null => DeskTexts.KnownAlready,
        _ when row.Holder != actor.Id && !actor.Supervises => row.Holder == 0 ? DeskTexts.TakeFirst : DeskTexts.HeldByOther,
        _ => null,
    };
}

/// <summary>Whether an action is allowed.</summary>
internal abstract record CaseVerdict
{
    private CaseVerdict()
    {
    }

    internal sealed record Accepted(CaseRow Row) : CaseVerdict;

    internal sealed record Refused(string Why) : CaseVerdict;
}
