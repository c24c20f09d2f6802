export namespace clock_lib["digits.h"] {
public:
    import namespace std;

private:
inline std::string two_digits(int number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}
}  // namespace clock_lib
