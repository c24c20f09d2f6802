#pragma once

import namespace names["3d.h"];
