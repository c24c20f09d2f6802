namespace ClangSharp.Interop;

/// <summary>Options of a parse.</summary>
[System.Flags]
public enum CXTranslationUnit_Flags
{
    CXTranslationUnit_None = 0x0,
    CXTranslationUnit_DetailedPreprocessingRecord = 0x01,
    CXTranslationUnit_Incomplete = 0x02,
    CXTranslationUnit_PrecompiledPreamble = 0x04,
    CXTranslationUnit_CacheCompletionResults = 0x08,
    CXTranslationUnit_ForSerialization = 0x10,
    CXTranslationUnit_CXXChainedPCH = 0x20,
    CXTranslationUnit_SkipFunctionBodies = 0x40,
    CXTranslationUnit_IncludeBriefCommentsInCodeCompletion = 0x80,
    CXTranslationUnit_CreatePreambleOnFirstParse = 0x100,
    CXTranslationUnit_KeepGoing = 0x200,
    CXTranslationUnit_SingleFileParse = 0x400,
    CXTranslationUnit_LimitSkipFunctionBodiesToPreamble = 0x800,
    CXTranslationUnit_IncludeAttributedTypes = 0x1000,
    CXTranslationUnit_VisitImplicitAttributes = 0x2000,
    CXTranslationUnit_IgnoreNonErrorsFromIncludedFiles = 0x4000,
    CXTranslationUnit_RetainExcludedConditionalBlocks = 0x8000,
}

/// <summary>Result of a parse or of an indexing action.</summary>
public enum CXErrorCode
{
    CXError_Success = 0,
    CXError_Failure = 1,
    CXError_Crashed = 2,
    CXError_InvalidArguments = 3,
    CXError_ASTReadError = 4,
}

/// <summary>Options of saving a translation unit.</summary>
[System.Flags]
public enum CXSaveTranslationUnit_Flags
{
    CXSaveTranslationUnit_None = 0x0,
}

/// <summary>Result of saving a translation unit.</summary>
public enum CXSaveError
{
    CXSaveError_None = 0,
    CXSaveError_Unknown = 1,
    CXSaveError_TranslationErrors = 2,
    CXSaveError_InvalidTU = 3,
}

/// <summary>Options of an indexing action.</summary>
[System.Flags]
public enum CXIndexOptFlags
{
    CXIndexOpt_None = 0x0,
    CXIndexOpt_SuppressRedundantRefs = 0x1,
    CXIndexOpt_IndexFunctionLocalSymbols = 0x2,
    CXIndexOpt_IndexImplicitTemplateInstantiations = 0x4,
    CXIndexOpt_SuppressWarnings = 0x8,
    CXIndexOpt_SkipParsedBodiesInSession = 0x10,
}

/// <summary>Options of an index.</summary>
[System.Flags]
public enum CXGlobalOptFlags
{
    CXGlobalOpt_None = 0x0,
    CXGlobalOpt_ThreadBackgroundPriorityForIndexing = 0x1,
    CXGlobalOpt_ThreadBackgroundPriorityForEditing = 0x2,
    CXGlobalOpt_ThreadBackgroundPriorityForAll = CXGlobalOpt_ThreadBackgroundPriorityForIndexing | CXGlobalOpt_ThreadBackgroundPriorityForEditing,
}

/// <summary>Options of a second parse.</summary>
[System.Flags]
public enum CXReparse_Flags
{
    CXReparse_None = 0x0,
}
