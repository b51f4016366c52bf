namespace DoanKet.App.Demo;
internal sealed class DemoCases(People people)
{
    public IEnumerable<DemoAct> Acts() { _ = people; return []; }
    public static DateOnly Day(string text) => DateOnly.ParseExact(text + "/2024", "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
