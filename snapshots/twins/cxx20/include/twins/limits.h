#pragma once

#include <iostream>
#include <string>

import twins;
