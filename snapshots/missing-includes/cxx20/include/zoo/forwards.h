#pragma once

#include <iostream>
#include <string>
#include <vector>

import zoo;
