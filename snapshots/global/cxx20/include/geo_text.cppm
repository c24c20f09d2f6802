export module geo:geo_text.h;

import std.compat;
export import global;

extern "C++" {

// Global before, a namespace, global after. The aliases are part of the interface, upper case and all.
export using GEO_STRING = std::string;

export class TextSink;                            // a global class, defined below

export namespace geo {

GEO_STRING describe(const matrix_t& m);
void write(TextSink& sink, const matrix_t& m);

}  // namespace geo

export class TextSink {
public:
    void put(const GEO_STRING& line) { text_ += line + ";"; }
    const GEO_STRING& text() const { return text_; }

private:
    GEO_STRING text_;
};

export using GEO_SINK = TextSink;
export using geo::describe;                       // a using-declaration at global scope

export bool operator==(const matrix_t& a, const matrix_t& b);

}  // extern "C++"
