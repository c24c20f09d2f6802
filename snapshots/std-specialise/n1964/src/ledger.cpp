export namespace money["ledger.cpp"] {
    import namespace std;
    import namespace money["ledger.h"];

// The explicit instantiation that `extern template` in the header promises.
template class books::Ledger<money::Amount>;
}
