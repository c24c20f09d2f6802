#pragma once

import std;
import zoo;
