export namespace paper["index.h"] {
public:
    import namespace std;
    import namespace paper["page.h"];

// Not installed: no client includes it, so nothing of it is public.

private:
struct Index {
    int pages = 0;
    void add(const Page&) { ++pages; }
};
}  // namespace paper
