using Microsoft.Extensions.Options;

namespace Netralitas.Bot.Tips;

/// <summary>One line for each wrong value: the key and the remedy.</summary>
internal sealed class TipsOptionsValidator : IValidateOptions<TipsOptions>
{
    public ValidateOptionsResult Validate(string? name, TipsOptions options)
    {
        List<string> failures = [];
        if (options.DraftMinutes is < 5 or > 240)
        {
            failures.Add("Tips:DraftMinutes: isi 5 sampai 240 menit (environment Tips__DraftMinutes).");
        }
        if (options.RetentionDays is < 14 or > 365)
        {
            failures.Add("Tips:RetentionDays: isi 14 sampai 365 hari (environment Tips__RetentionDays).");
        }
        if (options.PostingSpan is null)
        {
            failures.Add("Tips:PostingDelay: isi rentang jam:menit seperti 00:10-01:00, atau 0 (environment Tips__PostingDelay).");
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
