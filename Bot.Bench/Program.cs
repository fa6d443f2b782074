using Bot.Bench.Pipeline;

switch (args)
{
    case ["pipeline", .. var rest]:
        await PipelineBench.RunAsync(rest);
        break;
    default:
        Console.Error.WriteLine("Usage: pipeline [--rate 500] [--seconds 20] [--citizens 10000] [--postgres connection]");
        return 2;
}

return 0;
