using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

internal static class NameReader
{
    public static Reader<string> Reader(int least, int most) => Read.Text(least, most);
}
