// Nothing here disagrees with another file: a partition.

#ifndef SHOP_REPORT_H
#define SHOP_REPORT_H

import shop;

#endif  // SHOP_REPORT_H
