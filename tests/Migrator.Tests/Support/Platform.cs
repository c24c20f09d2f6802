// The program migrates on Linux; tests may use what only Unix has.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
