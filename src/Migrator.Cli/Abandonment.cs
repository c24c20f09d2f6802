namespace Migrator.Cli;

/// <summary>Work that writes nothing, and that nobody waits for once it is cancelled: a single parse may take a minute, and cannot be stopped.</summary>
internal static class Abandonment
{
    /// <summary>How long cancelled work may go on to its next look at the token.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>More than a main thread has: syntax may be nested deeply.</summary>
    private const int StackSize = 64 << 20;

    /// <summary>Does the work on a thread of its own, which is left alone when it does not end in time.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; whatever went wrong with it then is of no interest.</exception>
    public static T Run<T>(Func<T> work, CancellationToken cancellation)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(Work, StackSize) { IsBackground = true }.Start();
        try
        {
            Task.WaitAny([result.Task], cancellation);
        }
        catch (OperationCanceledException)
        {
            Task.WaitAny([result.Task], Grace);
            throw;
        }

        cancellation.ThrowIfCancellationRequested();
        return result.Task.GetAwaiter().GetResult();

        void Work()
        {
            try
            {
                result.SetResult(work());
            }
            catch (Exception error)
            {
                result.SetException(error);
            }
        }
    }
}
