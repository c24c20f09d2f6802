#pragma once

import namespace names["linux.h"];
