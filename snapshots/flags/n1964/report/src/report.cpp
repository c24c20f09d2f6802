export namespace report["report.cpp"] {
    import namespace std;
    import namespace report["report.h"];
    import namespace bytes["bytes.h"];

Table describe(const bytes::Block& block) {
    Table table;
    table.add("bytes", static_cast<int>(block.data.size()));
    table.add("checksum", block.checksum);
    return table;
}
}  // namespace report
