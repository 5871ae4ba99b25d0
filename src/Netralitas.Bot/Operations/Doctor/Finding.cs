namespace Netralitas.Bot.Operations.Doctor;

/// <summary>What was found out about one part of the installation.</summary>
/// <param name="Part">Which part.</param>
/// <param name="State">Whether somebody must do something.</param>
/// <param name="Text">What is so and, if need be, what to do.</param>
internal sealed record Finding(string Part, FindingState State, string Text)
{
    public static Finding Good(string part, string text) => new(part, FindingState.Good, text);

    public static Finding Doubtful(string part, string text) => new(part, FindingState.Doubtful, text);

    public static Finding Bad(string part, string text) => new(part, FindingState.Bad, text);

    public override string ToString() => $"{State switch { FindingState.Good => "✅", FindingState.Doubtful => "⚠️", _ => "❌" }} {Part}: {Text}";
}

internal enum FindingState
{
    Good,

    /// <summary>The bot works, but not as well or as safely as it could.</summary>
    Doubtful,

    /// <summary>Something does not work.</summary>
    Bad,
}
