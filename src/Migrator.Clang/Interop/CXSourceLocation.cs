namespace ClangSharp.Interop;

public unsafe partial struct CXSourceLocation : IEquatable<CXSourceLocation>
{
    public static CXSourceLocation Null => clang.getNullLocation();

    public readonly bool IsFromMainFile => clang.Location_isFromMainFile(this) != 0;

    public readonly bool IsInSystemHeader => clang.Location_isInSystemHeader(this) != 0;

    public static bool operator ==(CXSourceLocation left, CXSourceLocation right) => clang.equalLocations(left, right) != 0;

    public static bool operator !=(CXSourceLocation left, CXSourceLocation right) => clang.equalLocations(left, right) == 0;

    public readonly void GetFileLocation(out CXFile file, out uint line, out uint column, out uint offset)
    {
        void* pFile = null;
        uint pLine = 0, pColumn = 0, pOffset = 0;
        clang.getFileLocation(this, &pFile, &pLine, &pColumn, &pOffset);
        (file, line, column, offset) = ((CXFile)pFile, pLine, pColumn, pOffset);
    }

    public readonly void GetExpansionLocation(out CXFile file, out uint line, out uint column, out uint offset)
    {
        void* pFile = null;
        uint pLine = 0, pColumn = 0, pOffset = 0;
        clang.getExpansionLocation(this, &pFile, &pLine, &pColumn, &pOffset);
        (file, line, column, offset) = ((CXFile)pFile, pLine, pColumn, pOffset);
    }

    public readonly void GetSpellingLocation(out CXFile file, out uint line, out uint column, out uint offset)
    {
        void* pFile = null;
        uint pLine = 0, pColumn = 0, pOffset = 0;
        clang.getSpellingLocation(this, &pFile, &pLine, &pColumn, &pOffset);
        (file, line, column, offset) = ((CXFile)pFile, pLine, pColumn, pOffset);
    }

    public override readonly bool Equals(object? obj) => obj is CXSourceLocation other && Equals(other);

    public readonly bool Equals(CXSourceLocation other) => this == other;

    public override readonly int GetHashCode() => HashCode.Combine((nint)ptr_data.e0, (nint)ptr_data.e1, int_data);
}

public unsafe partial struct CXSourceRange : IEquatable<CXSourceRange>
{
    public static CXSourceRange Null => clang.getNullRange();

    public readonly CXSourceLocation Start => clang.getRangeStart(this);

    public readonly CXSourceLocation End => clang.getRangeEnd(this);

    public readonly bool IsNull => clang.Range_isNull(this) != 0;

    public static bool operator ==(CXSourceRange left, CXSourceRange right) => clang.equalRanges(left, right) != 0;

    public static bool operator !=(CXSourceRange left, CXSourceRange right) => clang.equalRanges(left, right) == 0;

    public static CXSourceRange Create(CXSourceLocation begin, CXSourceLocation end) => clang.getRange(begin, end);

    public override readonly bool Equals(object? obj) => obj is CXSourceRange other && Equals(other);

    public readonly bool Equals(CXSourceRange other) => this == other;

    public override readonly int GetHashCode() => HashCode.Combine((nint)ptr_data.e0, (nint)ptr_data.e1, begin_int_data, end_int_data);
}

public unsafe partial struct CXToken
{
    public readonly CXTokenKind Kind => clang.getTokenKind(this);

    public readonly CXString GetSpelling(CXTranslationUnit translationUnit) => clang.getTokenSpelling(translationUnit, this);

    public readonly CXSourceLocation GetLocation(CXTranslationUnit translationUnit) => clang.getTokenLocation(translationUnit, this);

    public readonly CXSourceRange GetExtent(CXTranslationUnit translationUnit) => clang.getTokenExtent(translationUnit, this);
}
