#ifndef UI_WINDOW_H
#define UI_WINDOW_H

#include <string>

import std;
import ui;

#endif  // UI_WINDOW_H
