export module names:_0_3d.h;

extern "C++" {

// An identifier does not start with a digit.

export namespace names {

struct Vector3d {
    int x, y, z;
};

inline int dot(Vector3d a, Vector3d b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

}  // namespace names

}  // extern "C++"
