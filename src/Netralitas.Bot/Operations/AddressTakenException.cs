namespace Netralitas.Bot.Operations;

/// <summary>Another program listens there already.</summary>
internal sealed class AddressTakenException(string key, string address, string variable)
    : IOException($"{key}: {address} sudah dipakai program lain; hentikan program itu atau ganti alamatnya (environment {variable}).");
