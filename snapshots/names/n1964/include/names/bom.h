#pragma once

import namespace names["bom.h"];
