#ifndef UNITS_H
#define UNITS_H
#define UNITS_PER_METRE 100
namespace units {
int centimetres(int metres);
}
#endif
