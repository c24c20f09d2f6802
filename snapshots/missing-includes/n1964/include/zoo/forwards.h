#pragma once

#include <iostream>
#include <string>
#include <vector>

import namespace zoo["forwards.h"];
