using Bot.Bench.Fuzz;
using Bot.Bench.Pipeline;
using Bot.Bench.Retrieval;

return args switch
{
    ["pipeline", .. var rest] => await PipelineBench.RunAsync(rest),
    ["retrieval", .. var rest] => RetrievalBench.Run(rest),
    ["fuzz", .. var rest] => FuzzBench.Run(rest),
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("Usage: pipeline … | retrieval (sets | speed | train) … | fuzz [SECONDS] [SEED] [TARGET]; see README.md.");
    return 2;
}
