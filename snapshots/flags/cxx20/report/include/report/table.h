// Look at: nothing of `codec` is in here, so the header becomes a partition.

#ifndef REPORT_TABLE_H
#define REPORT_TABLE_H

#include <string>
#include <vector>
#include <iostream>
#include <thread>

import report;

#endif
