namespace Netralitas.Bot.Ai;

/// <summary>Section <c>Ai</c>: an OpenAI-compatible endpoint. Without one there is no model, and nothing is missing.</summary>
internal sealed class AiOptions
{
    public const string Section = "Ai";

    /// <summary>For instance <c>https://api.openai.com/v1</c> or <c>http://127.0.0.1:11434/v1</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>May be empty: servers of one's own often ask for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>A file that holds the key.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>Re-words answers and suggests cards; empty: neither.</summary>
    public string? ChatModel { get; set; }

    /// <summary>Finds the cards nearest to a question that has no answer; empty: words alone do.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>How long somebody who asked waits for the model at most.</summary>
    public int TimeoutSeconds { get; set; } = 8;

    public int RequestsPerHour { get; set; } = 600;

    public int TokensPerHour { get; set; } = 300_000;

    public bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>Reads the key that is given as a file.</summary>
    public void ReadFiles(ICollection<string> failures)
    {
        ApiKey = ApiKey?.Trim();
        if (string.IsNullOrWhiteSpace(ApiKeyFile))
        {
            return;
        }
        if (!string.IsNullOrEmpty(ApiKey))
        {
            failures.Add("Ai:ApiKey: diisi dua kali; pilih salah satu dari Ai:ApiKey dan Ai:ApiKeyFile.");
            return;
        }
        try
        {
            ApiKey = File.ReadAllText(ApiKeyFile).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add($"Ai:ApiKeyFile: {ApiKeyFile} tidak dapat dibaca ({e.GetType().Name}); periksa jalur dan hak baca (environment Ai__ApiKeyFile).");
        }
    }
}
