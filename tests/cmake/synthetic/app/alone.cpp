// Links to no module: compiled as the project says, with C++11 and GNU extensions.
#if __cplusplus != 201103L || !defined(__GNUC__) || defined(__STRICT_ANSI__)
#error "the settings of a target that has nothing to do with modules were changed"
#endif
int main() {
  const char* p = u8"x";
  int n = *p;
  return ({ n; }) - 120;
}
