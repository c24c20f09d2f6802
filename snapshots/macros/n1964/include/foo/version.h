#pragma once

#include "version.macros.h"
