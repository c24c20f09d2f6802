#ifndef CLOCK_BUILDING
#  error "part of the library: build it with CLOCK_BUILDING"
#endif

export namespace clock_lib["format.cpp"] {
    import namespace std;
    import namespace clock_lib["format.h"];
    import namespace clock_lib["digits.h"];

std::string format(Time time) {
    return two_digits(time.minutes / 60) + ":" + two_digits(time.minutes % 60);
}
}  // namespace clock_lib
