// Lies beside report.h, but is not installed: private.

#pragma once

#include <string>
#include <iostream>

import namespace depot["ledger.h"];
