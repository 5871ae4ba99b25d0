namespace Netralitas.Simulator;

/// <summary>A topic of a forum; its id is the id of the message that opened it.</summary>
public sealed record SimTopic(long Id, string Name, int IconColor, bool Closed = false, bool Deleted = false);
