namespace Netralitas.Bot.FreeText;

/// <summary>What a text says about being a report: facts on one side, asking on the other.</summary>
internal sealed record TipSignals
{
    /// <summary>It calls itself a report: "Lapor min", "ini laporan", "mau melaporkan".</summary>
    public bool Announced { get; init; }

    /// <summary>A public officer, an office, or somebody by name.</summary>
    public bool Actor { get; init; }

    /// <summary>A state car or an office's account, without a person.</summary>
    public bool Thing { get; init; }

    /// <summary>Only a group is named ("pns", "guru"), nobody and nothing in particular.</summary>
    public bool NobodyInParticular { get; init; }

    /// <summary>A time that is more than the name of a weekday.</summary>
    public bool SomeDay { get; init; }

    /// <summary>Elections, parties, candidates, neutrality.</summary>
    public bool Political { get; init; }

    /// <summary>Something that was done.</summary>
    public bool Act { get; init; }

    public bool Evidence { get; init; }
    public bool Time { get; init; }
    public bool Place { get; init; }

    /// <summary>"saya lihat langsung", "ketahuan".</summary>
    public bool Witness { get; init; }

    /// <summary>"ga netral", "parah", "tolong ditindak".</summary>
    public bool Complaint { get; init; }

    /// <summary>Somebody or somewhere in particular: "lurah kami", "Desa Karangdummy", a number plate, "ada oknum …".</summary>
    public bool Particular { get; init; }

    /// <summary>Whoever does not obey loses something.</summary>
    public bool Threat { get; init; }

    /// <summary>Long enough to be a story.</summary>
    public bool Told { get; init; }

    public bool Question { get; init; }

    /// <summary>How, where, how long, how anonymously to report; what becomes of reports.</summary>
    public bool AboutReporting { get; init; }

    /// <summary>The writer asks for their own conduct: "saya PNS …", "boleh nolak".</summary>
    public bool OwnConduct { get; init; }

    /// <summary>"menurut saya", "sebaiknya".</summary>
    public bool Opinion { get; init; }

    /// <summary>"kalau", "misalnya", in the writer's own words.</summary>
    public bool Hypothetical { get; init; }

    /// <summary>Long ago, or expressly not a civil servant.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>Markup, or words to a machine.</summary>
    public bool Injection { get; init; }
}
