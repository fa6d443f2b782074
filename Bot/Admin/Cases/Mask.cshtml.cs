using Bot.Media;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bot.Admin.Cases;

/// <summary>Blacks out parts of a photo, in four numbers each or drawn with the pointer; the original stays as it is.</summary>
[Needs(Right.WorkCases)]
public sealed class MaskModel(CasePageTools tools, PhotoArchive archive, PhotoMasks masks) : CasePage(tools)
{
    /// <summary>Rectangles that the form has room for.</summary>
    public const int Room = 6;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public List<MaskForm> Areas { get; set; } = [];

    /// <summary>Which photo of the case, from 1.</summary>
    public int Position { get; private set; }

    public Task<IActionResult> OnGetAsync() => WithPhotoAsync(async () =>
    {
        Areas = [.. (await masks.OfAsync(Id)).Select(a => new MaskForm { Left = a.Left, Top = a.Top, Width = a.Width, Height = a.Height })];
        return Ready();
    });

    public Task<IActionResult> OnPostAsync() => WithPhotoAsync(async () =>
    {
        var areas = Areas.Where(a => !a.IsEmpty).Select(a => a.Area).ToList();
        var by = Actor.Of(Entry(AuditAction.PhotoMasked, Number) with { Details = new { photo = Position, areas = areas.Count } });
        if (!ModelState.IsValid || areas.Contains(null) || !await masks.MaskAsync(Id, [.. areas.OfType<MaskedArea>()], by, HttpContext.RequestAborted))
        {
            ModelState.AddModelError("", new Dialogs.Cases.CaseProblem("BadAreas").In(Language));
            return Ready();
        }

        Tell(Words["MaskDone"]);
        return RedirectToPage("/Cases/Photo", new { number = Number, id = Id });
    });

    private PageResult Ready()
    {
        while (Areas.Count < Room)
        {
            Areas.Add(new());
        }

        return Page();
    }

    private Task<IActionResult> WithPhotoAsync(Func<Task<IActionResult>> work) => WithCaseAsync(async () =>
    {
        var photos = await archive.OfCaseAsync(Number, HttpContext.RequestAborted);
        Position = photos.ToList().FindIndex(p => p.Id == Id && p.Status is PhotoStatus.Stored) + 1;
        return Position == 0 ? NotFound() : await work();
    });
}

/// <summary>One rectangle, in percent of the photo.</summary>
public sealed class MaskForm
{
    public double? Left { get; set; }

    public double? Top { get; set; }

    public double? Width { get; set; }

    public double? Height { get; set; }

    internal bool IsEmpty => (Left, Top, Width, Height) is (null, null, null, null);

    /// <summary>Null if a number is missing or covers nothing.</summary>
    internal MaskedArea? Area => this is { Left: { } left, Top: { } top, Width: { } width, Height: { } height }
        && new MaskedArea(left, top, width, height) is { Covers: true } area ? area : null;
}
