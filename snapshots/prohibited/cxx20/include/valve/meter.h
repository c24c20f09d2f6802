#pragma once

import std;
import valve;
