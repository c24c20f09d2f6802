// The only header of the INTERFACE library depot_labels, in the folder of depot_stock: it becomes a module of its own.

#pragma once

#include <string>
#include <iostream>

import std;
import depot_labels;
