using Bot.Tests.Media;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Pipeline;

/// <summary>A citizen who files one report, photos first, and waits for each answer before going on; a photo that could not be fetched is sent again.</summary>
internal sealed class Filer(LineStandIn line, int number) : CrashCitizen(line, number)
{
    /// <summary>The photos of a report.</summary>
    public const int Photos = 2;

    private const string Submit = "送出";
    private const string Told = "案件編號";

    private static readonly byte[] Photo = SamplePicture.Jpeg();

    private readonly string[] words =
    [
        "沒有", $"三民區九如一路{number}號", "頂樓加蓋", "已經蓋好", $"頂樓用鐵皮加蓋了一整層，裡面還隔了{number}個房間。", "同意", "王小明",
        $"0912{number:000000}", "要，在這裡通知", Submit
    ];

    private int step;
    private bool isWaiting;
    private bool isSendingAgain;
    private int sentAgain;

    /// <summary>What makes this report different from all others.</summary>
    public string Description => words[4];

    public string Phone => "+886" + words[7][1..];

    /// <summary>All, but for those that were given up when the report had been sent.</summary>
    public int PhotosKept => Photos - (Apologies - sentAgain);

    public bool IsDone => step == Photos + words.Length;

    private bool IsTold => Line.TextsTo(UserId).Any(text => text.Contains(Told, StringComparison.Ordinal));

    private bool IsSubmitting => step == Photos + words.Length - 1;

    /// <summary>After a restart: who has sent the report and hears nothing sends it again, without waiting.</summary>
    public async Task ComeBackAsync(BotProcess bot)
    {
        if (isWaiting && IsSubmitting && !IsAnswered)
        {
            await DeliverAgainAsync(bot);
            await SaysAsync(bot, Submit);
        }
    }

    /// <summary>Sends what comes next, or has it delivered again, and waits for the answer.</summary>
    /// <returns>False if the program died before.</returns>
    public async Task<bool> StepAsync(BotProcess bot)
    {
        if (!isWaiting)
        {
            isWaiting = true;
            isSendingAgain = Apologies > sentAgain;
            sentAgain += isSendingAgain ? 1 : 0;
            await (isSendingAgain || step < Photos ? SendsPhotoAsync(bot, Photo) : SaysAsync(bot, words[step - Photos]));
        }
        else if (!await DeliverAgainAsync(bot))
        {
            return false;
        }

        await Eventually.TrueAsync(() => bot.HasEnded || IsAnswered, "the citizen is answered");
        if (!IsAnswered)
        {
            return false;
        }

        isWaiting = false;
        step += isSendingAgain ? 0 : 1;
        Assert.True(!IsDone || IsTold, $"Who has come to the end of the form is told a number. {Heard}");
        return true;
    }
}
