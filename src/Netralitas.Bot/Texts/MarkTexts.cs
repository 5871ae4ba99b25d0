using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Bot.Texts;

/// <summary>What a marked word may tell of its writer.</summary>
internal static class MarkTexts
{
    public static string Of(MarkKind kind) => kind switch
    {
        MarkKind.Phone => "nomor telepon",
        MarkKind.IdentityNumber => "NIK/NIP",
        MarkKind.Email => "surel",
        MarkKind.Handle => "akun",
        MarkKind.Name => "nama",
        MarkKind.Role => "peran Anda",
        MarkKind.Workplace => "tempat kerja",
        MarkKind.Address => "alamat",
        MarkKind.Plate => "pelat nomor",
        MarkKind.Account => "nomor rekening",
        MarkKind.Clue => "ciri Anda",
        _ => "nama berkas",
    };
}
