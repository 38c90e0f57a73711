using System.ComponentModel.DataAnnotations;
using ReformBot.Domain.Settings;

namespace ReformBot.Scheduler.Dispatch;

/// <summary>Section "Dispatch".</summary>
public sealed class DispatchOptions : IValidatableObject
{
    public const string Section = "Dispatch";

    /// <summary>How long one send may take. Default 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a claimed message is ours: more than twice <see cref="SendTimeout"/>. Default 60 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The least time between two messages of one conversation; more is read by nobody and looked at askance by every platform.
    /// Default 1 second, zero for none. The playground has none in any case.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Spacing { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many messages one channel and tenant has on the way at a time, on this node. Default 128.</summary>
    [Range(1, 1000)]
    public int InFlight { get; set; } = 128;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Lease <= SendTimeout * 2)
        {
            yield return Refused.Result(Section, nameof(Lease), "Setting.Lease", Lease, SendTimeout, SendTimeout * 3);
        }
    }
}
