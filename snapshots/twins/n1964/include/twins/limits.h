#pragma once

#include <iostream>
#include <string>

import namespace twins["limits.h"];
