export module hdr:hdr.h;
extern "C++" {
export namespace hdr {
inline int three() { return HDR; }
template <class T> T twice(T t) { return t + t; }
}
}
