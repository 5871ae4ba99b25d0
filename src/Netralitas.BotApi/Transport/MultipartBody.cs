using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Telegram.Bot.Types;

namespace Telegram.Bot.Transport;

/// <summary>The parameters of a call as form fields, with its streams behind them.</summary>
internal static class MultipartBody
{
    public static MultipartContent Create(byte[] json, InputFileStream[] uploads, RequestBody body, Action? onProgress)
    {
        var boundary = $"part-{Guid.NewGuid():N}";
        var content = new MultipartContent("form-data", boundary)
        {
            HeaderEncodingSelector = static (_, _) => Encoding.UTF8, // file names as browsers send them
        };

        // Without the quotation marks that .NET puts around the boundary, which not every server takes.
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
        AddFields(content, json);
        foreach (var upload in uploads)
        {
            var part = new UploadContent(upload, body, onProgress);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{upload.AttachName}\"; filename=\"{Quote(upload.FileName)}\"");
            part.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
            content.Add(part);
        }

        return content;
    }

    private static void AddFields(MultipartContent content, byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var field = new ByteArrayContent(FieldValue(ref reader, json));
            field.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"");
            content.Add(field);
        }
    }

    private static byte[] FieldValue(ref Utf8JsonReader reader, byte[] json)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static string Quote(string? fileName)
    {
        if (string.IsNullOrEmpty(fileName))
        {
            return "file";
        }

        var quoted = new StringBuilder(fileName.Length);
        foreach (var character in fileName)
        {
            _ = character switch
            {
                '"' => quoted.Append("%22"),
                < ' ' or '\u007f' => quoted.Append('_'),
                _ => quoted.Append(character),
            };
        }

        return quoted.ToString();
    }
}
