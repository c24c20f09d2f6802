module disk:volume.cpp;

import :volume.h;

extern "C++" {

int disk::Volume::free() const { return free_; }

}  // extern "C++"
