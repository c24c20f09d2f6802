export module disk:volume.h;

extern "C++" {

export namespace disk {

class Volume {
public:
    explicit Volume(int free) : free_(free) {}
    int free() const;

private:
    int free_;
};

}  // namespace disk

}  // extern "C++"
