#pragma once

import namespace zoo["forwards.h"];
