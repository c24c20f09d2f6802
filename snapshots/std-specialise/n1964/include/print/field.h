#pragma once

#include <string>

import namespace print["field.h"];
