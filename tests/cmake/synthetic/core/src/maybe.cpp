module core:maybe.cpp;
extern "C++" {
namespace core {
int maybe() { return 7; }
}
}
