// As much of a benchmark library as a test program needs that also holds benchmarks, none of which runs.
#ifndef CORPUS_BENCHMARK_H
#define CORPUS_BENCHMARK_H

namespace benchmark {

struct State {
    long range(int) const { return 1; }
    long iterations() const { return 0; }
    const int* begin() const { return nullptr; }
    const int* end() const { return nullptr; }
    void PauseTiming() {}
    void ResumeTiming() {}
};

struct Benchmark {
    Benchmark* Arg(long) { return this; }
};

inline Benchmark* Register(void (*)(State&)) { static Benchmark none; return &none; }
inline void RunSpecifiedBenchmarks() {}

} // namespace benchmark

#define BENCHMARK(function) [[maybe_unused]] static benchmark::Benchmark* registered_##function = benchmark::Register(function)

#endif
