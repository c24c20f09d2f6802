// A client: it has quill::Page through log.h, before and after.
#include "log/count.h"
#include "log/log.h"

#include <iostream>

int main()
{
    quill::Page page;
    log_lib::Log log(page);
    log.write("ada", "writes");
    log.write("grace", "reads");
    std::cout << page.text() << page.lines() << " lines, " << log_lib::width_of("hopper's") << " wide\n";
}
