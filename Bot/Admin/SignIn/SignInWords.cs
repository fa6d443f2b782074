namespace Bot.Admin.SignIn;

/// <summary>Words of signing in and setting up. <c>SignInWords.resx</c> (zh-TW) and <c>SignInWords.en.resx</c>.</summary>
public sealed class SignInWords;
