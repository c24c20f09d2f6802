#pragma once

import namespace zoo["feeding.h"];
