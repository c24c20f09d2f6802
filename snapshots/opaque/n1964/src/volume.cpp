export namespace disk["volume.cpp"] {
    import namespace disk["volume.h"];

int Volume::free() const { return free_; }
}
