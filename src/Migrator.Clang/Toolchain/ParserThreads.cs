using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Migrator.Clang.Toolchain;

/// <summary>
/// Threads with a stack that is deep enough for the parser. By default libclang makes a thread for each parse, whose stack is gone when the
/// parse returns. A unit of a session still needs it: what it loads of a precompiled header later, while it is visited, is shown to the
/// session, which looks for its callbacks on the stack where they were copied to. As another thread may have got that stack by then, the visit
/// called whatever stood there. So libclang parses on the thread that asks, <see cref="VisitDepth"/> bytes below what the visit needs.
/// </summary>
internal static unsafe class ParserThreads
{
    /// <summary>Bytes of stack between a session's parse and the visit of its unit, which must not reach the former.</summary>
    public const int VisitDepth = 4 << 20;

    /// <summary>Bytes of a stack; only what is used of it is ever taken from the system.</summary>
    private const int StackSize = 256 << 20;

    /// <summary>Has libclang parse on the thread that asks. It reads the environment of the process itself, not the copy of the runtime.</summary>
    public static void Configure()
    {
        if (OperatingSystem.IsWindows()) return;
        fixed (byte* name = "LIBCLANG_NOTHREADS\0"u8)
        fixed (byte* value = "1\0"u8)
            _ = setenv(name, value, 1);
    }

    /// <summary>Runs something that parses, and waits for it.</summary>
    public static T Run<T>(Func<T> body)
    {
        var result = default(T);
        ForEach([body], 1, item => result = item(), CancellationToken.None);
        return result!;
    }

    /// <summary>Does something for each item, each on one of a few threads; the first exception ends it and is thrown here.</summary>
    public static void ForEach<T>(IReadOnlyCollection<T> items, int jobs, Action<T> body, CancellationToken cancellation)
    {
        var left = new ConcurrentQueue<T>(items);
        ExceptionDispatchInfo? failure = null;
        var threads = Enumerable.Range(0, Math.Min(Math.Max(1, jobs), items.Count)).Select(_ => new Thread(Work, StackSize) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        failure?.Throw();

        void Work()
        {
            try
            {
                while (Volatile.Read(ref failure) is null && left.TryDequeue(out var item))
                {
                    cancellation.ThrowIfCancellationRequested();
                    body(item);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }
    }

    /// <summary>Runs the parse of a session, below the part of the stack that the visit of its unit will use.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Below<T>(Func<T> parse)
    {
        var kept = stackalloc byte[VisitDepth];
        Volatile.Write(ref *kept, 1);
        return parse();
    }

    [DllImport("libc", ExactSpelling = true)]
    private static extern int setenv(byte* name, byte* value, int overwrite);
}
