namespace Netralitas.Bot.Tests.Units.Tips;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExiftoolTheoryAttribute : TheoryAttribute
{
    public ExiftoolTheoryAttribute() => Skip = Exiftool.WhySkipped;
}
