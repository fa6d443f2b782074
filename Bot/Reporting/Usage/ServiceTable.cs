using Bot.Handover;
using Bot.Reporting.Tables;

namespace Bot.Reporting.Usage;

/// <summary>How fast and how reliably people are answered, as far as it is measured, as a table.</summary>
internal static class ServiceTable
{
    public static FigureTable Of(UsageFigures used, PersonFigures people, ReportingWords words) => new("service", words["Service"], [words["Figure"], words["Value"]],
    [
        [Figure.Of(words["Service.Answers"]), Figure.Of(used.Answers)],
        [Figure.Of(words["Service.Within5"]), Figure.Share(used.AnsweredWithin(5))],
        [Figure.Of(words["Service.Within60"]), Figure.Share(used.AnsweredWithin(60))],
        [Figure.Of(words["Service.Asked"]), Figure.Of(people.Asked)],
        [Figure.Of(words["Service.Answered"]), Figure.Of(people.Answered)],
        [Figure.Of(words["Service.Median"]), Figure.Exact(people.Median?.TotalMinutes)],
        [Figure.Of(words["Service.NinthTenth"]), Figure.Exact(people.NinthTenth?.TotalMinutes)],
        [Figure.Of(words["Service.MeasuredDays"]), Figure.Of(used.MeasuredDays)],
        [Figure.Of(words["Service.Availability"]), Figure.Exact(used.Availability * 100, "0.000")]
    ], words["Service.Note"]);
}
