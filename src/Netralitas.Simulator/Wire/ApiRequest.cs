using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Netralitas.Simulator.Wire;

/// <summary>A file part of a multipart body.</summary>
internal sealed record UploadedFile(string Field, string FileName, string? ContentType, byte[] Bytes);

/// <summary>The parameters of one call, whichever of the four encodings they came in.</summary>
internal sealed record ApiRequest(string Method, JsonObject Parameters, IReadOnlyList<UploadedFile> Files, bool Typed)
{
    private const long MaxUpload = 50L * 1024 * 1024;

    public static async Task<ApiRequest> ReadAsync(string method, HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in request.Query)
            parameters[name] = value.ToString();

        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            foreach (var (name, value) in form)
                parameters[name] = value.ToString();
            var files = new List<UploadedFile>();
            foreach (var file in form.Files)
                files.Add(await ReadFileAsync(file, cancellationToken));
            return new(method, parameters, files, Typed: false);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0 || !request.HasJsonContentType())
            return new(method, parameters, [], Typed: false);
        foreach (var (name, value) in ParseObject(body.ToArray()))
            parameters[name] = value?.DeepClone();
        return new(method, parameters, [], Typed: true);
    }

    private static async Task<UploadedFile> ReadFileAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > MaxUpload)
            throw new ApiException(413, "Request Entity Too Large");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return new(file.Name, file.FileName, file.ContentType, bytes.ToArray());
    }

    private static JsonObject ParseObject(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? throw ApiException.Bad("request JSON must be an object");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw ApiException.Bad("can't parse request JSON object");
        }
    }
}
