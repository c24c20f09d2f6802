#ifndef DISK_VOLUME_H
#define DISK_VOLUME_H

namespace disk {

class Volume {
public:
    explicit Volume(int free) : free_(free) {}
    int free() const;

private:
    int free_;
};

}  // namespace disk

#endif  // DISK_VOLUME_H
