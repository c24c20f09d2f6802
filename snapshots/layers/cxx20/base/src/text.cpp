module base:text.cpp;

import std;
import :text.h;

extern "C++" {

namespace base {

std::string detail::trim(const std::string& text) {
    std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Words split(const std::string& text, char separator) {
    Words words;
    std::size_t from = 0, to;
    while ((to = text.find(separator, from)) != std::string::npos) {
        words.push_back(detail::trim(text.substr(from, to - from)));
        from = to + 1;
    }
    words.push_back(detail::trim(text.substr(from)));
    return words;
}

}  // namespace base

}  // extern "C++"
