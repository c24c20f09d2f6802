// Nothing here disagrees with another file: a partition.
#ifndef SHOP_REPORT_H
#define SHOP_REPORT_H

namespace shop {

unsigned cost();
int lines_read();
int lines_written();
int taxes();

}  // namespace shop

#endif  // SHOP_REPORT_H
