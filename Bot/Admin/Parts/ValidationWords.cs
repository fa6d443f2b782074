using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Bot.Admin.Parts;

/// <summary>Lets <c>[Required]</c> and its like speak the language of the page, without a message at each of them.</summary>
internal sealed class ValidationWords : IValidationMetadataProvider
{
    private static readonly ResourceManager Words = new(typeof(FormWords));

    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(RequiredAttribute)] = "Required",
        [typeof(EmailAddressAttribute)] = "EmailAddress",
        [typeof(StringLengthAttribute)] = "StringLength",
        [typeof(CompareAttribute)] = "Compare",
        [typeof(MinLengthAttribute)] = "MinLength"
    };

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessageResourceName is null && Names.TryGetValue(rule.GetType(), out var name))
            {
                rule.ErrorMessage = name;
            }
        }
    }

    /// <summary>The same for what cannot be read as a value at all.</summary>
    public static void Speak(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => Say("Required"));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("Required"));
        messages.SetMissingKeyOrValueAccessor(() => Say("Required"));
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say("Unreadable"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("Unreadable"));
        messages.SetValueIsInvalidAccessor(_ => Say("Unreadable"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say("Unreadable"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("Unreadable"));
        messages.SetValueMustBeANumberAccessor(_ => Say("Number"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("Number"));
    }

    private static string Say(string name) => Words.GetString(name, CultureInfo.CurrentUICulture)!;
}
