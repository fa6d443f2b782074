using Bot.Bench.Retrieval;

return args switch
{
    ["retrieval", .. var rest] => RetrievalBench.Run(rest),
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("Usage: retrieval (sets | speed | train) …; see README.md.");
    return 2;
}
