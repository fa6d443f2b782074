using System.Security.Claims;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Staff;

namespace Bot.Cases;

/// <summary>What the one who is signed in is to cases.</summary>
public static class StaffInCases
{
    private static readonly CaseRole[] Working = [CaseRole.Officer, CaseRole.Registrar, CaseRole.Demolition];

    extension(ClaimsPrincipal user)
    {
        /// <summary>
        /// The roles in which they may move cases. Who works cases also registers them and enters what the demolition
        /// section did: the agency's sections are not told apart here, every move still names its role.
        /// </summary>
        public IReadOnlyList<CaseRole> CaseRoles =>
        [
            .. user.Has(Right.WorkCases) ? Working : [],
            .. user.Has(Right.SuperviseCases) ? (CaseRole[])[CaseRole.Supervisor] : []
        ];

        /// <summary>Which cases they may see.</summary>
        public CaseSight Sight => new(user.StaffDistricts, user.StaffId);

        /// <summary>Whether they may see a case; the same rule as <see cref="CaseSight"/> has for queries.</summary>
        public bool MaySee(CaseRow found) => user.MayWorkIn(found.District ?? "") || (found.District is null && found.Officer == user.StaffId);
    }

    /// <summary>What the rules have to know of a case on a day.</summary>
    public static PetitionFacts FactsOn(this CaseRow found, DateOnly today) =>
        new(found.State, found.Kind is ReportKind.Petition, today, found.AskedIn, found.InformationDue);
}
