using System.Security.Claims;
using static Bot.Staff.StaffRole;

namespace Bot.Staff;

/// <summary>The one table of who may do what.</summary>
public static class Rights
{
    private static readonly Dictionary<Right, StaffRole[]> Table = new()
    {
        [Right.OwnAccount] = Enum.GetValues<StaffRole>(),
        [Right.ReadFaqs] = [Curator, Approver, CaseOfficer, Supervisor, Administrator],
        [Right.WriteFaqs] = [Curator],
        [Right.ApproveFaqs] = [Approver],
        [Right.ReadCases] = [CaseOfficer, Supervisor],
        [Right.WorkCases] = [CaseOfficer, Supervisor],
        [Right.SuperviseCases] = [Supervisor],
        [Right.SeeIdentities] = [CaseOfficer, Supervisor],
        [Right.ReadConversations] = [CaseOfficer, Supervisor],
        [Right.AnswerCitizens] = [CaseOfficer, Supervisor],
        [Right.RunSurveys] = [Planner],
        [Right.ReadStatistics] = [Planner, Supervisor, Administrator],
        [Right.WriteReports] = [Planner, Supervisor],
        [Right.WatchDelivery] = [Supervisor, Administrator],
        [Right.ChangeSettings] = [Administrator],
        [Right.ManageStaff] = [Administrator],
        [Right.ReadAuditLog] = [Auditor]
    };

    /// <summary>Rights whose holders have to sign in with a second factor: who sees identities, and who can grant that.</summary>
    private static readonly Right[] Guarded = [Right.SeeIdentities, Right.ManageStaff];

    public static IReadOnlyList<StaffRole> RolesWith(Right right) => Table[right];

    public static bool Has(this IEnumerable<StaffRole> roles, Right right) => roles.Intersect(Table[right]).Any();

    public static bool NeedSecondFactor(this IEnumerable<StaffRole> roles) => Guarded.Any(roles.Has);

    extension(ClaimsPrincipal user)
    {
        /// <summary>Whether the one who is signed in has a right; nobody has none.</summary>
        public bool Has(Right right) => user.StaffRoles.Has(right);

        public IEnumerable<StaffRole> StaffRoles =>
            user.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<StaffRole>(claim.Value));
    }
}
