using Microsoft.Extensions.Options;

namespace Netralitas.Bot.Moderation;

/// <summary>One line for each wrong value: the key and the remedy.</summary>
internal sealed class ModerationOptionsValidator : IValidateOptions<ModerationOptions>
{
    public ValidateOptionsResult Validate(string? name, ModerationOptions options)
    {
        List<string> failures = [];
        if (options.ChatId > 0)
        {
            failures.Add("Moderation:ChatId: angka grup atau kanal selalu negatif; salin lagi, misalnya -1001234567890 (environment Moderation__ChatId).");
        }
        for (int i = 0; i < options.Regions.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(options.Regions[i].Province) || options.Regions[i].ChatId >= 0)
            {
                failures.Add($"Moderation:Regions:{i}: isi Province dan ChatId (angka negatif) (environment Moderation__Regions__{i}__ChatId).");
            }
        }
        if (options.Clock is not { Days: > 0 and <= 366, StudyDays: > 0 and <= 366, DigestHour: >= 0 and <= 23 } || !Enum.IsDefined(options.Clock.Regime))
        {
            failures.Add("Moderation:Clock: isi Regime (pemilu atau pilkada), Days dan StudyDays (1–366), DigestHour (0–23) (environment Moderation__Clock__Regime).");
        }
        if (options.Clock.HolidayFile is { Length: > 0 } file && !File.Exists(file))
        {
            failures.Add("Moderation:Clock:HolidayFile: berkas hari libur tidak ditemukan; isi jalurnya atau kosongkan (environment Moderation__Clock__HolidayFile).");
        }
        if (!Enum.IsDefined(options.PostingMode))
        {
            failures.Add("Moderation:PostingMode: isi penuh atau kartu (environment Moderation__PostingMode).");
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
