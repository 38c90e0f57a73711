using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ReformBot.Domain.Files;
using ReformBot.Domain.Outbox;

namespace ReformBot.Domain.Storage;

internal sealed class DeadReasonConverter() : ValueConverter<DeadReason, string>(reason => reason.NameOf(), name => DeadReasons.Of(name));

internal sealed class FetchFailureConverter() : ValueConverter<FetchFailure, string>(failure => failure.NameOf(), name => FetchFailures.Of(name));
