using Knowledge.Confidence;
using Knowledge.Ranking;

namespace Knowledge;

/// <summary>
/// What an index has learnt from its entries: the classifier, if there were phrasings enough, and the thresholds. The rest of an
/// index is cut and counted anew each time; this is what takes long.
/// </summary>
internal sealed record Learnt(LinearClassifier? Classifier, Calibration Calibration)
{
    /// <summary>Reads what <see cref="ToBytes"/> has written.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static Learnt Of(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        try
        {
            return new(
                reader.ReadBoolean() ? LinearClassifier.Read(reader) : null,
                new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()));
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("What an index has learnt ends too early.", e);
        }
    }

    /// <summary>As bytes of the machine's own order, some hundred kilobytes for a hundred entries.</summary>
    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Classifier is not null);
        Classifier?.Write(writer);
        writer.Write(Calibration.AnswerAt);
        writer.Write(Calibration.ChoicesAt);
        writer.Write(Calibration.LeadAt);
        writer.Flush();
        return bytes.ToArray();
    }
}
