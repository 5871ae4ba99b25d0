using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Benchmarks.Durable;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Benchmarks.Micro;

/// <summary>
/// A tip sealed for the moderators and for its receipt, with a share of its own, beside one AES-GCM box of the same length. The design has no
/// public-key step (docs/decisions/0032), so there is no X25519 to compare with.
/// </summary>
public class SealingTips : IDisposable
{
    private readonly byte[] _evidenceKey = new byte[32];
    private readonly byte[] _nonce = new byte[12];
    private readonly byte[] _tag = new byte[16];
    private Folder? _folder;
    private ServiceProvider? _parts;
    private TipSafe _safe = null!;
    private byte[] _plain = [];

    [GlobalSetup]
    public void Prepare()
    {
        _folder = new Folder();
        _parts = KeepingParts.Open(_folder.Of("data"), _folder.Of("keys"));
        _safe = _parts.GetRequiredService<TipSafe>();
        _plain = new byte[_safe.Seal(OurStore.Report, _evidenceKey).Row.Body.Length - _nonce.Length - _tag.Length];
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _parts?.Dispose();
        _folder?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int OneBox()
    {
        byte[] box = new byte[_plain.Length];
        using var cipher = new AesGcm(RandomNumberGenerator.GetBytes(32), _tag.Length);
        RandomNumberGenerator.Fill(_nonce);
        cipher.Encrypt(_nonce, _plain, box, _tag);
        return box.Length;
    }

    [Benchmark]
    public int ATip() => _safe.Seal(OurStore.Report, _evidenceKey).Row.Body.Length;
}
