using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>The first schema. Columns name no store type: each provider maps them as it maps the model, and a test compares the two.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20260301000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "AccountLookups",
            columns: table => new
            {
                AccountId = table.Column<Guid>(nullable: false),
                AskedAt = table.Column<long>(nullable: false),
                NextAttemptAt = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                LeaseId = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_AccountLookups", x => x.AccountId));

        migrationBuilder.CreateIndex(name: "IX_AccountLookups_NextAttemptAt", table: "AccountLookups", column: "NextAttemptAt", filter: "\"NextAttemptAt\" IS NOT NULL");

        migrationBuilder.CreateTable(
            name: "AssignmentEvents",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AssignmentId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                Channel = table.Column<string>(nullable: true),
                Payload = table.Column<string>(nullable: true),
                PayloadDigest = table.Column<string>(nullable: false),
                PreviousHash = table.Column<string>(nullable: false),
                Hash = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_AssignmentEvents", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_AssignmentEvents_AssignmentId_Number", table: "AssignmentEvents", columns: ["AssignmentId", "Number"], unique: true);

        migrationBuilder.CreateIndex(name: "IX_AssignmentEvents_At", table: "AssignmentEvents", column: "At");

        migrationBuilder.CreateTable(
            name: "Assignments",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                ParentId = table.Column<Guid>(nullable: true),
                Title = table.Column<string>(nullable: false),
                Product = table.Column<string>(nullable: true),
                Quantity = table.Column<string>(nullable: true),
                Quality = table.Column<string>(nullable: true),
                DeadlineOn = table.Column<DateOnly>(nullable: true),
                DueAt = table.Column<long>(nullable: true),
                AssignerId = table.Column<Guid>(nullable: false),
                Authority = table.Column<string>(nullable: false),
                DraftedById = table.Column<Guid>(nullable: true),
                AssigneeId = table.Column<Guid>(nullable: false),
                UnitId = table.Column<Guid>(nullable: false),
                AccountableId = table.Column<Guid>(nullable: false),
                DirectorId = table.Column<Guid>(nullable: true),
                SourceDocument = table.Column<string>(nullable: true),
                ProgrammeCode = table.Column<string>(nullable: true),
                GroupCode = table.Column<string>(nullable: true),
                Priority = table.Column<string>(nullable: false),
                Origin = table.Column<string>(nullable: false),
                Block = table.Column<string>(nullable: false),
                IsCooperation = table.Column<bool>(nullable: false),
                IsRestricted = table.Column<bool>(nullable: false),
                IsBare = table.Column<bool>(nullable: false),
                State = table.Column<string>(nullable: false),
                BlockedReason = table.Column<string>(nullable: true),
                BlockedAt = table.Column<long>(nullable: true),
                Percent = table.Column<int>(nullable: true),
                IssuedAt = table.Column<long>(nullable: false),
                AcceptDueAt = table.Column<long>(nullable: false),
                AcceptedAt = table.Column<long>(nullable: true),
                SubmittedAt = table.Column<long>(nullable: true),
                CompletedAt = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                Extensions = table.Column<int>(nullable: false),
                Bounces = table.Column<int>(nullable: false),
                ArbiterId = table.Column<Guid>(nullable: true),
                TransferAskedAt = table.Column<long>(nullable: true),
                EventCount = table.Column<int>(nullable: false),
                ChainHead = table.Column<string>(nullable: false),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Assignments", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Assignments_AssigneeId_State_DueAt", table: "Assignments", columns: ["AssigneeId", "State", "DueAt"]);

        migrationBuilder.CreateIndex(name: "IX_Assignments_AssignerId_State_DueAt", table: "Assignments", columns: ["AssignerId", "State", "DueAt"]);

        migrationBuilder.CreateIndex(name: "IX_Assignments_Number", table: "Assignments", column: "Number", unique: true);

        migrationBuilder.CreateIndex(name: "IX_Assignments_ParentId", table: "Assignments", column: "ParentId", filter: "\"ParentId\" IS NOT NULL");

        migrationBuilder.CreateIndex(name: "IX_Assignments_State_DueAt", table: "Assignments", columns: ["State", "DueAt"]);

        migrationBuilder.CreateIndex(name: "IX_Assignments_UnitId_State_DueAt", table: "Assignments", columns: ["UnitId", "State", "DueAt"]);

        migrationBuilder.CreateTable(
            name: "ChannelAccounts",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Channel = table.Column<string>(nullable: false),
                Tenant = table.Column<string>(nullable: false),
                Account = table.Column<string>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                Conversation = table.Column<string>(nullable: false),
                ServiceUrl = table.Column<string>(nullable: true),
                BotAccount = table.Column<string>(nullable: true),
                MemberId = table.Column<string>(nullable: true),
                IsReachable = table.Column<bool>(nullable: false),
                LinkedAt = table.Column<long>(nullable: true),
                LastHeardAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ChannelAccounts", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_ChannelAccounts_Channel_Tenant_Account", table: "ChannelAccounts", columns: ["Channel", "Tenant", "Account"], unique: true);

        migrationBuilder.CreateIndex(name: "IX_ChannelAccounts_PersonId", table: "ChannelAccounts", column: "PersonId");

        migrationBuilder.CreateTable(
            name: "CheckIns",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                CommitmentId = table.Column<Guid>(nullable: false),
                Line = table.Column<int>(nullable: false),
                Period = table.Column<string>(nullable: false),
                Target = table.Column<decimal>(nullable: true),
                AskedAt = table.Column<long>(nullable: true),
                NextAskAt = table.Column<long>(nullable: true),
                Answer = table.Column<string>(nullable: true),
                Value = table.Column<decimal>(nullable: true),
                AnsweredAt = table.Column<long>(nullable: true),
                AnsweredById = table.Column<Guid>(nullable: true),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_CheckIns", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_CheckIns_CommitmentId_Line_Period", table: "CheckIns", columns: ["CommitmentId", "Line", "Period"], unique: true);

        migrationBuilder.CreateIndex(name: "IX_CheckIns_NextAskAt", table: "CheckIns", column: "NextAskAt", filter: "\"NextAskAt\" IS NOT NULL");

        migrationBuilder.CreateTable(
            name: "Commendations",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                ById = table.Column<Guid>(nullable: false),
                Text = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Commendations", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Commendations_PersonId_At", table: "Commendations", columns: ["PersonId", "At"]);

        migrationBuilder.CreateTable(
            name: "Commitments",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ProgrammeCode = table.Column<string>(nullable: false),
                UnitId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Text = table.Column<string>(nullable: false),
                TextHash = table.Column<string>(nullable: false),
                AskedAt = table.Column<long>(nullable: false),
                ConfirmedAt = table.Column<long>(nullable: true),
                ConfirmedById = table.Column<Guid>(nullable: true),
                ConfirmedOn = table.Column<string>(nullable: true),
                PaperNumber = table.Column<string>(nullable: true),
                FileId = table.Column<Guid>(nullable: true),
                NextReminderAt = table.Column<long>(nullable: true),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Commitments", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Commitments_NextReminderAt", table: "Commitments", column: "NextReminderAt", filter: "\"NextReminderAt\" IS NOT NULL");

        migrationBuilder.CreateIndex(name: "IX_Commitments_ProgrammeCode_UnitId", table: "Commitments", columns: ["ProgrammeCode", "UnitId"], unique: true);

        migrationBuilder.CreateTable(
            name: "Conversations",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Key = table.Column<string>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                Dialog = table.Column<string>(nullable: true),
                State = table.Column<string>(nullable: true),
                ExpiresAt = table.Column<long>(nullable: true),
                LastTask = table.Column<int>(nullable: true),
                LastWordsDigest = table.Column<string>(nullable: true),
                LastWordsAt = table.Column<long>(nullable: true),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Conversations", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Conversations_Key", table: "Conversations", column: "Key", unique: true);

        migrationBuilder.CreateTable(
            name: "Counters",
            columns: table => new
            {
                Name = table.Column<string>(nullable: false),
                Value = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Counters", x => x.Name));

        migrationBuilder.CreateTable(
            name: "DailySeals",
            columns: table => new
            {
                Date = table.Column<DateOnly>(nullable: false),
                Assignments = table.Column<int>(nullable: false),
                Events = table.Column<long>(nullable: false),
                Hash = table.Column<string>(nullable: false),
                SealedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_DailySeals", x => x.Date));

        migrationBuilder.CreateTable(
            name: "DigestIssues",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Week = table.Column<string>(nullable: false),
                UnitId = table.Column<Guid>(nullable: false),
                Figures = table.Column<string>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_DigestIssues", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_DigestIssues_Kind_Week_UnitId", table: "DigestIssues", columns: ["Kind", "Week", "UnitId"], unique: true);

        migrationBuilder.CreateTable(
            name: "DraftBatches",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                DraftedById = table.Column<Guid>(nullable: false),
                IssuerId = table.Column<Guid>(nullable: false),
                Drafts = table.Column<string>(nullable: false),
                DraftedAt = table.Column<long>(nullable: false),
                State = table.Column<string>(nullable: false),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_DraftBatches", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_DraftBatches_IssuerId_State", table: "DraftBatches", columns: ["IssuerId", "State"]);

        migrationBuilder.CreateTable(
            name: "Explanations",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Week = table.Column<string>(nullable: false),
                UnitId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Text = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Explanations", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Explanations_Week_UnitId", table: "Explanations", columns: ["Week", "UnitId"], unique: true);

        migrationBuilder.CreateTable(
            name: "ExtensionRequests",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AssignmentId = table.Column<Guid>(nullable: false),
                RequestedById = table.Column<Guid>(nullable: false),
                RequestedAt = table.Column<long>(nullable: false),
                DeadlineOn = table.Column<DateOnly>(nullable: false),
                DueAt = table.Column<long>(nullable: false),
                Reason = table.Column<string>(nullable: false),
                State = table.Column<string>(nullable: false),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<long>(nullable: true),
                DecidedDeadlineOn = table.Column<DateOnly>(nullable: true),
                RefusalReason = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ExtensionRequests", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_ExtensionRequests_AssignmentId_RequestedAt", table: "ExtensionRequests", columns: ["AssignmentId", "RequestedAt"]);

        migrationBuilder.CreateIndex(name: "IX_ExtensionRequests_OneOpen", table: "ExtensionRequests", column: "AssignmentId", unique: true, filter: "\"State\" = 'Open'");

        migrationBuilder.CreateTable(
            name: "Holidays",
            columns: table => new
            {
                Date = table.Column<DateOnly>(nullable: false),
                IsWorkingDay = table.Column<bool>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Confirmed = table.Column<bool>(nullable: false),
                Source = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Holidays", x => x.Date));

        migrationBuilder.CreateTable(
            name: "Inbox",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                DeliveryId = table.Column<string>(nullable: false),
                Channel = table.Column<string>(nullable: false),
                ReceivedAt = table.Column<long>(nullable: false),
                State = table.Column<string>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                Body = table.Column<string>(nullable: true),
                Answer = table.Column<string>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                NextAttemptAt = table.Column<long>(nullable: true),
                Error = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Inbox", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Inbox_DeliveryId", table: "Inbox", column: "DeliveryId", unique: true);

        migrationBuilder.CreateIndex(name: "IX_Inbox_NextAttemptAt", table: "Inbox", column: "NextAttemptAt", filter: "\"NextAttemptAt\" IS NOT NULL");

        migrationBuilder.CreateIndex(name: "IX_Inbox_ReceivedAt", table: "Inbox", column: "ReceivedAt");

        migrationBuilder.CreateTable(
            name: "JobRuns",
            columns: table => new
            {
                Job = table.Column<string>(nullable: false),
                Slot = table.Column<string>(nullable: false),
                Node = table.Column<string>(nullable: false),
                StartedAt = table.Column<long>(nullable: false),
                LeaseUntil = table.Column<long>(nullable: false),
                FinishedAt = table.Column<long>(nullable: true),
                Error = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_JobRuns", x => new { x.Job, x.Slot }));

        migrationBuilder.CreateTable(
            name: "Leaves",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                FromDate = table.Column<DateOnly>(nullable: false),
                ToDate = table.Column<DateOnly>(nullable: false),
                SubstituteId = table.Column<Guid>(nullable: true),
                ConfirmedById = table.Column<Guid>(nullable: true),
                CreatedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Leaves", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Leaves_PersonId_ToDate", table: "Leaves", columns: ["PersonId", "ToDate"]);

        migrationBuilder.CreateTable(
            name: "LedgerLines",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AssignmentId = table.Column<Guid>(nullable: false),
                Step = table.Column<int>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                UnitId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Origin = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_LedgerLines", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_LedgerLines_AssignmentId_Step", table: "LedgerLines", columns: ["AssignmentId", "Step"]);

        migrationBuilder.CreateIndex(name: "IX_LedgerLines_PersonId_At", table: "LedgerLines", columns: ["PersonId", "At"]);

        migrationBuilder.CreateTable(
            name: "LinkAttempts",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Channel = table.Column<string>(nullable: false),
                Account = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_LinkAttempts", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_LinkAttempts_At", table: "LinkAttempts", column: "At");

        migrationBuilder.CreateTable(
            name: "LinkCodes",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                CodeHash = table.Column<string>(nullable: false),
                ExpiresAt = table.Column<long>(nullable: false),
                UsedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_LinkCodes", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_LinkCodes_CodeHash", table: "LinkCodes", column: "CodeHash", unique: true);

        migrationBuilder.CreateTable(
            name: "LoginLinks",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Page = table.Column<string>(nullable: false),
                TokenHash = table.Column<string>(nullable: false),
                ExpiresAt = table.Column<long>(nullable: false),
                UsedAt = table.Column<long>(nullable: true),
                RevokedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_LoginLinks", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_LoginLinks_TokenHash", table: "LoginLinks", column: "TokenHash", unique: true);

        migrationBuilder.CreateTable(
            name: "Outbox",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Position = table.Column<long>(nullable: false),
                RecipientKey = table.Column<string>(nullable: false),
                Channel = table.Column<string>(nullable: false),
                Tenant = table.Column<string>(nullable: false),
                Address = table.Column<string>(nullable: false),
                PersonId = table.Column<Guid>(nullable: true),
                Kind = table.Column<string>(nullable: false),
                Class = table.Column<string>(nullable: false),
                Message = table.Column<string>(nullable: true),
                DedupeKey = table.Column<string>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                NextAttemptAt = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                AttemptStartedAt = table.Column<long>(nullable: true),
                LeaseId = table.Column<Guid>(nullable: true),
                SentAt = table.Column<long>(nullable: true),
                ProviderMessageId = table.Column<string>(nullable: true),
                DeadReason = table.Column<string>(nullable: true),
                LastError = table.Column<string>(nullable: true),
                PartsSent = table.Column<int>(nullable: false),
                IsRepeat = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Outbox", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Outbox_Channel_Tenant_Class_NextAttemptAt_Position", table: "Outbox",
            columns: ["Channel", "Tenant", "Class", "NextAttemptAt", "Position"], filter: "\"NextAttemptAt\" IS NOT NULL");

        migrationBuilder.CreateIndex(name: "IX_Outbox_DedupeKey", table: "Outbox", column: "DedupeKey", unique: true);

        migrationBuilder.CreateIndex(name: "IX_Outbox_PersonId_Position", table: "Outbox", columns: ["PersonId", "Position"]);

        migrationBuilder.CreateIndex(name: "IX_Outbox_RecipientKey_AttemptStartedAt", table: "Outbox", columns: ["RecipientKey", "AttemptStartedAt"],
            filter: "\"AttemptStartedAt\" IS NOT NULL");

        migrationBuilder.CreateIndex(name: "IX_Outbox_RecipientKey_Position", table: "Outbox", columns: ["RecipientKey", "Position"], filter: "\"NextAttemptAt\" IS NOT NULL");

        migrationBuilder.CreateTable(
            name: "Participants",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AssignmentId = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Participants", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Participants_AssignmentId", table: "Participants", column: "AssignmentId");

        migrationBuilder.CreateIndex(name: "IX_Participants_PersonId", table: "Participants", column: "PersonId");

        migrationBuilder.CreateTable(
            name: "People",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Code = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Phone = table.Column<string>(nullable: true),
                Email = table.Column<string>(nullable: true),
                Language = table.Column<string>(nullable: false),
                Address = table.Column<string>(nullable: true),
                IsActive = table.Column<bool>(nullable: false),
                IsAdministrator = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_People", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_People_Code", table: "People", column: "Code", unique: true);

        migrationBuilder.CreateTable(
            name: "Posts",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                UnitId = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(nullable: false),
                Role = table.Column<string>(nullable: false),
                Order = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Posts", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Posts_PersonId", table: "Posts", column: "PersonId");

        migrationBuilder.CreateIndex(name: "IX_Posts_UnitId", table: "Posts", column: "UnitId");

        migrationBuilder.CreateTable(
            name: "Programmes",
            columns: table => new
            {
                Code = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Year = table.Column<int>(nullable: false),
                Document = table.Column<string>(nullable: false),
                ImportedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Programmes", x => x.Code));

        migrationBuilder.CreateTable(
            name: "RateBudgets",
            columns: table => new
            {
                Lane = table.Column<string>(nullable: false),
                Taken = table.Column<string>(nullable: true),
                Claims = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_RateBudgets", x => x.Lane));

        migrationBuilder.CreateTable(
            name: "Reminders",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AssignmentId = table.Column<Guid>(nullable: false),
                Ladder = table.Column<string>(nullable: false),
                Step = table.Column<string>(nullable: false),
                AnchorAt = table.Column<long>(nullable: false),
                DueAt = table.Column<long>(nullable: true),
                Round = table.Column<int>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Reminders", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Reminders_AssignmentId_Ladder", table: "Reminders", columns: ["AssignmentId", "Ladder"]);

        migrationBuilder.CreateIndex(name: "IX_Reminders_DueAt", table: "Reminders", column: "DueAt", filter: "\"DueAt\" IS NOT NULL");

        migrationBuilder.CreateTable(
            name: "Settings",
            columns: table => new
            {
                Key = table.Column<string>(nullable: false),
                Value = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Settings", x => x.Key));

        migrationBuilder.CreateTable(
            name: "StoredFiles",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AssignmentId = table.Column<Guid>(nullable: true),
                SubmissionId = table.Column<Guid>(nullable: true),
                PersonId = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(nullable: false),
                ContentType = table.Column<string>(nullable: false),
                Size = table.Column<long>(nullable: true),
                Url = table.Column<string>(nullable: true),
                Content = table.Column<byte[]>(nullable: true),
                Sha256 = table.Column<string>(nullable: true),
                ReceivedAt = table.Column<long>(nullable: false),
                NextFetchAt = table.Column<long>(nullable: true),
                FetchAttempts = table.Column<int>(nullable: false),
                FetchLeaseId = table.Column<Guid>(nullable: true),
                FetchFailure = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_StoredFiles", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_StoredFiles_AssignmentId", table: "StoredFiles", column: "AssignmentId");

        migrationBuilder.CreateIndex(name: "IX_StoredFiles_ReceivedAt", table: "StoredFiles", column: "ReceivedAt", filter: "\"Url\" IS NOT NULL");

        migrationBuilder.CreateIndex(name: "IX_StoredFiles_SubmissionId", table: "StoredFiles", column: "SubmissionId");

        migrationBuilder.CreateTable(
            name: "StoredGrants",
            columns: table => new
            {
                Name = table.Column<string>(nullable: false),
                Protected = table.Column<string>(nullable: true),
                RotatedAt = table.Column<long>(nullable: true),
                LeaseId = table.Column<Guid>(nullable: true),
                LeaseUntil = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_StoredGrants", x => x.Name));

        migrationBuilder.CreateTable(
            name: "Submissions",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AssignmentId = table.Column<Guid>(nullable: false),
                Attempt = table.Column<int>(nullable: false),
                Revision = table.Column<int>(nullable: false),
                Note = table.Column<string>(nullable: true),
                DocumentNumber = table.Column<string>(nullable: true),
                Link = table.Column<string>(nullable: true),
                SubmittedById = table.Column<Guid>(nullable: false),
                SubmittedAt = table.Column<long>(nullable: false),
                Outcome = table.Column<string>(nullable: false),
                DecidedById = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<long>(nullable: true),
                Reason = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Submissions", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Submissions_AssignmentId_Attempt_Revision", table: "Submissions", columns: ["AssignmentId", "Attempt", "Revision"], unique: true);

        migrationBuilder.CreateTable(
            name: "Units",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ParentId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(nullable: false),
                Block = table.Column<string>(nullable: false),
                IsActive = table.Column<bool>(nullable: false),
                MergedIntoId = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Units", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_Units_ParentId_Name", table: "Units", columns: ["ParentId", "Name"]);
    }
}
