using System.Runtime.InteropServices;

namespace ClangSharp.Interop;

// Indexes, parsing and translation units.
public static unsafe partial class clang
{
    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_createIndex", ExactSpelling = true)]
    public static extern void* createIndex(int excludeDeclarationsFromPCH, int displayDiagnostics);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_disposeIndex", ExactSpelling = true)]
    public static extern void disposeIndex(void* index);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXIndex_setGlobalOptions", ExactSpelling = true)]
    public static extern void CXIndex_setGlobalOptions(void* param0, uint options);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXIndex_getGlobalOptions", ExactSpelling = true)]
    public static extern uint CXIndex_getGlobalOptions(void* param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_toggleCrashRecovery", ExactSpelling = true)]
    public static extern void toggleCrashRecovery(uint isEnabled);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getClangVersion", ExactSpelling = true)]
    public static extern CXString getClangVersion();

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_parseTranslationUnit2", ExactSpelling = true)]
    public static extern CXErrorCode parseTranslationUnit2(void* CIdx, sbyte* source_filename, sbyte** command_line_args, int num_command_line_args, CXUnsavedFile* unsaved_files, uint num_unsaved_files, uint options, CXTranslationUnitImpl** out_TU);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_parseTranslationUnit2FullArgv", ExactSpelling = true)]
    public static extern CXErrorCode parseTranslationUnit2FullArgv(void* CIdx, sbyte* source_filename, sbyte** command_line_args, int num_command_line_args, CXUnsavedFile* unsaved_files, uint num_unsaved_files, uint options, CXTranslationUnitImpl** out_TU);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_createTranslationUnit2", ExactSpelling = true)]
    public static extern CXErrorCode createTranslationUnit2(void* CIdx, sbyte* ast_filename, CXTranslationUnitImpl** out_TU);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_reparseTranslationUnit", ExactSpelling = true)]
    public static extern int reparseTranslationUnit(CXTranslationUnitImpl* TU, uint num_unsaved_files, CXUnsavedFile* unsaved_files, uint options);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_saveTranslationUnit", ExactSpelling = true)]
    public static extern int saveTranslationUnit(CXTranslationUnitImpl* TU, sbyte* FileName, uint options);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_disposeTranslationUnit", ExactSpelling = true)]
    public static extern void disposeTranslationUnit(CXTranslationUnitImpl* param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getTranslationUnitSpelling", ExactSpelling = true)]
    public static extern CXString getTranslationUnitSpelling(CXTranslationUnitImpl* CTUnit);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getInclusions", ExactSpelling = true)]
    public static extern void getInclusions(CXTranslationUnitImpl* tu, delegate* unmanaged[Cdecl]<void*, CXSourceLocation*, uint, void*, void> visitor, void* client_data);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_IndexAction_create", ExactSpelling = true)]
    public static extern void* IndexAction_create(void* CIdx);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_IndexAction_dispose", ExactSpelling = true)]
    public static extern void IndexAction_dispose(void* param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_indexSourceFile", ExactSpelling = true)]
    public static extern int indexSourceFile(void* param0, void* client_data, IndexerCallbacks* index_callbacks, uint index_callbacks_size, uint index_options, sbyte* source_filename, sbyte** command_line_args, int num_command_line_args, CXUnsavedFile* unsaved_files, uint num_unsaved_files, CXTranslationUnitImpl** out_TU, uint TU_options);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_indexSourceFileFullArgv", ExactSpelling = true)]
    public static extern int indexSourceFileFullArgv(void* param0, void* client_data, IndexerCallbacks* index_callbacks, uint index_callbacks_size, uint index_options, sbyte* source_filename, sbyte** command_line_args, int num_command_line_args, CXUnsavedFile* unsaved_files, uint num_unsaved_files, CXTranslationUnitImpl** out_TU, uint TU_options);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_indexTranslationUnit", ExactSpelling = true)]
    public static extern int indexTranslationUnit(void* param0, void* client_data, IndexerCallbacks* index_callbacks, uint index_callbacks_size, uint index_options, CXTranslationUnitImpl* param5);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getNumDiagnostics", ExactSpelling = true)]
    public static extern uint getNumDiagnostics(CXTranslationUnitImpl* Unit);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getDiagnostic", ExactSpelling = true)]
    public static extern void* getDiagnostic(CXTranslationUnitImpl* Unit, uint Index);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_disposeDiagnostic", ExactSpelling = true)]
    public static extern void disposeDiagnostic(void* Diagnostic);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getDiagnosticSeverity", ExactSpelling = true)]
    public static extern CXDiagnosticSeverity getDiagnosticSeverity(void* param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getDiagnosticSpelling", ExactSpelling = true)]
    public static extern CXString getDiagnosticSpelling(void* param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getDiagnosticLocation", ExactSpelling = true)]
    public static extern CXSourceLocation getDiagnosticLocation(void* param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getChildDiagnostics", ExactSpelling = true)]
    public static extern void* getChildDiagnostics(void* D);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getNumDiagnosticsInSet", ExactSpelling = true)]
    public static extern uint getNumDiagnosticsInSet(void* Diags);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getDiagnosticInSet", ExactSpelling = true)]
    public static extern void* getDiagnosticInSet(void* Diags, uint Index);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getDiagnosticOption", ExactSpelling = true)]
    public static extern CXString getDiagnosticOption(void* Diag, CXString* Disable);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_formatDiagnostic", ExactSpelling = true)]
    public static extern CXString formatDiagnostic(void* Diagnostic, uint Options);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_defaultDiagnosticDisplayOptions", ExactSpelling = true)]
    public static extern uint defaultDiagnosticDisplayOptions();

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getCString", ExactSpelling = true)]
    public static extern sbyte* getCString(CXString @string);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_disposeString", ExactSpelling = true)]
    public static extern void disposeString(CXString @string);
}
