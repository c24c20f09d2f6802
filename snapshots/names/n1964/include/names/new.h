#pragma once

import namespace names["new.h"];
