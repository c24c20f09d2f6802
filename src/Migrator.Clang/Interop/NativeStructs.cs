namespace ClangSharp.Interop;

/// <summary>The untyped target of a translation unit handle.</summary>
public partial struct CXTranslationUnitImpl
{
}

/// <summary>Identity of a file on its device.</summary>
public unsafe partial struct CXFileUniqueID
{
    public fixed ulong data[3];
}

/// <summary>The callbacks of an indexing action; null members are not called.</summary>
public unsafe partial struct IndexerCallbacks
{
    public delegate* unmanaged[Cdecl]<void*, void*, int> abortQuery;
    public delegate* unmanaged[Cdecl]<void*, void*, void*, void> diagnostic;
    public delegate* unmanaged[Cdecl]<void*, void*, void*, void*> enteredMainFile;
    public delegate* unmanaged[Cdecl]<void*, void*, void*> ppIncludedFile;
    public delegate* unmanaged[Cdecl]<void*, void*, void*> importedASTFile;
    public delegate* unmanaged[Cdecl]<void*, void*, void*> startedTranslationUnit;
    public delegate* unmanaged[Cdecl]<void*, void*, void> indexDeclaration;
    public delegate* unmanaged[Cdecl]<void*, void*, void> indexEntityReference;
}

/// <summary>Two pointers of a type, opaque.</summary>
public unsafe partial struct CXType
{
    public CXTypeKind kind;
    public _data_e__FixedBuffer data;

    /// <summary>The array of C, as fields.</summary>
    public partial struct _data_e__FixedBuffer
    {
        public void* e0;
        public void* e1;
    }
}

/// <summary>A place in the sources, opaque.</summary>
public unsafe partial struct CXSourceLocation
{
    public _ptr_data_e__FixedBuffer ptr_data;
    public uint int_data;

    /// <summary>The array of C, as fields.</summary>
    public partial struct _ptr_data_e__FixedBuffer
    {
        public void* e0;
        public void* e1;
    }
}

/// <summary>A half-open range of the sources, opaque.</summary>
public unsafe partial struct CXSourceRange
{
    public _ptr_data_e__FixedBuffer ptr_data;
    public uint begin_int_data;
    public uint end_int_data;

    /// <summary>The array of C, as fields.</summary>
    public partial struct _ptr_data_e__FixedBuffer
    {
        public void* e0;
        public void* e1;
    }
}

/// <summary>A node of the syntax tree or of the preprocessing record; valid as long as its translation unit.</summary>
public unsafe partial struct CXCursor
{
    public CXCursorKind kind;
    public int xdata;
    public _data_e__FixedBuffer data;

    /// <summary>The array of C, as fields.</summary>
    public partial struct _data_e__FixedBuffer
    {
        public void* e0;
        public void* e1;
        public void* e2;
    }
}

/// <summary>A token; owned by the array that <see cref="clang.tokenize"/> returned.</summary>
public unsafe partial struct CXToken
{
    public fixed uint int_data[4];
    public void* ptr_data;
}
