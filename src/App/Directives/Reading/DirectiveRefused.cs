namespace DoanKet.App.Directives.Reading;

/// <summary>A file that cannot be read as a directive: the message says in Vietnamese which file, why, and what to do.</summary>
public sealed class DirectiveRefused(string message, Exception? cause = null) : Exception(message, cause);
