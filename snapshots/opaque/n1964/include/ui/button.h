#ifndef UI_BUTTON_H
#define UI_BUTTON_H

#include "ui/window.h"

import namespace ui["button.h"];

#endif  // UI_BUTTON_H
