export namespace zoo["keeper.cpp"] {
    import namespace std;
    import namespace zoo["cage.h"];

int Keeper::animals() const {
    std::size_t count = 0;
    for (const Cage* cage : cages_) count += cage->animals().size();
    return static_cast<int>(count);
}
}  // namespace zoo
