// Nothing here disagrees with another file: a partition.

export namespace shop["report.h"] {
public:
unsigned cost();
int lines_read();
int lines_written();
int taxes();
}  // namespace shop
