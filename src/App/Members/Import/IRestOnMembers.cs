namespace DoanKet.App.Members.Import;

/// <summary>People on whose records something of another module rests: an import that brought them is not taken back for them.</summary>
public interface IRestOnMembers
{
    /// <summary>Why, in Vietnamese and for every officer's eyes: nothing that needs a permission of its own.</summary>
    string Why { get; }

    /// <summary>The ids of the people, whatever the scope.</summary>
    IQueryable<long> People();
}
