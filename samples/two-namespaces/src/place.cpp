#include "atlas/place.h"

namespace atlas {

units::Metres climb(const Place& from, const Place& to) { return {to.height.value - from.height.value}; }

}  // namespace atlas
