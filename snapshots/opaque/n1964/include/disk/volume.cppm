export namespace disk["volume.h"] {
public:
class Volume {
public:
    explicit Volume(int free) : free_(free) {}
    int free() const;

private:
    int free_;
};
}  // namespace disk
