#pragma once
#include "io/io.h"
namespace net { struct Peer { int id; io::Mode mode; }; io::Mode open(const Peer& p); int count(); }
