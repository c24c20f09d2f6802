#include "round_trip.h"

int main()
{
    containers();
    objects();
    pointers();
}
