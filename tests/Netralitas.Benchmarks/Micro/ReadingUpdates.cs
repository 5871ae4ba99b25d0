using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Netralitas.Benchmarks.Micro;

/// <summary>The JSON of an update, beside a document that only finds where its values are.</summary>
public class ReadingUpdates
{
    private static readonly byte[] Question = Encoding.UTF8.GetBytes("""
        {"update_id":771203,"message":{"message_id":8123,"from":{"id":5000000017,"is_bot":false,"first_name":"Sari","username":"sari_contoh","language_code":"id"},
        "chat":{"id":5000000017,"first_name":"Sari","username":"sari_contoh","type":"private"},"date":1795999999,
        "text":"Pak, saya PNS di dinas pendidikan. Boleh ga like dan komentar di postingan calon bupati yang kebetulan tetangga saya?"}}
        """);

    private static readonly byte[] Press = Encoding.UTF8.GetBytes("""
        {"update_id":771204,"callback_query":{"id":"4382bfdwdsb323b2d9","from":{"id":5000000017,"is_bot":false,"first_name":"Sari","language_code":"id"},
        "message":{"message_id":8124,"from":{"id":42,"is_bot":true,"first_name":"Netralitas","username":"netralitas_bot"},
        "chat":{"id":5000000017,"first_name":"Sari","type":"private"},"date":1795999999,"text":"TIDAK BOLEH. Menyukai unggahan calon termasuk keberpihakan.",
        "entities":[{"type":"bold","offset":0,"length":11}],
        "reply_markup":{"inline_keyboard":[[{"text":"Lihat dasar hukum","callback_data":"q:b:media-sosial-like"}]]}},"chat_instance":"-3642","data":"q:b:media-sosial-like"}}
        """);

    [Benchmark(Baseline = true)]
    public JsonValueKind AnyDocument()
    {
        using var document = JsonDocument.Parse(Question);
        return document.RootElement.ValueKind;
    }

    [Benchmark]
    public int AQuestion() => JsonSerializer.Deserialize<Update>(Question, JsonBotAPI.Options)!.Id;

    [Benchmark]
    public int APress() => JsonSerializer.Deserialize<Update>(Press, JsonBotAPI.Options)!.Id;
}
