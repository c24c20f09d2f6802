// The example of the paper (4.5): one variable, and another type for it in report.cpp. The linker knows only its name.
namespace shop {

int global_cost = 42;

}  // namespace shop
