#pragma once

#include <memory>

#include "zoo/forwards.h"

import namespace zoo["ticket.h"];
