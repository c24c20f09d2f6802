#ifndef UI_BUTTON_H
#define UI_BUTTON_H

#include "ui/window.h"

import std;
import ui;

#endif  // UI_BUTTON_H
