export namespace bank["limit.cpp"] {
    import namespace std;
    import namespace bank["account.h"];

// Reported, with the object of rates.cpp and the function that leads there: when this source is linked in front of the
// other, the factor is still 0. It was so before the migration, and is so behind it.
const int highest_balance = 100 * factor();
}  // namespace bank
