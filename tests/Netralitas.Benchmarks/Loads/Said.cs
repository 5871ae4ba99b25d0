using System.Text.Json;

namespace Netralitas.Benchmarks.Loads;

/// <summary>Something that the bot said.</summary>
internal sealed record Said(string Method, long Chat, int Message, string Text, string? Keyboard)
{
    public static Said Read(string method, ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var said = new Said(method, 0, 0, "", null);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool chat = reader.ValueTextEquals("chat_id"u8), message = reader.ValueTextEquals("message_id"u8);
            bool text = reader.ValueTextEquals("text"u8), keyboard = reader.ValueTextEquals("reply_markup"u8);
            reader.Read();
            if (chat)
            {
                said = said with { Chat = reader.GetInt64() };
            }
            else if (message)
            {
                said = said with { Message = reader.GetInt32() };
            }
            else if (text)
            {
                said = said with { Text = reader.GetString()! };
            }
            else
            {
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                said = keyboard ? said with { Keyboard = System.Text.Encoding.UTF8.GetString(body[start..(int)reader.BytesConsumed]) } : said;
            }
        }
        return said;
    }

    /// <summary>The data of a button.</summary>
    public string? DataOf(string label)
    {
        if (Keyboard is null)
        {
            return null;
        }
        using var json = JsonDocument.Parse(Keyboard);
        return json.RootElement.GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray())
            .Where(b => b.GetProperty("text").GetString() == label).Select(b => b.GetProperty("callback_data").GetString()).FirstOrDefault();
    }
}
