#ifndef UI_WINDOW_H
#define UI_WINDOW_H

#include <string>

import ui;

#endif  // UI_WINDOW_H
