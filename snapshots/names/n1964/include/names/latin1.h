#pragma once

import namespace names["latin1.h"];
