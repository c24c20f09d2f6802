module core:never.cpp;
#error "a source whose condition is false is compiled"
