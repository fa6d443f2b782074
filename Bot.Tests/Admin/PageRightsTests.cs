using System.Net;
using Bot.Staff;
using Bot.Tests.Admin.Cases;
using Bot.Tests.Admin.Handover;
using Bot.Tests.Admin.Reports;
using Bot.Tests.Admin.Surveys;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin;

/// <summary>Every page and every handler, asked as every role and as nobody. A new one needs a line in the table.</summary>
[Collection(nameof(AdminApp))]
public sealed class PageRightsTests(AdminApp app)
{
    // What is not the right of a page: open to everybody, open only because it answers a failure.
    private const string Everybody = "Everybody";

    /// <summary>Handler (verb, path, handler's name) → the right that it demands.</summary>
    private static readonly Dictionary<string, string> Table =
        new([.. CasePageRights.Table, .. HandoverPageRights.Table, .. SurveyPageRights.Table, .. ReportPageRights.Table])
        {
            ["GET /admin"] = nameof(Right.OwnAccount),
            ["GET /admin/error"] = Everybody,
            ["POST /admin/error"] = Everybody,
            ["GET /admin/language"] = Everybody,
            ["POST /admin/language"] = Everybody,
            ["GET /admin/sign-in"] = Everybody,
            ["POST /admin/sign-in"] = Everybody,
            ["POST /admin/sign-in PasskeyOptions"] = Everybody,
            ["POST /admin/sign-in Passkey"] = Everybody,
            ["GET /admin/sign-in Provider"] = Everybody,
            ["GET /admin/sign-in Returned"] = Everybody,
            ["GET /admin/sign-in/second-step"] = Everybody,
            ["POST /admin/sign-in/second-step"] = Everybody,
            ["GET /admin/sign-in/set-up/{token}"] = Everybody,
            ["POST /admin/sign-in/set-up/{token}"] = Everybody,
            ["GET /admin/sign-in/confirm"] = nameof(Right.OwnAccount),
            ["POST /admin/sign-in/confirm"] = nameof(Right.OwnAccount),
            ["POST /admin/sign-in/confirm Code"] = nameof(Right.OwnAccount),
            ["POST /admin/sign-in/confirm PasskeyOptions"] = nameof(Right.OwnAccount),
            ["POST /admin/sign-in/confirm Passkey"] = nameof(Right.OwnAccount),
            ["GET /admin/account"] = nameof(Right.OwnAccount),
            ["POST /admin/account End"] = nameof(Right.OwnAccount),
            ["POST /admin/account EndOthers"] = nameof(Right.OwnAccount),
            ["POST /admin/account SignOut"] = nameof(Right.OwnAccount),
            ["GET /admin/account/password"] = nameof(Right.OwnAccount),
            ["POST /admin/account/password"] = nameof(Right.OwnAccount),
            ["GET /admin/account/second-factor"] = nameof(Right.OwnAccount),
            ["GET /admin/account/authenticator"] = nameof(Right.OwnAccount),
            ["POST /admin/account/authenticator"] = nameof(Right.OwnAccount),
            ["POST /admin/account/authenticator Remove"] = nameof(Right.OwnAccount),
            ["GET /admin/account/passkeys"] = nameof(Right.OwnAccount),
            ["POST /admin/account/passkeys"] = nameof(Right.OwnAccount),
            ["POST /admin/account/passkeys Options"] = nameof(Right.OwnAccount),
            ["POST /admin/account/passkeys Remove"] = nameof(Right.OwnAccount),
            ["GET /admin/account/recovery-codes"] = nameof(Right.OwnAccount),
            ["POST /admin/account/recovery-codes"] = nameof(Right.OwnAccount),
            ["GET /admin/staff"] = nameof(Right.ManageStaff),
            ["GET /admin/staff/invite"] = nameof(Right.ManageStaff),
            ["POST /admin/staff/invite"] = nameof(Right.ManageStaff),
            ["GET /admin/staff/edit/{id}"] = nameof(Right.ManageStaff),
            ["POST /admin/staff/edit/{id}"] = nameof(Right.ManageStaff),
            ["POST /admin/staff/edit/{id} Deactivate"] = nameof(Right.ManageStaff),
            ["POST /admin/staff/edit/{id} Reactivate"] = nameof(Right.ManageStaff),
            ["POST /admin/staff/edit/{id} Reset"] = nameof(Right.ManageStaff),
            ["POST /admin/staff/edit/{id} Link"] = nameof(Right.ManageStaff),
            ["GET /admin/audit"] = nameof(Right.ReadAuditLog),
            ["GET /admin/audit Export"] = nameof(Right.ReadAuditLog),
            ["POST /admin/audit Check"] = nameof(Right.ReadAuditLog),
            ["GET /admin/faqs"] = nameof(Right.ReadFaqs),
            ["GET /admin/faqs/entry/{id}"] = nameof(Right.ReadFaqs),
            ["POST /admin/faqs/entry/{id} Submit"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/entry/{id} SendBack"] = nameof(Right.ApproveFaqs),
            ["POST /admin/faqs/entry/{id} Approve"] = nameof(Right.ApproveFaqs),
            ["POST /admin/faqs/entry/{id} Withdraw"] = nameof(Right.ApproveFaqs),
            ["POST /admin/faqs/entry/{id} Restore"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/entry/{id} Keep"] = nameof(Right.WriteFaqs),
            ["GET /admin/faqs/new"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/new"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/new Preview"] = nameof(Right.WriteFaqs),
            ["GET /admin/faqs/edit/{id}"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/edit/{id}"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/edit/{id} Preview"] = nameof(Right.WriteFaqs),
            ["GET /admin/faqs/publish/{id}"] = nameof(Right.ApproveFaqs),
            ["POST /admin/faqs/publish/{id}"] = nameof(Right.ApproveFaqs),
            ["GET /admin/faqs/compare/{id}"] = nameof(Right.ReadFaqs),
            ["GET /admin/faqs/try"] = nameof(Right.ReadFaqs),
            ["GET /admin/faqs/learning"] = nameof(Right.WriteFaqs),
            ["GET /admin/faqs/group/{id}"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/group/{id} Rehearse"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/group/{id} Accept"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/group/{id} OutOfScope"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/group/{id} Split"] = nameof(Right.WriteFaqs),
            ["GET /admin/faqs/laws"] = nameof(Right.ReadFaqs),
            ["POST /admin/faqs/laws Amend"] = nameof(Right.WriteFaqs),
            ["GET /admin/faqs/links"] = nameof(Right.ReadFaqs),
            ["POST /admin/faqs/links Check"] = nameof(Right.WriteFaqs),
            ["GET /admin/faqs/exchange"] = nameof(Right.ReadFaqs),
            ["GET /admin/faqs/exchange Export"] = nameof(Right.ReadFaqs),
            ["POST /admin/faqs/exchange DryRun"] = nameof(Right.WriteFaqs),
            ["POST /admin/faqs/exchange Apply"] = nameof(Right.WriteFaqs),
            ["GET /admin/delivery"] = nameof(Right.WatchDelivery),
            ["POST /admin/delivery Check"] = nameof(Right.WatchDelivery),
            ["GET /admin/delivery/call/{id}"] = nameof(Right.WatchDelivery),
            ["POST /admin/delivery/call/{id}"] = nameof(Right.WatchDelivery),
            ["GET /admin/delivery/notices"] = nameof(Right.WatchDelivery),
            ["GET /admin/delivery/events"] = nameof(Right.WatchDelivery),
            ["GET /admin/delivery/event/{id}"] = nameof(Right.WatchDelivery),
            ["POST /admin/delivery/event/{id} Look"] = nameof(Right.WatchDelivery),
            ["POST /admin/delivery/event/{id} Replay"] = nameof(Right.WatchDelivery),
            ["GET /admin/conversations"] = nameof(Right.ReadConversations),
            ["POST /admin/conversations"] = nameof(Right.ReadConversations),
            ["POST /admin/conversations Unmasked"] = nameof(Right.SeeIdentities),
            ["GET /admin/settings"] = nameof(Right.ChangeSettings),
            ["GET /admin/settings/switch/{id}"] = nameof(Right.ChangeSettings),
            ["POST /admin/settings/switch/{id}"] = nameof(Right.ChangeSettings),
            ["GET /admin/settings/banner"] = nameof(Right.ChangeSettings),
            ["POST /admin/settings/banner"] = nameof(Right.ChangeSettings),
            ["GET /admin/settings/hours"] = nameof(Right.ChangeSettings),
            ["POST /admin/settings/hours"] = nameof(Right.ChangeSettings),
            ["GET /admin/settings/limits"] = nameof(Right.ChangeSettings),
            ["POST /admin/settings/limits"] = nameof(Right.ChangeSettings),
            ["GET /admin/settings/wording"] = nameof(Right.ChangeSettings),
            ["GET /admin/settings/text/{id}"] = nameof(Right.ChangeSettings),
            ["POST /admin/settings/text/{id}"] = nameof(Right.ChangeSettings),
            ["POST /admin/settings/text/{id} Preview"] = nameof(Right.ChangeSettings),
            ["GET /admin/settings/days"] = nameof(Right.ChangeSettings),
            ["POST /admin/settings/days"] = nameof(Right.ChangeSettings),
            ["POST /admin/settings/days Import"] = nameof(Right.ChangeSettings),
            ["GET /admin/partners"] = nameof(Right.ChangeSettings),
            ["GET /admin/partners/edit/{id}"] = nameof(Right.ChangeSettings),
            ["POST /admin/partners/edit/{id}"] = nameof(Right.ChangeSettings),
            ["POST /admin/partners/edit/{id} Issue"] = nameof(Right.ChangeSettings),
            ["POST /admin/partners/edit/{id} Revoke"] = nameof(Right.ChangeSettings),
            ["GET /admin/overview"] = nameof(Right.ReadStatistics)
        };

    [Fact]
    public async Task The_table_has_a_line_for_every_handler_of_every_page()
    {
        var found = new List<string>();
        foreach (var page in app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var loaded = await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, new());
            found.AddRange(loaded.HandlerMethods.Select(h =>
                $"{h.HttpMethod.ToUpperInvariant()} /{page.AttributeRouteInfo!.Template} {h.Name}".TrimEnd()));
        }

        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(StaffRole.Curator)]
    [InlineData(StaffRole.Approver)]
    [InlineData(StaffRole.CaseOfficer)]
    [InlineData(StaffRole.Supervisor)]
    [InlineData(StaffRole.Planner)]
    [InlineData(StaffRole.Administrator)]
    [InlineData(StaffRole.Auditor)]
    public async Task Only_those_with_the_right_get_through(StaffRole? role)
    {
        var wrong = new List<string>();
        Visitor? visitor = null;
        foreach (var (handler, right) in Table)
        {
            visitor ??= await VisitorAsync(role);
            using var answer = await visitor.AskAsync(handler);
            if (Expected(right, role) != Outcome(answer))
            {
                wrong.Add($"{handler}: {Outcome(answer)} ({(int)answer.StatusCode} {answer.To()})");
            }

            // After these it may be another session, or none.
            if (handler.StartsWith("POST /admin/account", StringComparison.Ordinal) || handler.StartsWith("POST /admin/sign-in", StringComparison.Ordinal))
            {
                visitor.Dispose();
                visitor = null;
            }
        }

        visitor?.Dispose();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("POST /admin/account EndOthers")]
    [InlineData("POST /admin/staff/invite")]
    [InlineData("POST /admin/sign-in")]
    [InlineData("POST /admin/language")]
    public async Task A_form_without_its_token_is_refused(string handler)
    {
        using var visitor = await VisitorAsync(StaffRole.Administrator);

        using var answer = await visitor.AskAsync(handler, withToken: false);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void Every_right_is_somebodys_and_every_role_may_do_something()
    {
        Assert.All(Enum.GetValues<Right>(), right => Assert.NotEmpty(Rights.RolesWith(right)));
        Assert.All(Enum.GetValues<StaffRole>(), role => Assert.True(Enum.GetValues<Right>().Count(right => new[] { role }.Has(right)) > 1));
        Assert.Equal([Right.OwnAccount, Right.ReadAuditLog], Enum.GetValues<Right>().Where(right => new[] { StaffRole.Auditor }.Has(right)));
    }

    private readonly Dictionary<StaffRole, StaffMember> members = [];

    private async Task<StaffMember> OneWithAsync(StaffRole role)
    {
        if (!members.TryGetValue(role, out var member))
        {
            members.Add(role, member = await app.MemberAsync(secondFactor: true, role));
        }

        return member;
    }

    private async Task<Visitor> VisitorAsync(StaffRole? role)
    {
        var browser = await app.BrowserAsync(role is { } one ? await OneWithAsync(one) : null);

        // The token of any page of theirs; who is signed in finds one on their account, nobody on the sign-in page.
        return new(browser, Forms.TokenIn(await browser.GetStringAsync(role is null ? "/admin/sign-in" : "/admin/account")));
    }

    private static string Expected(string right, StaffRole? role) =>
        right == Everybody ? "through"
        : role is null ? "to sign-in"
        : new[] { role.Value }.Has(Enum.Parse<Right>(right)) ? "through"
        : "forbidden";

    // Whatever a page says of an unknown id or an empty form: it was reached.
    private static string Outcome(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Forbidden => "forbidden",
        HttpStatusCode.Redirect when answer.To().Contains("/admin/sign-in?returnUrl=", StringComparison.Ordinal)
            && !answer.To().EndsWith("returnUrl=", StringComparison.Ordinal) => "to sign-in",
        HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.Redirect or HttpStatusCode.NotFound => "through",
        HttpStatusCode.InternalServerError => "broken",
        var other => $"{(int)other}"
    };
}
