using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Bot.Platform;

/// <summary>Section <c>Cluster</c>: where the other servers find this one. Only with a Redis.</summary>
public sealed class ClusterMemberOptions : IValidatableObject
{
    /// <summary>The IP address that the others reach; empty for the first one of this machine that is not its loopback.</summary>
    public string Address { get; init; } = "";

    /// <summary>The TCP port for them; 0 for any that is free. Never for the public: what is said on it is neither sealed nor signed.</summary>
    [Range(0, 65535)]
    public int Port { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Address is "" || IPAddress.TryParse(Address, out _)
            ? []
            : [new ValidationResult($"Cluster:Address is {Address}, which is no IP address.", [nameof(Address)])];
}
