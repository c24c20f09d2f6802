// In no folder that is by its name for clients, and nothing in the tree but the library includes it: its install rule makes it public.

#pragma once

#include <depot/stock/shelf.h>

#include <string>
#include <iostream>

import namespace depot["report.h"];
