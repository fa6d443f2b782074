using Bot.Bench.Figures;
using Bot.Bench.Fuzz;
using Bot.Bench.Growth;
using Bot.Bench.Pipeline;
using Bot.Bench.Retrieval;
using Bot.Bench.Soak;

return args switch
{
    ["pipeline", .. var rest] => await PipelineBench.RunAsync(rest),
    ["limit", var kind] => await LimitProgram.RunAsync(kind),
    ["retrieval", .. var rest] => RetrievalBench.Run(rest),
    ["soak", .. var rest] => await SoakBench.RunAsync(rest),
    ["figures", .. var rest] => await FiguresBench.RunAsync(rest),
    ["growth", .. var rest] => await CaseLists.RunAsync(rest),
    ["fuzz", .. var rest] => FuzzBench.Run(rest),
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("Usage: pipeline … | soak … | retrieval (sets | speed | train) … | figures … | growth COUNTS… | fuzz [SECONDS] [SEED] [TARGET]; see README.md.");
    return 2;
}
