namespace Bot.Tests.Admin;

/// <summary>Somebody with a session, or nobody, who asks for one page after the other.</summary>
internal sealed class Visitor(HttpClient browser, string token) : IDisposable
{
    public async Task<HttpResponseMessage> AskAsync(string handler, bool withToken = true)
    {
        var parts = handler.Split(' ');
        var path = parts[1].Replace("{token}", "unknown", StringComparison.Ordinal).Replace("{id}", "unknown", StringComparison.Ordinal).Replace("{year?}", "2025", StringComparison.Ordinal);
        var address = parts.Length > 2 ? $"{path}?handler={parts[2]}" : path;
        return parts[0] == "GET" ? await browser.GetAsync(address) : await browser.PostAsync(address, Forms.Filled(withToken ? token : "none"));
    }

    public void Dispose() => browser.Dispose();
}
