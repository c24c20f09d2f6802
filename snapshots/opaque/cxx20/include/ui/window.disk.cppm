export module ui:window.disk.h;

import std;
export import net;

extern "C++" {

// Look at: the declarations of another module's names. The sources of ui include net/socket.h, so the module imports net
// anyway, and the import takes their place.

// Nothing of ui includes disk/volume.h: this one stays, on both sides in the global module, or in a partition of its own.
export namespace disk { class Volume; }

}  // extern "C++"
