// Nothing here disagrees with another file: a partition.

export module shop:report.h;

extern "C++" {

export namespace shop {

unsigned cost();
int lines_read();
int lines_written();
int taxes();

}  // namespace shop

}  // extern "C++"
