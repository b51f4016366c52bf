using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DoanKet.App.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MailDigest = table.Column<bool>(type: "boolean", nullable: false),
                    MailedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DisabledFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    MustChangePassword = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    NormalizedUserName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_seal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Operations = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PreviousId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_seal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "card_pattern",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Pattern = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_card_pattern", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "card_series",
                columns: table => new
                {
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_card_series", x => new { x.OrgUnitId, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "consent_text",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Wording = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Details = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_text", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "credit_line",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    UnionId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    PostedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    For = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    N = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credit_line", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_breach",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DetectedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WhoseData = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DataKinds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    People = table.Column<int>(type: "integer", nullable: true),
                    HarmPossible = table.Column<bool>(type: "boolean", nullable: false),
                    Harm = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Measures = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    NotifyBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NotifiedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NotifiedTo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PeopleToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Conclusion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_breach", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "day_count",
                columns: table => new
                {
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Measure = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    N = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_count", x => new { x.OrgUnitId, x.Day, x.Measure, x.Group });
                });

            migrationBuilder.CreateTable(
                name: "document_series",
                columns: table => new
                {
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Symbol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_series", x => new { x.OrgUnitId, x.Year, x.Symbol });
                });

            migrationBuilder.CreateTable(
                name: "duplicate_pair",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FirstId = table.Column<long>(type: "bigint", nullable: false),
                    SecondId = table.Column<long>(type: "bigint", nullable: false),
                    FirstUnitId = table.Column<long>(type: "bigint", nullable: false),
                    SecondUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: false),
                    SignBits = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CameBack = table.Column<bool>(type: "boolean", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidedOn = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ProposedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duplicate_pair", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_search",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Records = table.Column<int>(type: "integer", nullable: false),
                    Found = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duplicate_search", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "edit_sheet",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    TakenBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Secret = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Rows = table.Column<string>(type: "text", nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Ended = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edit_sheet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "enterprise",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TaxCode = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    Ownership = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Trade = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Sector = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ContactName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ContactPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Readiness = table.Column<int>(type: "integer", nullable: true),
                    Workers = table.Column<int>(type: "integer", nullable: false),
                    UnionId = table.Column<long>(type: "bigint", nullable: true),
                    UnionSince = table.Column<DateOnly>(type: "date", nullable: true),
                    NextStep = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    NextStepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_batch",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    UploadedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Same = table.Column<int>(type: "integer", nullable: false),
                    LeftOut = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise_batch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "focal_officer",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_focal_officer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "form_receipt",
                columns: table => new
                {
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Location = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_receipt", x => x.FormId);
                });

            migrationBuilder.CreateTable(
                name: "founding_case",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    RegisterUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    UnionKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Trade = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EnterpriseId = table.Column<long>(type: "bigint", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SearchText = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ExpectedMembers = table.Column<int>(type: "integer", nullable: false),
                    ContinuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StepOn = table.Column<DateOnly>(type: "date", nullable: false),
                    UnionId = table.Column<long>(type: "bigint", nullable: true),
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_case", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "held_upload",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_upload", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "holiday",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Verification = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holiday", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "informal_group",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Trade = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Place = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    ContactName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ContactPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_informal_group", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "job",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Incident = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "legal_parameter",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Verification = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_parameter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "member_batch",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DefaultDay = table.Column<DateOnly>(type: "date", nullable: false),
                    WithParty = table.Column<bool>(type: "boolean", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: true),
                    UploadedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    StoppedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Imported = table.Column<int>(type: "integer", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reversed = table.Column<int>(type: "integer", nullable: false),
                    Kept = table.Column<int>(type: "integer", nullable: false),
                    Stuck = table.Column<int>(type: "integer", nullable: false),
                    Seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_batch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "member_batch_row",
                columns: table => new
                {
                    BatchId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Sheet = table.Column<string>(type: "text", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    SearchText = table.Column<string>(type: "text", nullable: false),
                    SortKey = table.Column<string>(type: "text", nullable: false),
                    NameKey = table.Column<long>(type: "bigint", nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthYear = table.Column<int>(type: "integer", nullable: true),
                    Sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    CitizenId = table.Column<string>(type: "text", nullable: true),
                    OtherId = table.Column<string>(type: "text", nullable: true),
                    Phone = table.Column<string>(type: "text", nullable: true),
                    Email = table.Column<string>(type: "text", nullable: true),
                    JoinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IdIssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Address = table.Column<string>(type: "text", nullable: true),
                    Ethnicity = table.Column<string>(type: "text", nullable: true),
                    IsPartyMember = table.Column<bool>(type: "boolean", nullable: false),
                    IsOnProbation = table.Column<bool>(type: "boolean", nullable: false),
                    PartyJoinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PartyOfficialOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Position = table.Column<string>(type: "text", nullable: true),
                    JobTitle = table.Column<string>(type: "text", nullable: true),
                    CardNumber = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: false),
                    Gravity = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Match = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    TwinSeq = table.Column<int>(type: "integer", nullable: true),
                    KnownUnitId = table.Column<long>(type: "bigint", nullable: true),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    IsNewPerson = table.Column<bool>(type: "boolean", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_batch_row", x => new { x.BatchId, x.Seq });
                })
                .Annotation("Npgsql:StorageParameter:autovacuum_analyze_scale_factor", 0.0050000000000000001)
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0.0050000000000000001);

            migrationBuilder.CreateTable(
                name: "member_column",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Header = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Field = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_column", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "member_import_stop",
                columns: table => new
                {
                    BatchId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_import_stop", x => x.BatchId);
                });

            migrationBuilder.CreateTable(
                name: "month_count",
                columns: table => new
                {
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Measure = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    N = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_month_count", x => new { x.OrgUnitId, x.Month, x.Measure, x.Group });
                });

            migrationBuilder.CreateTable(
                name: "officer",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Body = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Position = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "official_document",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Symbol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Subject = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    SignerCapacity = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SignerTitle = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SignerName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    FileId = table.Column<long>(type: "bigint", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    IsParty = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_official_document", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: true),
                    AccountName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true),
                    SealId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "org_link",
                columns: table => new
                {
                    AncestorId = table.Column<long>(type: "bigint", nullable: false),
                    DescendantId = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Distance = table.Column<int>(type: "integer", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_org_link", x => new { x.DescendantId, x.AncestorId, x.ValidFrom });
                });

            migrationBuilder.CreateTable(
                name: "org_unit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ParentId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Symbol = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SuccessorId = table.Column<long>(type: "bigint", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_org_unit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_org_unit_org_unit_ParentId",
                        column: x => x.ParentId,
                        principalTable: "org_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_recommendation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Resolution = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_party_recommendation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthYear = table.Column<int>(type: "integer", nullable: true),
                    Sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    CitizenId = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    OtherId = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    IdIssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Ethnicity = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    JobTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UnionSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    SearchText = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameKey = table.Column<long>(type: "bigint", nullable: false),
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.Id);
                })
                .Annotation("Npgsql:StorageParameter:autovacuum_analyze_scale_factor", 0.0050000000000000001)
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0.0050000000000000001);

            migrationBuilder.CreateTable(
                name: "person_merge",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PairId = table.Column<long>(type: "bigint", nullable: false),
                    KeptId = table.Column<long>(type: "bigint", nullable: false),
                    GoneId = table.Column<long>(type: "bigint", nullable: false),
                    GoneName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    MergedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MergedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Journal = table.Column<string>(type: "text", nullable: false),
                    PartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PartedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_merge", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "person_name",
                columns: table => new
                {
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SearchText = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_name", x => new { x.SortKey, x.SearchText });
                });

            migrationBuilder.CreateTable(
                name: "processing_purpose",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    DataKinds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    IsSensitive = table.Column<bool>(type: "boolean", nullable: false),
                    Basis = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Recipients = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Retention = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Verification = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_processing_purpose", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_key", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "refresh_list",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    FileName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Office = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Threshold = table.Column<int>(type: "integer", nullable: false),
                    IsWhole = table.Column<bool>(type: "boolean", nullable: false),
                    SentBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Matched = table.Column<int>(type: "integer", nullable: false),
                    Elsewhere = table.Column<int>(type: "integer", nullable: false),
                    Known = table.Column<int>(type: "integer", nullable: false),
                    Faulty = table.Column<int>(type: "integer", nullable: false),
                    Notes = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refresh_list", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "scope_link",
                columns: table => new
                {
                    RootId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scope_link", x => new { x.RootId, x.UnitId });
                });

            migrationBuilder.CreateTable(
                name: "steering_committee",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Decision = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steering_committee", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "survey_return",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    RoundId = table.Column<long>(type: "bigint", nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SentBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Written = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_return", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "survey_round",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Paper = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Threshold = table.Column<int>(type: "integer", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Secret = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_round", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "target_plan",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    YearPlanId = table.Column<long>(type: "bigint", nullable: true),
                    AbovePlanId = table.Column<long>(type: "bigint", nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true),
                    Threshold = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "unknown_name",
                columns: table => new
                {
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unknown_name", x => x.Digest);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_claim_account_UserId",
                        column: x => x.UserId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_grant",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_grant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_grant_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_login", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_account_login_account_UserId",
                        column: x => x.UserId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_token", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_account_token_account_UserId",
                        column: x => x.UserId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_used_code",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_used_code", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_account_used_code_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notice_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_session",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sign_in_session_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_former_charge",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EnterpriseId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise_former_charge", x => x.Id);
                    table.ForeignKey(
                        name: "FK_enterprise_former_charge_enterprise_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "enterprise",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_former_union",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EnterpriseId = table.Column<long>(type: "bigint", nullable: false),
                    UnionId = table.Column<long>(type: "bigint", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise_former_union", x => x.Id);
                    table.ForeignKey(
                        name: "FK_enterprise_former_union_enterprise_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "enterprise",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_headcount",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Women = table.Column<int>(type: "integer", nullable: true),
                    Insured = table.Column<int>(type: "integer", nullable: true),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise_headcount", x => x.Id);
                    table.ForeignKey(
                        name: "FK_enterprise_headcount_enterprise_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "enterprise",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_visit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    MetWith = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Result = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Held = table.Column<bool>(type: "boolean", nullable: false),
                    NextStep = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    NextStepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextStepDoneOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise_visit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_enterprise_visit_enterprise_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "enterprise",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_applicant",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthYear = table.Column<int>(type: "integer", nullable: true),
                    Sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    CitizenId = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    JobTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Workplace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    AppliedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExcludedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ElectedSeat = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ElectedVotes = table.Column<int>(type: "integer", nullable: true),
                    OnStanding = table.Column<bool>(type: "boolean", nullable: false),
                    InspectionSeat = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_applicant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_applicant_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_appraisal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    StepId = table.Column<long>(type: "bigint", nullable: false),
                    Point = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Fits = table.Column<bool>(type: "boolean", nullable: false),
                    Remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_appraisal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_appraisal_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_congress",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Summoned = table.Column<int>(type: "integer", nullable: false),
                    Present = table.Column<int>(type: "integer", nullable: false),
                    Issued = table.Column<int>(type: "integer", nullable: false),
                    Collected = table.Column<int>(type: "integer", nullable: false),
                    Valid = table.Column<int>(type: "integer", nullable: false),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Agenda = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    PresidedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Secretary = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Teller = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_congress", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_congress_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_duty",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_duty", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_duty_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_employer",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    EmployerId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_employer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_employer_enterprise_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "enterprise",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_founding_employer_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_limit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    StepId = table.Column<long>(type: "bigint", nullable: false),
                    Step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Verification = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "date", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PassedUpOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_limit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_limit_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_paper",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    About = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Flaw = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    FileId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_paper", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_paper_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_seat",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    IsHead = table.Column<bool>(type: "boolean", nullable: false),
                    JobTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_seat_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_step",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    VisitId = table.Column<long>(type: "bigint", nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_step_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "informal_estimate",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    GroupId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_informal_estimate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_informal_estimate_informal_group_GroupId",
                        column: x => x.GroupId,
                        principalTable: "informal_group",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "org_change",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DocumentId = table.Column<long>(type: "bigint", nullable: false),
                    NewName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    TargetId = table.Column<long>(type: "bigint", nullable: true),
                    NewCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    NewKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    NewGroup = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    NewPlace = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    NewSymbol = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Units = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CarriedOutAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_org_change", x => x.Id);
                    table.ForeignKey(
                        name: "FK_org_change_official_document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "official_document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "change_record",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OperationId = table.Column<long>(type: "bigint", nullable: false),
                    Entity = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    EntityId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RootEntity = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RootId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: true),
                    Action = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Values = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_record", x => x.Id);
                    table.ForeignKey(
                        name: "FK_change_record_operation_OperationId",
                        column: x => x.OperationId,
                        principalTable: "operation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "join_invitation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: true),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    PublicKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PrivateKey = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_join_invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_join_invitation_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_join_invitation_org_unit_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "org_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "org_unit_name",
                columns: table => new
                {
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_org_unit_name", x => new { x.OrgUnitId, x.From });
                    table.ForeignKey(
                        name: "FK_org_unit_name_org_unit_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "org_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outside_body",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    KeeperUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ParentId = table.Column<long>(type: "bigint", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    SuccessorId = table.Column<long>(type: "bigint", nullable: true),
                    Basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    SearchText = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_body", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outside_body_org_unit_KeeperUnitId",
                        column: x => x.KeeperUnitId,
                        principalTable: "org_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_outside_body_outside_body_ParentId",
                        column: x => x.ParentId,
                        principalTable: "outside_body",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_outside_body_outside_body_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "outside_body",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "former_movement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MovementId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true),
                    ReplacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReplacedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Annulled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_movement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_former_movement_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    CardNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Position = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Npgsql:StorageParameter:autovacuum_analyze_scale_factor", 0.0050000000000000001)
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0.0050000000000000001);

            migrationBuilder.CreateTable(
                name: "movement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true),
                    BatchId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_movement_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Npgsql:StorageParameter:autovacuum_analyze_scale_factor", 0.0050000000000000001)
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0.0050000000000000001);

            migrationBuilder.CreateTable(
                name: "own_data_code",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    RevokedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WrongGuesses = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_data_code", x => x.Id);
                    table.ForeignKey(
                        name: "FK_own_data_code_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "party_membership",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OnProbation = table.Column<bool>(type: "boolean", nullable: false),
                    OfficialOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Cell = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CardNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BatchId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_party_membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_party_membership_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "privacy_request",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FollowCode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Fact = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    RightValue = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Wish = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AcknowledgeBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnswerBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExtendedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtendedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RefusalSource = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    RemindedOf = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PassedUp = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_request", x => x.Id);
                    table.ForeignKey(
                        name: "FK_privacy_request_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "transfer_proposal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Born = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    MaskedNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    FromUnitId = table.Column<long>(type: "bigint", nullable: true),
                    ToUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Side = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ProposedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PassedUpOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_proposal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_transfer_proposal_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "person",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "refresh_count",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ListId = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Office = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refresh_count", x => x.Id);
                    table.ForeignKey(
                        name: "FK_refresh_count_refresh_list_ListId",
                        column: x => x.ListId,
                        principalTable: "refresh_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "refresh_item",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ListId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    EnterpriseId = table.Column<long>(type: "bigint", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TaxCode = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Trade = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Ownership = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ContactName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ContactPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    UnitId = table.Column<long>(type: "bigint", nullable: true),
                    Workers = table.Column<int>(type: "integer", nullable: true),
                    WorkersBefore = table.Column<int>(type: "integer", nullable: true),
                    Was = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Fingerprint = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Decision = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Before = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refresh_item", x => x.Id);
                    table.ForeignKey(
                        name: "FK_refresh_item_refresh_list_ListId",
                        column: x => x.ListId,
                        principalTable: "refresh_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "steering_member",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Duty = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steering_member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_steering_member_steering_committee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "steering_committee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "founding_paper_file",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    PutBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_founding_paper_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_founding_paper_file_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_founding_paper_file_stored_file_FileId",
                        column: x => x.FileId,
                        principalTable: "stored_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stored_file_content",
                columns: table => new
                {
                    StoredFileId = table.Column<long>(type: "bigint", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_file_content", x => x.StoredFileId);
                    table.ForeignKey(
                        name: "FK_stored_file_content_stored_file_StoredFileId",
                        column: x => x.StoredFileId,
                        principalTable: "stored_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_entry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RoundId = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    SurveyedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Total = table.Column<int>(type: "integer", nullable: true),
                    Women = table.Column<int>(type: "integer", nullable: true),
                    Insured = table.Column<int>(type: "integer", nullable: true),
                    Sector = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Ownership = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ContactName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ContactPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Attitude = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Obstacles = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Readiness = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_survey_entry_enterprise_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "enterprise",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_survey_entry_survey_round_RoundId",
                        column: x => x.RoundId,
                        principalTable: "survey_round",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_part",
                columns: table => new
                {
                    RoundId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_part", x => new { x.RoundId, x.OrgUnitId });
                    table.ForeignKey(
                        name: "FK_survey_part_survey_round_RoundId",
                        column: x => x.RoundId,
                        principalTable: "survey_round",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "allotment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    InForceTo = table.Column<DateOnly>(type: "date", nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WhyLess = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allotment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_allotment_target_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "target_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "target_counter_proposal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<long>(type: "bigint", nullable: false),
                    Column = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Given = table.Column<int>(type: "integer", nullable: false),
                    Wanted = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AllotmentId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target_counter_proposal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_target_counter_proposal_target_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "target_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "target_plan_total",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<long>(type: "bigint", nullable: false),
                    Column = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    AtLeast = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target_plan_total", x => x.Id);
                    table.ForeignKey(
                        name: "FK_target_plan_total_target_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "target_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "join_application",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    InvitationId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: true),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Receipt = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    FollowCode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AppliedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsCollective = table.Column<bool>(type: "boolean", nullable: false),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthYear = table.Column<int>(type: "integer", nullable: false),
                    Sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CitizenId = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    OtherId = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    JobTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Workplace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Ethnicity = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Standing = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ContractMonths = table.Column<int>(type: "integer", nullable: true),
                    ConsentNumber = table.Column<int>(type: "integer", nullable: false),
                    ConsentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MayBeCalled = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RefusedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MemberId = table.Column<long>(type: "bigint", nullable: true),
                    ApplicantId = table.Column<long>(type: "bigint", nullable: true),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_join_application", x => x.Id);
                    table.ForeignKey(
                        name: "FK_join_application_founding_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "founding_case",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_join_application_join_invitation_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "join_invitation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "body_account",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BodyId = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    AccountName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_body_account", x => x.Id);
                    table.ForeignKey(
                        name: "FK_body_account_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_body_account_outside_body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "outside_body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_entry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Way = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    BookNumber = table.Column<int>(type: "integer", nullable: true),
                    BookYear = table.Column<int>(type: "integer", nullable: true),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    DateWords = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Subject = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Issuer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    IssuerBodyId = table.Column<long>(type: "bigint", nullable: true),
                    Superior = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    SignerCapacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SignerTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SignerName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Addressees = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Recipients = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Secrecy = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Urgency = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Layout = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsDraft = table.Column<bool>(type: "boolean", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ReplacedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReplacedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ReplacedById = table.Column<long>(type: "bigint", nullable: true),
                    ExpiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiredBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    FileId = table.Column<long>(type: "bigint", nullable: true),
                    PaperId = table.Column<long>(type: "bigint", nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    SearchText = table.Column<string>(type: "character varying(1600)", maxLength: 1600, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_entry_document_entry_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "document_entry",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_document_entry_official_document_PaperId",
                        column: x => x.PaperId,
                        principalTable: "official_document",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_document_entry_outside_body_IssuerBodyId",
                        column: x => x.IssuerBodyId,
                        principalTable: "outside_body",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "member_card",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    MembershipId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Token = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RevokedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_card", x => x.Id);
                    table.ForeignKey(
                        name: "FK_member_card_membership_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "membership",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suspension",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MembershipId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DocumentId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suspension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_suspension_membership_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "membership",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "steering_task",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    MemberId = table.Column<long>(type: "bigint", nullable: true),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Result = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldLateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steering_task", x => x.Id);
                    table.ForeignKey(
                        name: "FK_steering_task_steering_committee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "steering_committee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_steering_task_steering_member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "steering_member",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "allotment_cell",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    AllotmentId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: true),
                    Column = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    Encouraged = table.Column<bool>(type: "boolean", nullable: false),
                    Doubt = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allotment_cell", x => x.Id);
                    table.ForeignKey(
                        name: "FK_allotment_cell_allotment_AllotmentId",
                        column: x => x.AllotmentId,
                        principalTable: "allotment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "allotment_note",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    AllotmentId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allotment_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_allotment_note_allotment_AllotmentId",
                        column: x => x.AllotmentId,
                        principalTable: "allotment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_withdrawal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ApplicationId = table.Column<long>(type: "bigint", nullable: false),
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_withdrawal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_consent_withdrawal_join_application_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "join_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_consent_withdrawal_privacy_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "privacy_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directive_task",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Path = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Lead = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    With = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Follow = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Recurrence = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ReportTo = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsTakenBack = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directive_task", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directive_task_document_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "document_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_citation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Issuer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Subject = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    As = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsTakenBack = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_citation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_citation_document_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "document_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_doubt",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    What = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsTakenBack = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_doubt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_doubt_document_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "document_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_figure",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Path = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<decimal>(type: "numeric", nullable: true),
                    Unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Comparator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    UpTo = table.Column<decimal>(type: "numeric", nullable: true),
                    Of = table.Column<decimal>(type: "numeric", nullable: true),
                    From = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    To = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Threshold = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    PlanId = table.Column<long>(type: "bigint", nullable: true),
                    Column = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsTakenBack = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_figure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_figure_document_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "document_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_document_figure_target_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "target_plan",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "document_line",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    SearchText = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_line_document_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "document_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fan_out",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: true),
                    TaskId = table.Column<long>(type: "bigint", nullable: true),
                    HandsDownId = table.Column<long>(type: "bigint", nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Units = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SearchText = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fan_out", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fan_out_directive_task_TaskId",
                        column: x => x.TaskId,
                        principalTable: "directive_task",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_fan_out_document_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "document_entry",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "recurring_duty",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: true),
                    TaskId = table.Column<long>(type: "bigint", nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "date", nullable: false),
                    DaysBefore = table.Column<int>(type: "integer", nullable: false),
                    For = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Raised = table.Column<int>(type: "integer", nullable: false),
                    SearchText = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recurring_duty", x => x.Id);
                    table.ForeignKey(
                        name: "FK_recurring_duty_directive_task_TaskId",
                        column: x => x.TaskId,
                        principalTable: "directive_task",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_recurring_duty_document_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "document_entry",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "assignment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    GiverUnitId = table.Column<long>(type: "bigint", nullable: false),
                    FanOutId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: true),
                    TaskId = table.Column<long>(type: "bigint", nullable: true),
                    ParentId = table.Column<long>(type: "bigint", nullable: true),
                    BodyId = table.Column<long>(type: "bigint", nullable: true),
                    Role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    LeadUnitId = table.Column<long>(type: "bigint", nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AcknowledgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Percent = table.Column<int>(type: "integer", nullable: false),
                    SubmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlanId = table.Column<long>(type: "bigint", nullable: true),
                    Column = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Goal = table.Column<int>(type: "integer", nullable: true),
                    Reached = table.Column<int>(type: "integer", nullable: true),
                    MeasuredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DutyId = table.Column<long>(type: "bigint", nullable: true),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldLateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldAboveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assignment_assignment_ParentId",
                        column: x => x.ParentId,
                        principalTable: "assignment",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_assignment_document_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "document_entry",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_assignment_fan_out_FanOutId",
                        column: x => x.FanOutId,
                        principalTable: "fan_out",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assignment_outside_body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "outside_body",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "assignment_note",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrgUnitId = table.Column<long>(type: "bigint", nullable: false),
                    AssignmentId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Percent = table.Column<int>(type: "integer", nullable: true),
                    FileId = table.Column<long>(type: "bigint", nullable: true),
                    Link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignment_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assignment_note_assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "consent_text",
                columns: new[] { "Id", "Details", "From", "Number", "Purpose", "Wording" },
                values: new object[] { 1L, "Chỉ cán bộ công đoàn được giao xét đơn xem được đơn này; mỗi lần mở số định danh, số điện thoại đầy đủ đều được ghi lại. Người sử dụng lao động không xem được. Được kết nạp thì thông tin thành hồ sơ đoàn viên; đơn đã rút hoặc không được nhận không dùng vào việc nào khác. Rút đơn, cũng là rút lại lời đồng ý, bằng mã theo dõi trong khi đơn chờ xét, hoặc nói với công đoàn; việc rút không làm mất quyền đã có trước đó. Dân tộc là dữ liệu nhạy cảm theo luật, để trống không ảnh hưởng đến đơn.", new DateOnly(2024, 1, 1), 1, "Xét đơn gia nhập công đoàn và quản lý đoàn viên", "để công đoàn nhận đơn và công đoàn cấp trên trực tiếp dùng thông tin trong đơn vào hai việc: xét đơn và quản lý đoàn viên." });

            migrationBuilder.CreateIndex(
                name: "IX_account_NormalizedUserName",
                table: "account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_SearchText",
                table: "account",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_account_SortKey_Id",
                table: "account",
                columns: new[] { "SortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_account_claim_UserId",
                table: "account_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_account_grant_AccountId",
                table: "account_grant",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_account_grant_OrgUnitId",
                table: "account_grant",
                column: "OrgUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_account_login_UserId",
                table: "account_login",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_allotment_PlanId_Number",
                table: "allotment",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_allotment_cell_AllotmentId_UnitId_Column",
                table: "allotment_cell",
                columns: new[] { "AllotmentId", "UnitId", "Column" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_allotment_note_AllotmentId",
                table: "allotment_note",
                column: "AllotmentId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_BodyId",
                table: "assignment",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_DutyId_OrgUnitId_PeriodFrom",
                table: "assignment",
                columns: new[] { "DutyId", "OrgUnitId", "PeriodFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assignment_EntryId",
                table: "assignment",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_FanOutId",
                table: "assignment",
                column: "FanOutId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_given",
                table: "assignment",
                columns: new[] { "GiverUnitId", "Due", "Id" },
                filter: "\"DoneOn\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_GiverUnitId_State",
                table: "assignment",
                columns: new[] { "GiverUnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_open",
                table: "assignment",
                columns: new[] { "Due", "Id" },
                filter: "\"DoneOn\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_OrgUnitId_State_Due",
                table: "assignment",
                columns: new[] { "OrgUnitId", "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_ParentId",
                table: "assignment",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_note_AssignmentId",
                table: "assignment_note",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_audit_seal_PreviousId",
                table: "audit_seal",
                column: "PreviousId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_body_account_AccountId_BodyId",
                table: "body_account",
                columns: new[] { "AccountId", "BodyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_body_account_BodyId",
                table: "body_account",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_card_pattern_OrgUnitId",
                table: "card_pattern",
                column: "OrgUnitId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_change_record_OperationId",
                table: "change_record",
                column: "OperationId");

            migrationBuilder.CreateIndex(
                name: "IX_change_record_RootEntity_RootId",
                table: "change_record",
                columns: new[] { "RootEntity", "RootId" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_text_Number",
                table: "consent_text",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consent_withdrawal_ApplicationId",
                table: "consent_withdrawal",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consent_withdrawal_RequestId",
                table: "consent_withdrawal",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_credit_line_OrgUnitId_Day",
                table: "credit_line",
                columns: new[] { "OrgUnitId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_credit_line_UnionId_Day",
                table: "credit_line",
                columns: new[] { "UnionId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_data_breach_OrgUnitId",
                table: "data_breach",
                column: "OrgUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_directive_task_EntryId",
                table: "directive_task",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_document_citation_EntryId",
                table: "document_citation",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_document_citation_Key",
                table: "document_citation",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_document_doubt_EntryId",
                table: "document_doubt",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_document_entry_IssuerBodyId",
                table: "document_entry",
                column: "IssuerBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_document_entry_Key",
                table: "document_entry",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_document_entry_OrgUnitId_BookYear_BookNumber",
                table: "document_entry",
                columns: new[] { "OrgUnitId", "BookYear", "BookNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_document_entry_OrgUnitId_Way_Date",
                table: "document_entry",
                columns: new[] { "OrgUnitId", "Way", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_document_entry_PaperId",
                table: "document_entry",
                column: "PaperId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_document_entry_ReplacedById",
                table: "document_entry",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_document_entry_SearchText",
                table: "document_entry",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_document_figure_EntryId",
                table: "document_figure",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_document_figure_PlanId",
                table: "document_figure",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_document_line_EntryId_Line",
                table: "document_line",
                columns: new[] { "EntryId", "Line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_document_line_SearchText",
                table: "document_line",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pair_FirstId_SecondId",
                table: "duplicate_pair",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pair_FirstUnitId",
                table: "duplicate_pair",
                column: "FirstUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pair_SecondId",
                table: "duplicate_pair",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pair_SecondUnitId",
                table: "duplicate_pair",
                column: "SecondUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pair_State_Score_Id",
                table: "duplicate_pair",
                columns: new[] { "State", "Score", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_search_OrgUnitId_Id",
                table: "duplicate_search",
                columns: new[] { "OrgUnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_edit_sheet_OrgUnitId_TakenAt",
                table: "edit_sheet",
                columns: new[] { "OrgUnitId", "TakenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_NameKey",
                table: "enterprise",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_OrgUnitId_NextStepOn",
                table: "enterprise",
                columns: new[] { "OrgUnitId", "NextStepOn" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_OrgUnitId_Workers_UnionSince_ClosedOn_Sector",
                table: "enterprise",
                columns: new[] { "OrgUnitId", "Workers", "UnionSince", "ClosedOn", "Sector" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_SearchText",
                table: "enterprise",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_TaxCode",
                table: "enterprise",
                column: "TaxCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_UnionId",
                table: "enterprise",
                column: "UnionId");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_Workers_Id",
                table: "enterprise",
                columns: new[] { "Workers", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_batch_OrgUnitId_UploadedAt",
                table: "enterprise_batch",
                columns: new[] { "OrgUnitId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_former_charge_EnterpriseId_Until",
                table: "enterprise_former_charge",
                columns: new[] { "EnterpriseId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_former_union_EnterpriseId_Until",
                table: "enterprise_former_union",
                columns: new[] { "EnterpriseId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_headcount_EnterpriseId_Day",
                table: "enterprise_headcount",
                columns: new[] { "EnterpriseId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_visit_EnterpriseId_Day",
                table: "enterprise_visit",
                columns: new[] { "EnterpriseId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_visit_OrgUnitId_NextStepOn",
                table: "enterprise_visit",
                columns: new[] { "OrgUnitId", "NextStepOn" });

            migrationBuilder.CreateIndex(
                name: "IX_fan_out_EntryId",
                table: "fan_out",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_fan_out_OrgUnitId",
                table: "fan_out",
                column: "OrgUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_fan_out_SearchText",
                table: "fan_out",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_fan_out_TaskId",
                table: "fan_out",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_focal_officer_OrgUnitId",
                table: "focal_officer",
                column: "OrgUnitId",
                unique: true,
                filter: "\"To\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_form_receipt_At",
                table: "form_receipt",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_former_movement_PersonId",
                table: "former_movement",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_founding_applicant_CaseId",
                table: "founding_applicant",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_founding_appraisal_CaseId_StepId",
                table: "founding_appraisal",
                columns: new[] { "CaseId", "StepId" });

            migrationBuilder.CreateIndex(
                name: "IX_founding_case_EnterpriseId",
                table: "founding_case",
                column: "EnterpriseId",
                unique: true,
                filter: "\"Step\" <> 'Recognised' AND \"Step\" <> 'Refused' AND \"Step\" <> 'Stopped'");

            migrationBuilder.CreateIndex(
                name: "IX_founding_case_OrgUnitId_Step",
                table: "founding_case",
                columns: new[] { "OrgUnitId", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_founding_case_RegisterUnitId_Number",
                table: "founding_case",
                columns: new[] { "RegisterUnitId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_founding_case_SearchText",
                table: "founding_case",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_founding_congress_CaseId",
                table: "founding_congress",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_founding_duty_CaseId_Kind",
                table: "founding_duty",
                columns: new[] { "CaseId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_founding_employer_CaseId_EmployerId",
                table: "founding_employer",
                columns: new[] { "CaseId", "EmployerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_founding_employer_EmployerId",
                table: "founding_employer",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_founding_limit_CaseId",
                table: "founding_limit",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_founding_paper_CaseId_Kind",
                table: "founding_paper",
                columns: new[] { "CaseId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_founding_paper_file_CaseId_Kind",
                table: "founding_paper_file",
                columns: new[] { "CaseId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_founding_paper_file_FileId",
                table: "founding_paper_file",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_founding_seat_CaseId",
                table: "founding_seat",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_founding_step_CaseId_Day",
                table: "founding_step",
                columns: new[] { "CaseId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_held_upload_AccountId",
                table: "held_upload",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_held_upload_At",
                table: "held_upload",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_holiday_Day",
                table: "holiday",
                column: "Day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_informal_estimate_GroupId_Day",
                table: "informal_estimate",
                columns: new[] { "GroupId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_informal_group_OrgUnitId",
                table: "informal_group",
                column: "OrgUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_job_DoneAt_DueAt",
                table: "job",
                columns: new[] { "DoneAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_job_Kind_DueAt",
                table: "job",
                columns: new[] { "Kind", "DueAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_join_application_CaseId",
                table: "join_application",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_join_application_CitizenId",
                table: "join_application",
                column: "CitizenId");

            migrationBuilder.CreateIndex(
                name: "IX_join_application_FollowCode",
                table: "join_application",
                column: "FollowCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_join_application_InvitationId_ReceivedAt",
                table: "join_application",
                columns: new[] { "InvitationId", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_join_application_Key",
                table: "join_application",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_join_application_MemberId",
                table: "join_application",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_join_application_OrgUnitId_State_Id",
                table: "join_application",
                columns: new[] { "OrgUnitId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_join_application_Receipt",
                table: "join_application",
                column: "Receipt");

            migrationBuilder.CreateIndex(
                name: "IX_join_application_SearchText",
                table: "join_application",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_join_invitation_CaseId",
                table: "join_invitation",
                column: "CaseId",
                unique: true,
                filter: "\"ClosedOn\" IS NULL AND \"CaseId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_join_invitation_Code",
                table: "join_invitation",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_join_invitation_OrgUnitId",
                table: "join_invitation",
                column: "OrgUnitId",
                unique: true,
                filter: "\"ClosedOn\" IS NULL AND \"CaseId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_legal_parameter_Key_ValidFrom",
                table: "legal_parameter",
                columns: new[] { "Key", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_batch_OrgUnitId_UploadedAt",
                table: "member_batch",
                columns: new[] { "OrgUnitId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_member_batch_row_PersonId",
                table: "member_batch_row",
                column: "PersonId",
                filter: "\"PersonId\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_member_card_MembershipId",
                table: "member_card",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_member_card_PersonId",
                table: "member_card",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_member_card_Token",
                table: "member_card",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_card_valid",
                table: "member_card",
                column: "MembershipId",
                unique: true,
                filter: "\"RevokedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_member_column_OrgUnitId_Header",
                table: "member_column",
                columns: new[] { "OrgUnitId", "Header" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_membership_CardNumber",
                table: "membership",
                column: "CardNumber");

            migrationBuilder.CreateIndex(
                name: "IX_membership_OrgUnitId_To",
                table: "membership",
                columns: new[] { "OrgUnitId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_PersonId",
                table: "membership",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_movement_DocumentId",
                table: "movement",
                column: "DocumentId",
                filter: "\"DocumentId\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_movement_OrgUnitId_Day",
                table: "movement",
                columns: new[] { "OrgUnitId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_movement_PersonId",
                table: "movement",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_notice_AccountId_ReadAt",
                table: "notice",
                columns: new[] { "AccountId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_officer_OrgUnitId_To",
                table: "officer",
                columns: new[] { "OrgUnitId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_official_document_OrgUnitId_Date",
                table: "official_document",
                columns: new[] { "OrgUnitId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_official_document_OrgUnitId_Year_Symbol_Number",
                table: "official_document",
                columns: new[] { "OrgUnitId", "Year", "Symbol", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_official_document_SearchText",
                table: "official_document",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_operation_AccountId_At",
                table: "operation",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_operation_At",
                table: "operation",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_operation_Kind_Id",
                table: "operation",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_operation_SealId",
                table: "operation",
                column: "SealId");

            migrationBuilder.CreateIndex(
                name: "IX_org_change_CarriedOutAt_EffectiveOn",
                table: "org_change",
                columns: new[] { "CarriedOutAt", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_org_change_DocumentId",
                table: "org_change",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_org_change_OrgUnitId_EffectiveOn",
                table: "org_change",
                columns: new[] { "OrgUnitId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_org_link_AncestorId_Distance_ValidTo_DescendantId",
                table: "org_link",
                columns: new[] { "AncestorId", "Distance", "ValidTo", "DescendantId" });

            migrationBuilder.CreateIndex(
                name: "IX_org_unit_Code",
                table: "org_unit",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_org_unit_Kind",
                table: "org_unit",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_org_unit_ParentId_Position",
                table: "org_unit",
                columns: new[] { "ParentId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_org_unit_SearchText",
                table: "org_unit",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_outside_body_KeeperUnitId",
                table: "outside_body",
                column: "KeeperUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_body_ParentId",
                table: "outside_body",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_body_SearchText",
                table: "outside_body",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_outside_body_SuccessorId",
                table: "outside_body",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_own_data_code_Hash",
                table: "own_data_code",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_own_data_code_PersonId",
                table: "own_data_code",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_party_membership_BatchId",
                table: "party_membership",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_party_membership_PersonId",
                table: "party_membership",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_party_recommendation_OrgUnitId_Day",
                table: "party_recommendation",
                columns: new[] { "OrgUnitId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_party_recommendation_PersonId",
                table: "party_recommendation",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_CitizenId",
                table: "person",
                column: "CitizenId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_NameKey_BirthDate_Id",
                table: "person",
                columns: new[] { "NameKey", "BirthDate", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_person_OrgUnitId_SortKey",
                table: "person",
                columns: new[] { "OrgUnitId", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_person_OtherId",
                table: "person",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_person_Phone_Id",
                table: "person",
                columns: new[] { "Phone", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_person_SortKey_Id_OrgUnitId",
                table: "person",
                columns: new[] { "SortKey", "Id", "OrgUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_person_merge_GoneId",
                table: "person_merge",
                column: "GoneId");

            migrationBuilder.CreateIndex(
                name: "IX_person_merge_KeptId",
                table: "person_merge",
                column: "KeptId");

            migrationBuilder.CreateIndex(
                name: "IX_person_merge_PairId",
                table: "person_merge",
                column: "PairId");

            migrationBuilder.CreateIndex(
                name: "IX_person_name_SearchText",
                table: "person_name",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_request_FollowCode",
                table: "privacy_request",
                column: "FollowCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_request_OrgUnitId_State_Id",
                table: "privacy_request",
                columns: new[] { "OrgUnitId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_request_PersonId",
                table: "privacy_request",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_request_State_AnswerBy",
                table: "privacy_request",
                columns: new[] { "State", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_recurring_duty_EntryId",
                table: "recurring_duty",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_recurring_duty_OrgUnitId",
                table: "recurring_duty",
                column: "OrgUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_recurring_duty_SearchText",
                table: "recurring_duty",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_recurring_duty_TaskId",
                table: "recurring_duty",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_refresh_count_EnterpriseId",
                table: "refresh_count",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_refresh_count_ListId",
                table: "refresh_count",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_refresh_item_Decision_Fingerprint",
                table: "refresh_item",
                columns: new[] { "Decision", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_refresh_item_ListId_Decision",
                table: "refresh_item",
                columns: new[] { "ListId", "Decision" });

            migrationBuilder.CreateIndex(
                name: "IX_refresh_item_OrgUnitId_Decision_Id",
                table: "refresh_item",
                columns: new[] { "OrgUnitId", "Decision", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_refresh_list_OrgUnitId_SentAt",
                table: "refresh_list",
                columns: new[] { "OrgUnitId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_scope_link_UnitId_RootId",
                table: "scope_link",
                columns: new[] { "UnitId", "RootId" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_session_AccountId_EndedAt",
                table: "sign_in_session",
                columns: new[] { "AccountId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_session_StartedAt",
                table: "sign_in_session",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_steering_committee_OrgUnitId",
                table: "steering_committee",
                column: "OrgUnitId",
                unique: true,
                filter: "\"To\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_steering_member_CommitteeId",
                table: "steering_member",
                column: "CommitteeId");

            migrationBuilder.CreateIndex(
                name: "IX_steering_task_CommitteeId",
                table: "steering_task",
                column: "CommitteeId");

            migrationBuilder.CreateIndex(
                name: "IX_steering_task_MemberId",
                table: "steering_task",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_survey_entry_EnterpriseId",
                table: "survey_entry",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_survey_entry_RoundId_EnterpriseId",
                table: "survey_entry",
                columns: new[] { "RoundId", "EnterpriseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_survey_entry_RoundId_OrgUnitId",
                table: "survey_entry",
                columns: new[] { "RoundId", "OrgUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_survey_return_RoundId_OrgUnitId",
                table: "survey_return",
                columns: new[] { "RoundId", "OrgUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_survey_round_OrgUnitId_From",
                table: "survey_round",
                columns: new[] { "OrgUnitId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_suspension_MembershipId",
                table: "suspension",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_suspension_OrgUnitId_To",
                table: "suspension",
                columns: new[] { "OrgUnitId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_suspension_PersonId",
                table: "suspension",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_target_counter_proposal_PlanId_OrgUnitId",
                table: "target_counter_proposal",
                columns: new[] { "PlanId", "OrgUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_target_counter_proposal_PlanId_OrgUnitId_Column",
                table: "target_counter_proposal",
                columns: new[] { "PlanId", "OrgUnitId", "Column" },
                unique: true,
                filter: "\"State\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_target_plan_total_PlanId_Column",
                table: "target_plan_total",
                columns: new[] { "PlanId", "Column" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_transfer_proposal_FromUnitId_State",
                table: "transfer_proposal",
                columns: new[] { "FromUnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_proposal_PersonId",
                table: "transfer_proposal",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_proposal_State_DueOn",
                table: "transfer_proposal",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_proposal_ToUnitId_State",
                table: "transfer_proposal",
                columns: new[] { "ToUnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_proposal_waiting",
                table: "transfer_proposal",
                column: "PersonId",
                unique: true,
                filter: "\"State\" = 'Waiting' and \"Side\" = 'Releasing'");

            migrationBuilder.CreateIndex(
                name: "IX_unknown_name_LastAt",
                table: "unknown_name",
                column: "LastAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_grant");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "account_used_code");

            migrationBuilder.DropTable(
                name: "allotment_cell");

            migrationBuilder.DropTable(
                name: "allotment_note");

            migrationBuilder.DropTable(
                name: "assignment_note");

            migrationBuilder.DropTable(
                name: "audit_seal");

            migrationBuilder.DropTable(
                name: "body_account");

            migrationBuilder.DropTable(
                name: "card_pattern");

            migrationBuilder.DropTable(
                name: "card_series");

            migrationBuilder.DropTable(
                name: "change_record");

            migrationBuilder.DropTable(
                name: "consent_text");

            migrationBuilder.DropTable(
                name: "consent_withdrawal");

            migrationBuilder.DropTable(
                name: "credit_line");

            migrationBuilder.DropTable(
                name: "data_breach");

            migrationBuilder.DropTable(
                name: "day_count");

            migrationBuilder.DropTable(
                name: "document_citation");

            migrationBuilder.DropTable(
                name: "document_doubt");

            migrationBuilder.DropTable(
                name: "document_figure");

            migrationBuilder.DropTable(
                name: "document_line");

            migrationBuilder.DropTable(
                name: "document_series");

            migrationBuilder.DropTable(
                name: "duplicate_pair");

            migrationBuilder.DropTable(
                name: "duplicate_search");

            migrationBuilder.DropTable(
                name: "edit_sheet");

            migrationBuilder.DropTable(
                name: "enterprise_batch");

            migrationBuilder.DropTable(
                name: "enterprise_former_charge");

            migrationBuilder.DropTable(
                name: "enterprise_former_union");

            migrationBuilder.DropTable(
                name: "enterprise_headcount");

            migrationBuilder.DropTable(
                name: "enterprise_visit");

            migrationBuilder.DropTable(
                name: "focal_officer");

            migrationBuilder.DropTable(
                name: "form_receipt");

            migrationBuilder.DropTable(
                name: "former_movement");

            migrationBuilder.DropTable(
                name: "founding_applicant");

            migrationBuilder.DropTable(
                name: "founding_appraisal");

            migrationBuilder.DropTable(
                name: "founding_congress");

            migrationBuilder.DropTable(
                name: "founding_duty");

            migrationBuilder.DropTable(
                name: "founding_employer");

            migrationBuilder.DropTable(
                name: "founding_limit");

            migrationBuilder.DropTable(
                name: "founding_paper");

            migrationBuilder.DropTable(
                name: "founding_paper_file");

            migrationBuilder.DropTable(
                name: "founding_seat");

            migrationBuilder.DropTable(
                name: "founding_step");

            migrationBuilder.DropTable(
                name: "held_upload");

            migrationBuilder.DropTable(
                name: "holiday");

            migrationBuilder.DropTable(
                name: "informal_estimate");

            migrationBuilder.DropTable(
                name: "job");

            migrationBuilder.DropTable(
                name: "legal_parameter");

            migrationBuilder.DropTable(
                name: "member_batch");

            migrationBuilder.DropTable(
                name: "member_batch_row");

            migrationBuilder.DropTable(
                name: "member_card");

            migrationBuilder.DropTable(
                name: "member_column");

            migrationBuilder.DropTable(
                name: "member_import_stop");

            migrationBuilder.DropTable(
                name: "month_count");

            migrationBuilder.DropTable(
                name: "movement");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "officer");

            migrationBuilder.DropTable(
                name: "org_change");

            migrationBuilder.DropTable(
                name: "org_link");

            migrationBuilder.DropTable(
                name: "org_unit_name");

            migrationBuilder.DropTable(
                name: "own_data_code");

            migrationBuilder.DropTable(
                name: "party_membership");

            migrationBuilder.DropTable(
                name: "party_recommendation");

            migrationBuilder.DropTable(
                name: "person_merge");

            migrationBuilder.DropTable(
                name: "person_name");

            migrationBuilder.DropTable(
                name: "processing_purpose");

            migrationBuilder.DropTable(
                name: "protection_key");

            migrationBuilder.DropTable(
                name: "recurring_duty");

            migrationBuilder.DropTable(
                name: "refresh_count");

            migrationBuilder.DropTable(
                name: "refresh_item");

            migrationBuilder.DropTable(
                name: "scope_link");

            migrationBuilder.DropTable(
                name: "sign_in_session");

            migrationBuilder.DropTable(
                name: "steering_task");

            migrationBuilder.DropTable(
                name: "stored_file_content");

            migrationBuilder.DropTable(
                name: "survey_entry");

            migrationBuilder.DropTable(
                name: "survey_part");

            migrationBuilder.DropTable(
                name: "survey_return");

            migrationBuilder.DropTable(
                name: "suspension");

            migrationBuilder.DropTable(
                name: "target_counter_proposal");

            migrationBuilder.DropTable(
                name: "target_plan_total");

            migrationBuilder.DropTable(
                name: "transfer_proposal");

            migrationBuilder.DropTable(
                name: "unknown_name");

            migrationBuilder.DropTable(
                name: "allotment");

            migrationBuilder.DropTable(
                name: "assignment");

            migrationBuilder.DropTable(
                name: "operation");

            migrationBuilder.DropTable(
                name: "join_application");

            migrationBuilder.DropTable(
                name: "privacy_request");

            migrationBuilder.DropTable(
                name: "informal_group");

            migrationBuilder.DropTable(
                name: "refresh_list");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "steering_member");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "enterprise");

            migrationBuilder.DropTable(
                name: "survey_round");

            migrationBuilder.DropTable(
                name: "membership");

            migrationBuilder.DropTable(
                name: "target_plan");

            migrationBuilder.DropTable(
                name: "fan_out");

            migrationBuilder.DropTable(
                name: "join_invitation");

            migrationBuilder.DropTable(
                name: "steering_committee");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "directive_task");

            migrationBuilder.DropTable(
                name: "founding_case");

            migrationBuilder.DropTable(
                name: "document_entry");

            migrationBuilder.DropTable(
                name: "official_document");

            migrationBuilder.DropTable(
                name: "outside_body");

            migrationBuilder.DropTable(
                name: "org_unit");
        }
    }
}
