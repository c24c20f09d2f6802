#include "disk/volume.h"

int disk::Volume::free() const { return free_; }
