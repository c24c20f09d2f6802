#pragma once

// A hyphen is no part of an identifier. And src/tree-view.cpp has the same stem: two units, two names.

#include <string>

#include "names/tree/node.h"

namespace names {

std::string view(const tree::Node* node);

}  // namespace names
