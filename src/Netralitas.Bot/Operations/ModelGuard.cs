using Netralitas.Bot.Ai;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Bot.Operations;

/// <summary>Where the two features that must not know each other meet: how tips are told from questions, given to what asks a model.</summary>
internal static class ModelGuard
{
    public static TextGuard OfTips { get; } = new(ReportSuspicion.Of, GivenNames.Contains);
}
