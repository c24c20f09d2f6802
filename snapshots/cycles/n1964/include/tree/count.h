#pragma once

#include "tree/visitor.h"

import namespace tree["count.h"];
