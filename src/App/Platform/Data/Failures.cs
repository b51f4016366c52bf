namespace DoanKet.App.Platform.Data;

public static class Failures
{
    /// <summary>The failure and all that lie under it, outermost first.</summary>
    public static IEnumerable<Exception> Of(Exception failure)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException) yield return at;
    }
}
