#pragma once

#include <ostream>

import namespace money["currency.h"];
