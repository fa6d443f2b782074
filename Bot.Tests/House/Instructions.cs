using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Bot.Tests.House;

/// <summary>Reads the compiled code of a method for the members that its instructions name (ECMA-335, partition III).</summary>
public static class Instructions
{
    private const byte TwoByteInstruction = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    public static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        var (typeArguments, methodArguments) = (
            method.DeclaringType?.GetGenericArguments() ?? [],
            method.IsGenericMethod ? method.GetGenericArguments() : []);
        return
        [
            .. body.LocalVariables.Select(local => local.LocalType),
            .. Tokens(body.GetILAsByteArray() ?? [])
                .Select(token => method.Module.ResolveMember(token, typeArguments, methodArguments))
                .OfType<MemberInfo>()
        ];
    }

    private static List<int> Tokens(byte[] code)
    {
        List<int> tokens = [];
        for (var at = 0; at < code.Length;)
        {
            ushort instruction = code[at++];
            if (instruction == TwoByteInstruction)
            {
                instruction = (ushort)((TwoByteInstruction << 8) | code[at++]);
            }

            var operand = Operands[instruction];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                tokens.Add(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at)));
            }

            at += SizeOf(operand, code.AsSpan(at));
        }

        return tokens;
    }

    private static int SizeOf(OperandType operand, ReadOnlySpan<byte> rest) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(rest)),
        _ => 4
    };
}
