#pragma once

#include <string>

#include "names/tree/node.h"

import namespace names["tree-view.h"];
