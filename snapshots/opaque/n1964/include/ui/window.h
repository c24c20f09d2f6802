#ifndef UI_WINDOW_H
#define UI_WINDOW_H

#include <string>

import namespace disk["window.disk.h"];
import namespace ui["window.h"];

#endif  // UI_WINDOW_H
