#pragma once

#include <iostream>
#include <string>
#include <vector>

import namespace zoo["feeding.h"];
