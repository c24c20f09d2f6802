#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-compare"

export namespace keep["pragmas.cpp"] {
    import namespace keep["pragmas.h"];

int visible() { return static_cast<int>(sizeof(Packed)) < 5u ? 0 : 7; }

#pragma GCC diagnostic pop
}  // namespace keep
