// The program itself: without arguments, and without a result but success.

export [["program"]] namespace app {
    import namespace std;
    import namespace trace["trace.h"];

void report(int lines) { std::printf("%d lines so far\n", lines); }

void main() {
    trace::write("main");
    if (trace::lines() < 2) {
        report(0);
        return;
    }
    report(trace::lines());
}
}
