using Bot.Staff;

namespace Bot.Admin.Account;

/// <summary>Where those land who have yet to add a second factor: authenticator or passkey.</summary>
[Needs(Right.OwnAccount), OpenBeforeSecondFactor]
public sealed class SecondFactorModel : StaffPage
{
    public bool IsNeeded => User.StaffRoles.NeedSecondFactor();

    public void OnGet()
    {
    }
}
