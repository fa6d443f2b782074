using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Staff;

/// <summary>Who works here, how they sign in, what they may do, and the log of what they did.</summary>
public static class StaffSetup
{
    private const int ShortestPassword = 12;
    private const int MostTries = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public static void AddStaff(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddOptions<StaffOptions>().BindConfiguration("Staff").ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffOptions>, StaffOptionsCheck>();
        services.TryAddSingleton(new Terminal(Console.WriteLine));
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<SetupLinks>();
        services.AddScoped<StaffSessions>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditCheck>();
        services.AddScoped<StaffDirectory>();
        services.AddScoped<SecondFactors>();
        services.AddHostedService<FirstStart>();
        services.AddHostedService<AuditRounds>();
        AddIdentity(services);
        AddSignIn(builder);
    }

    private static void AddIdentity(IServiceCollection services) =>
        services.AddIdentityCore<StaffMember>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = ShortestPassword;
                options.Lockout.MaxFailedAccessAttempts = MostTries;
                options.Lockout.DefaultLockoutTimeSpan = LockedFor;
                options.Tokens.AuthenticatorIssuer = "Kaohsiung bot";
            })
            .AddEntityFrameworkStores<BotDb>()
            .AddSignInManager<StaffSignIn>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddErrorDescriber<StaffErrors>()
            .AddTokenProvider<AuthenticatorTokenProvider<StaffMember>>(TokenOptions.DefaultAuthenticatorProvider);

    private static void AddSignIn(IHostApplicationBuilder builder)
    {
        builder.Services.Configure<IdentityPasskeyOptions>(options => options.UserVerificationRequirement = "required");
        builder.Services.AddAuthorizationBuilder().AddRights();
        var authentication = builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme);
        StaffCookies.AddTo(authentication, StaffCookies.Secure(builder.Configuration));
        var provider = builder.Configuration.GetSection("Staff:OpenId").Get<OpenIdOptions>();
        if (provider is { IsOn: true })
        {
            AddOpenId(authentication, provider);
        }
    }

    private static void AddRights(this Microsoft.AspNetCore.Authorization.AuthorizationBuilder authorization)
    {
        foreach (var right in Enum.GetValues<Right>())
        {
            authorization.AddPolicy(right.ToString(), policy => policy.RequireRole(Rights.RolesWith(right).Select(role => role.ToString())));
        }
    }

    private static void AddOpenId(AuthenticationBuilder authentication, OpenIdOptions provider) =>
        authentication.AddOpenIdConnect(OpenIdOptions.Scheme, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
            // Plain HTTP only to a provider, or a proxy to it, on this very machine.
            options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.ResponseType = "code";
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.ClaimActions.MapJsonKey("email", "email");
            options.ClaimActions.MapJsonKey("email_verified", "email_verified");
            options.CallbackPath = "/admin/open-id";
            options.SignedOutCallbackPath = "/admin/open-id/out";
            options.RemoteSignOutPath = "/admin/open-id/remote-out";
            options.Scope.Add("email");
        });
}
