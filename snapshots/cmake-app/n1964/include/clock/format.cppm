export namespace clock_lib["format.h"] {
public:
    import namespace std;
    import namespace clock_lib["time.h"];

std::string format(Time time);
}  // namespace clock_lib
