using Netralitas.Bot.Storage.Cases;

namespace Netralitas.Bot.Moderation.People;

/// <summary>Who has which role, by real id: from the configuration, or granted by a supervisor.</summary>
internal sealed class RoleBook(ModerationOptions options, DeskStore desk)
{
    /// <summary>Stands in the audit log for whoever uses the verbs on the server.</summary>
    public const long Operator = 0;

    private IReadOnlyDictionary<long, GrantRow>? _grants;

    /// <summary>Everybody with a role, the highest first.</summary>
    public IReadOnlyList<long> All =>
    [
        .. options.Supervisors.Concat(options.Moderators).Concat(options.Observers).Concat(Grants.Keys).Distinct()
            .Where(id => RoleOf(id) != Role.None).OrderByDescending(RoleOf).ThenBy(id => id),
    ];

    public Role RoleOf(long user)
    {
        if (options.Supervisors.Contains(user))
        {
            return Role.Penyelia; // the first ones come from the configuration, and nobody can lock them out
        }
        if (Grants.TryGetValue(user, out GrantRow? grant) && grant.Role.Length > 0)
        {
            return Enum.TryParse(grant.Role, ignoreCase: true, out Role granted) ? granted : Role.None;
        }
        return options.Moderators.Contains(user) ? Role.Moderator : options.Observers.Contains(user) ? Role.Pengamat : Role.None;
    }

    /// <summary>Whether the role comes from a grant; the configuration is stronger.</summary>
    public bool IsGranted(long user) => !options.Supervisors.Contains(user) && GrantOf(user).Role.Length > 0;

    public string UnitOf(long user) => GrantOf(user).Unit;

    /// <summary>The grant of somebody as it stands, for changing it.</summary>
    public GrantRow GrantOf(long user) => Grants.GetValueOrDefault(user) ?? new GrantRow(user, "", "");

    /// <summary>A grant has changed.</summary>
    public void Forget() => _grants = null;

    private IReadOnlyDictionary<long, GrantRow> Grants => _grants ??= desk.AllGrants().ToDictionary(g => g.UserId);
}
