export namespace disk["window.disk.h"] {
public:
    import namespace std;
    import namespace net["socket.h"];

// Look at: the declarations of another module's names. The sources of ui include net/socket.h, so the module imports net
// anyway, and the import takes their place.

// Nothing of ui includes disk/volume.h: this one stays, on both sides in the global module, or in a partition of its own.
class Volume;
}
