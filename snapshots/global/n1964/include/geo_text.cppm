export namespace geo["geo_text.h"] {
public:
    import namespace std;
    import namespace global["matrix.h"];

[["global"]] namespace globals {
// Global before, a namespace, global after. The aliases are part of the interface, upper case and all.
using GEO_STRING = std::string;

class TextSink;                            // a global class, defined below
}

GEO_STRING describe(const matrix_t& m);
void write(TextSink& sink, const matrix_t& m);

[["global"]] namespace globals {
class TextSink {
public:
    void put(const GEO_STRING& line) { text_ += line + ";"; }
    const GEO_STRING& text() const { return text_; }

private:
    GEO_STRING text_;
};

using GEO_SINK = TextSink;
using geo::describe;                       // a using-declaration at global scope

bool operator==(const matrix_t& a, const matrix_t& b);
}
}  // namespace geo
