using System.Runtime.InteropServices;

namespace Knowledge.Grouping;

/// <summary>
/// Puts each text into the group whose middle is most like it, or begins a new one. The texts come in an order of their own,
/// so that the same texts give the same groups.
/// </summary>
internal sealed class GroupMaker
{
    /// <summary>From this cosine on two texts ask about the same; fitted on the regression questions, whose entries are known.</summary>
    private const float Alike = 0.25f;

    private readonly List<Group> groups = [];
    private readonly Dictionary<ulong, List<int>> having = [];
    private readonly Dictionary<int, float> products = [];

    /// <summary>The number of the group of a text, counted from 0.</summary>
    /// <param name="vector">The text, see <see cref="Likeness"/>.</param>
    /// <param name="part">Where it has to stay, if anywhere.</param>
    public int Place(Dictionary<ulong, float> vector, int? part)
    {
        var place = part is null ? Nearest(vector) : groups.FindIndex(g => g.Part == part);
        if (place < 0)
        {
            place = groups.Count;
            groups.Add(new(part));
        }

        Add(vector, place);
        return place;
    }

    /// <summary>How near a text is to the middle of its group.</summary>
    public float Centrality(Dictionary<ulong, float> vector, int place) =>
        vector.Sum(piece => piece.Value * groups[place].Sums.GetValueOrDefault(piece.Key)) / groups[place].Length;

    private int Nearest(Dictionary<ulong, float> vector)
    {
        products.Clear();
        foreach (var (key, value) in vector)
        {
            foreach (var group in having.GetValueOrDefault(key) ?? [])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(products, group, out _) += value * groups[group].Sums[key];
            }
        }

        var (best, nearest) = (Alike, -1);
        foreach (var (group, product) in products.OrderBy(p => p.Key))
        {
            var cosine = product / groups[group].Length;
            (best, nearest) = cosine > best ? (cosine, group) : (best, nearest);
        }

        return nearest;
    }

    private void Add(Dictionary<ulong, float> vector, int place)
    {
        var group = groups[place];
        foreach (var (key, value) in vector)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(group.Sums, key, out var known);
            group.Squares += (2 * sum * value) + (value * value);
            sum += value;
            if (!known)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(having, key, out _) ??= []).Add(place);
            }
        }
    }

    private sealed class Group(int? part)
    {
        public int? Part => part;

        public Dictionary<ulong, float> Sums { get; } = [];

        public float Squares { get; set; }

        public float Length => MathF.Sqrt(Math.Max(Squares, 1e-6f));
    }
}
