namespace ClangSharp.Interop;

/// <summary>What a visitor wants next.</summary>
public enum CXChildVisitResult
{
    CXChildVisit_Break = 0,
    CXChildVisit_Continue = 1,
    CXChildVisit_Recurse = 2,
}

/// <summary>Linkage of the entity behind a cursor.</summary>
public enum CXLinkageKind
{
    CXLinkage_Invalid = 0,
    CXLinkage_NoLinkage = 1,
    CXLinkage_Internal = 2,
    CXLinkage_UniqueExternal = 3,
    CXLinkage_External = 4,
}

/// <summary>Symbol visibility of the entity behind a cursor.</summary>
public enum CXVisibilityKind
{
    CXVisibility_Invalid = 0,
    CXVisibility_Hidden = 1,
    CXVisibility_Protected = 2,
    CXVisibility_Default = 3,
}

/// <summary>Storage class written on a declaration.</summary>
public enum CX_StorageClass
{
    CX_SC_Invalid = 0,
    CX_SC_None = 1,
    CX_SC_Extern = 2,
    CX_SC_Static = 3,
    CX_SC_PrivateExtern = 4,
    CX_SC_OpenCLWorkGroupLocal = 5,
    CX_SC_Auto = 6,
    CX_SC_Register = 7,
}

/// <summary>Access of a class member or base.</summary>
public enum CX_CXXAccessSpecifier
{
    CX_CXXInvalidAccessSpecifier = 0,
    CX_CXXPublic = 1,
    CX_CXXProtected = 2,
    CX_CXXPrivate = 3,
}

/// <summary>Thread-local storage of a variable.</summary>
public enum CXTLSKind
{
    CXTLS_None = 0,
    CXTLS_Dynamic = 1,
    CXTLS_Static = 2,
}

/// <summary>Lexical kind of a token.</summary>
public enum CXTokenKind
{
    CXToken_Punctuation = 0,
    CXToken_Keyword = 1,
    CXToken_Identifier = 2,
    CXToken_Literal = 3,
    CXToken_Comment = 4,
}

/// <summary>Negative results of the type layout queries.</summary>
public enum CXTypeLayoutError
{
    CXTypeLayoutError_Invalid = -1,
    CXTypeLayoutError_Incomplete = -2,
    CXTypeLayoutError_Dependent = -3,
    CXTypeLayoutError_NotConstantSize = -4,
    CXTypeLayoutError_InvalidFieldName = -5,
    CXTypeLayoutError_Undeduced = -6,
}
