#pragma once

#include <memory>

#include "zoo/forwards.h"
#include <iostream>
#include <string>
#include <vector>

import zoo;
