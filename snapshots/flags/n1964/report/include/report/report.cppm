// Look at: a partition that includes a header of text goes on including it.

export namespace report["report.h"] {
public:
    import namespace std;
    import namespace bytes["bytes.h"];
    import namespace report["table.h"];

Table describe(const bytes::Block& block);
}  // namespace report
