using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Platform;

/// <summary>
/// Locks the keys where they lie. On a single machine the rights of their folder do: it is for the program's own user, and
/// whoever may act as that user may read a certificate's password as well. Keys that leave the machine, into Redis or a copy of
/// its disk, are locked with a certificate (<c>DataProtection</c>).
/// </summary>
internal static class KeyLock
{
    // Says at every new key that it is not locked. In the folder of the program's own user that is as it should be.
    private const string Complainer = "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager";

    public static void LockKeys(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("DataProtection").Get<KeyLockOptions>() ?? new();
        if (options.CertificateFile is "")
        {
            if (string.IsNullOrEmpty(builder.Configuration["Redis:ConnectionString"]))
            {
                builder.Logging.AddFilter(Complainer, LogLevel.Error);
            }

            return;
        }

        var password = Password(options.PasswordFile);
        var current = Open(options.CertificateFile, password);
        builder.Services.AddDataProtection()
            .ProtectKeysWithCertificate(current)
            .UnprotectKeysWithAnyCertificate([current, .. options.PreviousCertificateFiles.Select(file => Open(file, password))]);
    }

    private static string? Password(string file)
    {
        try
        {
            return file is "" ? null : File.ReadLines(file).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The password of the certificate (DataProtection:PasswordFile) cannot be read: {e.Message}", e);
        }
    }

    private static X509Certificate2 Open(string file, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.HasPrivateKey
                ? certificate
                : throw new StartRefusedException($"The certificate {file} (DataProtection:CertificateFile) is without its private key.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartRefusedException(
                $"The certificate {file} (DataProtection:CertificateFile, PKCS #12) cannot be opened with the password of DataProtection:PasswordFile: {e.Message}", e);
        }
    }
}

/// <summary>Section <c>DataProtection</c>: what locks the keys. Empty on a single machine.</summary>
internal sealed class KeyLockOptions
{
    /// <summary>A certificate with its private key, PKCS #12 (<c>.pfx</c>); its dates and its issuer do not matter.</summary>
    public string CertificateFile { get; init; } = "";

    /// <summary>A file with the certificate's password on its first line.</summary>
    public string PasswordFile { get; init; } = "";

    /// <summary>Certificates that locked keys earlier; the same password opens them.</summary>
    public IReadOnlyList<string> PreviousCertificateFiles { get; init; } = [];
}
