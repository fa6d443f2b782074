using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Tests.Admin.Cases;
using Bot.Tests.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Year;

/// <summary>
/// The agency: carries out what is planned for its cases, by the desk behind the pages of staff, and writes down which notice
/// has to follow from each deed. Wu registers, Mei is the officer, Chen and Lin are supervisors.
/// </summary>
internal sealed class YearOfficers(BotApp bot, YearClock clock, YearNotices notices)
{
    private readonly Docket docket = new(bot);

    public List<YearCase> Cases { get; } = [];

    private CaseDesk Desk => docket.The<CaseDesk>();

    private DateOnly Today => DateOnly.FromDateTime(clock.Wall);

    /// <summary>Takes a case that was filed just now into hand.</summary>
    public YearCase TakeIn(YearCase filed)
    {
        Cases.Add(filed);
        CasePlans.Make(filed, Today);
        return filed;
    }

    /// <summary>Does what is due, on a day that is worked; some of it is left for late in the evening.</summary>
    public async Task WorkAsync(bool late)
    {
        foreach (var found in Cases.Where(c => c.Plan.TryPeek(out var next) && next.Day <= Today && IsLate(c, next.Day) == late).ToList())
        {
            await DoAsync(found, found.Plan.Dequeue().Deed);
        }
    }

    // One deed in six is done after nine in the evening.
    private static bool IsLate(YearCase found, DateOnly day) => (found.Citizen.Number + day.DayNumber) % 6 == 0;

    private Task DoAsync(YearCase c, Deed deed) => deed switch
    {
        Deed.Register => MoveAsync(c, PetitionState.Registered, CaseRole.Registrar),
        Deed.AskForMore => AskForMoreAsync(c),
        Deed.GoOn => GoOnAsync(c),
        Deed.Assign => AssignAsync(c),
        Deed.Inspect => MoveAsync(c, PetitionState.Inspecting, CaseRole.Officer, isSilent: c.Citizen.Chance.Next(2) == 0),
        Deed.Assess => MoveAsync(c, PetitionState.Assessing, CaseRole.Officer, isSilent: c.Citizen.Chance.Next(2) == 0),
        Deed.Extend => ExtendAsync(c),
        Deed.AnswerIllegal => EndAsync(c, PetitionState.AnsweredIllegal, CaseRole.Officer),
        Deed.AnswerRectify => EndAsync(c, PetitionState.AnsweredRectify, CaseRole.Officer),
        Deed.AnswerListed => EndAsync(c, PetitionState.AnsweredListed, CaseRole.Officer),
        Deed.CloseNotFound => EndAsync(c, PetitionState.ClosedNotFound, CaseRole.Officer),
        Deed.CloseUnverified => EndAsync(c, PetitionState.ClosedUnverified, CaseRole.Supervisor),
        Deed.Answer => EndAsync(c, PetitionState.Answered, CaseRole.Officer),
        Deed.Transfer => EndAsync(c, PetitionState.Transferred, CaseRole.Officer),
        Deed.Merge => MergeAsync(c),
        Deed.NotAcceptedInfo => EndAsync(c, PetitionState.NotAcceptedInfo, CaseRole.Supervisor),
        Deed.NotAcceptedRepeat => EndAsync(c, PetitionState.NotAcceptedRepeat, CaseRole.Supervisor),
        Deed.NotAcceptedMulti => EndAsync(c, PetitionState.NotAcceptedMulti, CaseRole.Supervisor),
        Deed.Withdraw => WithdrawAsync(c),
        _ => ReopenAsync(c)
    };

    private async Task MoveAsync(YearCase c, PetitionState next, CaseRole role, MoveDetails? details = null, bool isSilent = false)
    {
        var text = isSilent ? "" : notices.Words(c);
        details ??= new() { Reason = "說明", Reference = "1", Agency = "養護工程處" };
        c.Version = CaseOffice.Done(await Desk.MoveAsync(new(c.Number, c.Version, role is CaseRole.Supervisor ? "chen" : "mei", role), next, details, text)).Version;
        if (next.Needs().HasFlag(MoveNeeds.SecondPerson))
        {
            c.Version = CaseOffice.Done(await Desk.ApproveAsync(new(c.Number, c.Version, "lin", CaseRole.Supervisor))).Version;
        }

        c.State = next;
        Told(c, text, isPersonal: next is PetitionState.NeedInfo);
    }

    // The first word to the citizen counts for the figures even where nobody is written to.
    private void Told(YearCase c, string text, bool isPersonal = false)
    {
        if (text.Length > 0)
        {
            c.FirstToldOn ??= Today;
            notices.Expect(c, text, clock.Wall);
            foreach (var follower in isPersonal ? [] : Followers(c))
            {
                notices.Expect(follower, text, clock.Wall);
            }
        }
    }

    /// <summary>Those whose case was joined to this one, or to one that was.</summary>
    public IEnumerable<YearCase> Followers(YearCase of) => Cases.Where(c => c.MergedInto == of).SelectMany(c => Followers(c).Prepend(c));

    private async Task EndAsync(YearCase c, PetitionState next, CaseRole role)
    {
        await MoveAsync(c, next, role);
        c.Pauses = [.. c.Pauses.Select(p => (p.From, (DateOnly?)(p.Until ?? Today)))];
        c.EndedAt = clock.Wall;
    }

    private async Task AskForMoreAsync(YearCase c)
    {
        await MoveAsync(c, PetitionState.NeedInfo, CaseRole.Registrar, new() { Reason = "請補照片", Day = Today.AddDays(10) });
        c.Pauses.Add((Today, null));
    }

    private async Task GoOnAsync(YearCase c)
    {
        await MoveAsync(c, PetitionState.Registered, CaseRole.Registrar);
        c.Pauses = [.. c.Pauses.Select(p => (p.From, (DateOnly?)(p.Until ?? Today)))];
    }

    private async Task AssignAsync(YearCase c)
    {
        await MoveAsync(c, PetitionState.Assigned, CaseRole.Supervisor);
        c.Unit = c.Building is null ? "planning" : "reporting";
        c.Version = CaseOffice.Done(await Desk.AssignAsync(new(c.Number, c.Version, "chen", CaseRole.Supervisor), c.Unit, "mei")).Version;
    }

    private async Task ExtendAsync(YearCase c)
    {
        var text = notices.Words(c);
        c.Version = CaseOffice.Done(await Desk.ExtendAsync(new(c.Number, c.Version, "chen", CaseRole.Supervisor), 30, "案情複雜", text)).Version;
        c.Extended = true;
        Told(c, text);
    }

    // Into a case of somebody else's that is still worked on and speaks the same language; if there is none, it is inspected after all.
    private async Task MergeAsync(YearCase c)
    {
        var other = Cases.LastOrDefault(o => o != c && o.IsOpen && o.Building is not null && o.Language == c.Language && o.Citizen != c.Citizen && o.Plan.Count > 1);
        if (other is null)
        {
            await MoveAsync(c, PetitionState.Inspecting, CaseRole.Officer);
            return;
        }

        await MoveAsync(c, PetitionState.Merged, CaseRole.Officer, new() { Reference = other.Number });
        (c.MergedInto, c.EndedAt) = (other, clock.Wall);
    }

    private async Task WithdrawAsync(YearCase c)
    {
        Assert.True(CaseNumber.TryParse(c.Number, out var number));
        await docket.CarryOutAsync(c.Citizen.Address, new WithdrawCase(number));
        (c.State, c.EndedAt) = (PetitionState.Withdrawn, clock.Wall);
    }

    private async Task ReopenAsync(YearCase c)
    {
        // The program may have closed it meanwhile.
        c.Version = (await docket.CaseAsync(c.Number)).Version;
        await MoveAsync(c, PetitionState.Reopened, CaseRole.Supervisor);
        (c.EndedAt, c.ClockFrom, c.Extended, c.Pauses) = (null, Today, false, []);
    }
}
