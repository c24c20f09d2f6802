module money:amount.cpp;

import std;
import :amount.h;

extern "C++" {

namespace money {

std::ostream& v1::operator<<(std::ostream& out, const Amount& amount) {
    return out << amount.minor_ << ' ' << amount.currency_;
}

}  // namespace money

}  // extern "C++"
