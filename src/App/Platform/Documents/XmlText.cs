using System.Xml;

namespace DoanKet.App.Platform.Documents;

/// <summary>Texts typed or pasted by people may hold characters that XML, and so Office, cannot.</summary>
internal static class XmlText
{
    public static string Clean(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c)) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || r.Value != 0xFFFD && XmlConvert.IsXmlChar((char)r.Value)));
}
