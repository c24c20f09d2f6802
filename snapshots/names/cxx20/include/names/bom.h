#pragma once

import std;
import names;
