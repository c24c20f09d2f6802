// Look at: who cannot import `bytes` cannot import what needs it either.

export namespace report["report.h"] {
public:
    import namespace std;
    import namespace bytes["bytes.h"];
    import namespace report["table.h"];

Table describe(const bytes::Block& block);
}  // namespace report
