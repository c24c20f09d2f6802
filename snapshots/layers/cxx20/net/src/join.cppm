export module net:join.h;

import std;
export import base;

extern "C++" {

// A private header beside the sources: no other target can include it.

namespace net {

inline std::string join(const base::Words& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ".") + word;
    return text;
}

}  // namespace net

}  // extern "C++"
