using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Platform.Scope;

/// <summary>Who works, on what part of the organisation, doing what, and why. Until somebody says so: nobody, on nothing.</summary>
public sealed class CurrentWork
{
    public OrgScope Scope { get; set; } = OrgScope.Nothing;

    public long? AccountId { get; set; }

    /// <summary>The name shown in histories; "Hệ thống" for jobs and the command line.</summary>
    public string AccountName { get; set; } = "Hệ thống";

    /// <summary>What the account signs in with: two people may have one name.</summary>
    public string? UserName { get; set; }

    public string? Address { get; set; }

    /// <summary>The operation all writes belong to until the next <see cref="Begin"/>.</summary>
    internal Operation? Operation { get; private set; }

    internal bool RecordsRows { get; private set; }

    private OperationKind? _kind;
    private string? _reason;
    private long? _documentId;

    /// <summary>Names what is done from here on. A write before this is refused.</summary>
    /// <param name="reason">Why, in the words of the officer; shown in the history.</param>
    /// <param name="documentId">The decision it rests on, when there is one.</param>
    public void Begin(OperationKind kind, string? reason = null, long? documentId = null) =>
        Start(kind, reason, documentId, recordsRows: true);

    /// <summary>Names a batch whose rows are kept elsewhere (an import's own lines): one operation, no change record per row.</summary>
    public void BeginBatch(OperationKind kind, string reason) => Start(kind, reason, null, recordsRows: false);

    /// <summary>Ties the operation under way to the decision that it has just produced.</summary>
    public void RestsOn(long documentId)
    {
        _documentId = documentId;
        if (Operation is not null) Operation.DocumentId = documentId;
    }

    internal Operation OperationAt(DateTime now) => Operation ??= new Operation
    {
        Kind = (_kind ?? throw new InvalidOperationException("A write needs an operation: say what is being done and why.")).Code,
        At = now,
        AccountId = AccountId,
        AccountName = AccountName,
        Address = Address,
        Reason = _reason,
        DocumentId = _documentId,
    };

    private void Start(OperationKind kind, string? reason, long? documentId, bool recordsRows) =>
        (_kind, _reason, _documentId, RecordsRows, Operation) = (kind, reason, documentId, recordsRows, null);
}
