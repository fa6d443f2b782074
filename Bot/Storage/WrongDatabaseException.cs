using System.Data.Common;

namespace Bot.Storage;

/// <summary>The server answers with another database than the one the program started on: an empty standby, for example.</summary>
public sealed class WrongDatabaseException(string message, Exception? inner = null) : DbException(message, inner);
