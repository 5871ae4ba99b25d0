namespace Netralitas.Bot.Tests.Support;

/// <summary>Small pictures for scenarios.</summary>
internal static class Pictures
{
    /// <summary>A grey JPEG of one pixel.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z");

    /// <summary>A page with one word.</summary>
    public static byte[] Pdf => PdfWriter.Write(trailer: "/Info << /Author (Budi) >>");
}
