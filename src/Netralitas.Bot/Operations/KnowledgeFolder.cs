using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Operations;

/// <summary>Where the knowledge lies: <c>Knowledge:Path</c>, else the folder copied beside the binary.</summary>
internal static class KnowledgeFolder
{
    public const string Default = "./knowledge";

    public static string Find(IConfiguration configuration)
    {
        string configured = configuration["Knowledge:Path"] is { Length: > 0 } path ? path : Default;
        if (Directory.Exists(configured))
        {
            return Path.GetFullPath(configured);
        }
        string beside = Path.Combine(AppContext.BaseDirectory, "knowledge");
        if (configured == Default && Directory.Exists(beside))
        {
            return beside;
        }
        throw new KnowledgeException($"Knowledge:Path: folder tidak ditemukan: {Path.GetFullPath(configured)}. Perbaiki Knowledge:Path (environment Knowledge__Path).");
    }
}
